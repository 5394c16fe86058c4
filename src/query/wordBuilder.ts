import type { Paper } from "../model/paper.js";
import { GrowingColumn, smallestArray, startIn } from "../taxonomy/growingColumn.js";
import { IdTable } from "../taxonomy/idTable.js";
import { sortPacked } from "../taxonomy/sortPacked.js";
import type { WordColumns } from "../taxonomy/wordColumns.js";
import { TITLE_TIMES } from "./relatedWeights.js";
import { stemOf, tellingWords } from "./tellingWords.js";
import { wordsOf } from "./wordPostings.js";

/** Which of the codes of ASCII are of words: digits and letters. */
const IS_OF_WORD = Uint8Array.from({ length: 0x80 }, (_, code) => (/[0-9a-z]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** Gathers the telling words of titles and summaries, paper by paper, in the order in which papers arrive. */
export class WordBuilder {
  /** All words that were met, and the stem of each, plus one: a few thousand make nearly every text. */
  readonly #words = new IdTable();
  readonly #stemOf = new GrowingColumn();
  readonly #stemTexts = new IdTable();
  readonly #ends = new GrowingColumn();
  readonly #stems = new GrowingColumn();
  readonly #times = new GrowingColumn();
  /** The place of each stem in the paper that had it last, plus one; that of an earlier paper lies before the start of the next. */
  readonly #placeOf = new GrowingColumn();

  /** Adds the words of a paper: of its title, and of its summary where a reader wrote one. */
  add(paper: Paper): void {
    const start = this.#stems.length;
    this.#addText(paper.title, TITLE_TIMES, start);
    if (paper.tier === "curated" || paper.tier === "draft") this.#addText(paper.summary, 1, start);
    this.#ends.push(this.#stems.length);
  }

  /** The words of all papers by number; `order` says at which place each was added. */
  finish(order: Uint32Array): WordColumns {
    const stems = this.#stemTexts.toPacked();
    const [numbers, times] = [this.#stems.values.subarray(0, this.#stems.length), this.#times.values.subarray(0, this.#times.length)];
    const paperEnds = new Uint32Array(stems.length);
    for (const stem of numbers) paperEnds[stem]!++;
    for (let stem = 1; stem < paperEnds.length; stem++) paperEnds[stem]! += paperEnds[stem - 1]!;
    const next = paperEnds.map((_, stem) => (stem === 0 ? 0 : paperEnds[stem - 1]!));
    const columns = { papers: new Uint32Array(numbers.length), times: smallestArray(times.length, times.reduce((a, b) => Math.max(a, b), 0)) };
    for (let number = 0; number < order.length; number++) {
      const place = order[number]!;
      for (let i = startIn(this.#ends, place); i < this.#ends.values[place]!; i++) {
        const at = next[numbers[i]!]!++;
        columns.papers[at] = number;
        columns.times[at] = times[i]!;
      }
    }
    return { stemBytes: stems.bytes, stemEnds: stems.ends, stemOrder: sortPacked(stems), paperEnds, ...columns };
  }

  #addText(text: string, times: number, start: number): void {
    // Texts are ASCII but for a few: their words are found without making texts of them.
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at === text.length ? 0 : text.charCodeAt(at);
      if (code >= 0x80) return this.#addWords(text, times, start, from);
      if (IS_OF_WORD[code] === 1) continue;
      if (at - from > 1) this.#addWord(this.#words.internLower(text, from, at), times, start);
      from = at + 1;
    }
  }

  /** The words of a text from some place on, as the library finds words everywhere. */
  #addWords(text: string, times: number, start: number, from: number): void {
    for (const word of wordsOf(text.slice(from))) this.#addWord(this.#words.intern(word), times, start);
  }

  #addWord(word: number, times: number, start: number): void {
    if (word === this.#stemOf.length) this.#stemOf.push(this.#newStem(word));
    const stem = this.#stemOf.values[word]! - 1;
    if (stem < 0) return;
    const place = this.#placeOf.values[stem]! - 1;
    if (place >= start) this.#times.values[place]! += times;
    else {
      this.#stems.push(stem);
      this.#times.push(times);
      this.#placeOf.values[stem] = this.#stems.length;
    }
  }

  /** The number of the stem of a new word, plus one; 0 for a word that tells nothing. */
  #newStem(word: number): number {
    const [telling] = tellingWords(this.#words.at(word));
    if (telling === undefined) return 0;
    const stem = this.#stemTexts.intern(stemOf(telling));
    if (stem === this.#placeOf.length) this.#placeOf.push(0);
    return stem + 1;
  }
}
