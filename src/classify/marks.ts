import { grown } from "./grown.js";
import { isSentenceEnd } from "./sentences.js";

/** The words of a text that may be part of a name or a figure: those with a capital, a digit or a letter beyond ASCII. */
export interface Marks {
  readonly text: string;
  /** How many words there are. */
  readonly count: number;
  /** Where each word starts and ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** {@link CAPITAL}, {@link DIGIT} and {@link SMALL} of each word, and {@link WITHIN} where a capital or digit is not its first letter. */
  readonly shapes: Uint8Array;
  /** The sentence of each word. */
  readonly sentences: Int32Array;
  /** Where each sentence starts; the end of what was read is the last element. */
  readonly starts: readonly number[];
}

export const [SMALL, CAPITAL, DIGIT, WITHIN] = [1, 2, 4, 8];

/** Room for the words of one text after the other. */
export class MarkColumns {
  from = new Int32Array(256);
  to = new Int32Array(256);
  shapes = new Uint8Array(256);
  sentences = new Int32Array(256);

  grow(): void {
    this.from = grown(this.from);
    this.to = grown(this.to);
    this.shapes = grown(this.shapes);
    this.sentences = grown(this.sentences);
  }
}

/** What follows this much text is no abstract any more. */
const LONGEST_TEXT = 1 << 15;

const SHAPE = new Uint8Array(256);
for (let unit = 48; unit < 58; unit++) SHAPE[unit] = DIGIT;
for (let unit = 65; unit < 91; unit++) SHAPE[unit] = CAPITAL;
for (let unit = 97; unit < 123; unit++) SHAPE[unit] = SMALL;
for (const unit of "²³¹") SHAPE[unit.charCodeAt(0)] = DIGIT;
for (let unit = 0xc0; unit < 256; unit++) if (unit !== 0xd7 && unit !== 0xf7) SHAPE[unit] = SMALL;

/** The signs that may end a sentence, by the last five bits of their units. */
const STOPS = [46, 33, 63, 10].reduce((bits, unit) => bits | (1 << (unit & 31)), 0);

/** The shape of a code unit; 0 for what is no part of a word. */
export function shapeOf(unit: number): number {
  return unit < 256 ? SHAPE[unit]! : unit < 0x2000 ? SMALL | CAPITAL : 0;
}

/**
 * Finds the words that may be part of a name or a figure, and the sentences.
 *
 * @param text - The text; of a long one the beginning is read.
 * @param isWhole - Whether it is one sentence whatever its stops, as a title is.
 * @param room - The columns to fill; they hold until they are filled again.
 * @returns The words.
 */
export function marksOf(text: string, isWhole: boolean, room: MarkColumns = new MarkColumns()): Marks {
  const starts = [0];
  let count = 0;
  let { from, to, shapes, sentences } = room;
  const end = Math.min(text.length, LONGEST_TEXT);
  let [at, start] = [0, 0];
  while (at < end) {
    const unit = text.charCodeAt(at);
    let own = unit < 256 ? SHAPE[unit]! : shapeOf(unit);
    if (own === 0) {
      if (!isWhole && (STOPS & (1 << (unit & 31))) !== 0 && ((unit === 46 || unit === 33 || unit === 63) ? isSentenceEnd(text, start, at) : unit === 10 && text.charCodeAt(at + 1) === 10)) starts.push((start = at + 1));
      at++;
      continue;
    }
    const open = at;
    let shape = own;
    while (++at < end) {
      const next = text.charCodeAt(at);
      own = next < 256 ? SHAPE[next]! : shapeOf(next);
      if (own === SMALL) shape |= SMALL;
      else if (own === 0) break;
      else shape |= own | WITHIN;
    }
    if (shape === SMALL) continue;
    if (count === from.length) {
      room.grow();
      ({ from, to, shapes, sentences } = room);
    }
    from[count] = open;
    to[count] = at;
    shapes[count] = shape;
    sentences[count++] = starts.length - 1;
  }
  if (starts.length === 1 || starts.at(-1)! < end) starts.push(end);
  return { text, count, from, to, shapes, sentences, starts };
}
