import { grown } from "./grown.js";
import { isDigit } from "./isDigit.js";
import { isSentenceEnd, MAX_SENTENCE } from "./sentences.js";
import { normalise } from "./normalise.js";
import type { Vocabulary } from "./vocabulary.js";
import { Words } from "./words.js";

/** What a code unit below 128 does; from 48 on it is the folded unit of a word. */
const [ENDS_WORD, ENDS_CLAUSE, STOPS, IS_SPECIAL, HYPHENATES] = [0, 1, 2, 3, 4];
const FIRST_LETTER = 48;
const ACT = new Uint8Array(128);
for (let unit = 48; unit < 58; unit++) ACT[unit] = unit;
for (let unit = 97; unit < 123; unit++) ACT[unit] = ACT[unit - 32] = unit;
for (const unit of ",;:()[]") ACT[unit.charCodeAt(0)] = ENDS_CLAUSE;
for (const unit of ".!?\n") ACT[unit.charCodeAt(0)] = STOPS;
for (const unit of "$^{}\\") ACT[unit.charCodeAt(0)] = IS_SPECIAL;
ACT["-".charCodeAt(0)] = HYPHENATES;
const [SPACE, NEWLINE, HYPHEN, POINT] = [32, 10, 45, 46];
const IDEOGRAPHIC_STOP = 0x3002;
/** A run with TeX or letters beyond ASCII is normalised in pieces of this length. */
const MAX_RUN = 2_048;

/** Reads a text sentence by sentence into word numbers with their places; one object is filled again for every text. */
export class Scanner {
  readonly #vocabulary: Vocabulary;
  readonly #run = new Words();
  /** How many words the sentence has. */
  count = 0;
  /** The words' numbers, 0 for words of no phrase. */
  numbers = new Int32Array(512);
  /** Where each word starts and ends in the text. */
  from = new Int32Array(512);
  to = new Int32Array(512);
  /** 1 where a comma, colon, semicolon, bracket or dash stands before the word. */
  breaks = new Uint8Array(512);
  #isBreak = true;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Reads one sentence.
   *
   * @param text - The text.
   * @param start - Where the sentence starts.
   * @param end - Where the text ends.
   * @param isWhole - Whether it is one sentence whatever its stops, as a title is.
   * @returns Where the next sentence starts.
   */
  scan(text: string, start: number, end: number, isWhole: boolean): number {
    this.count = 0;
    this.#isBreak = true;
    const vocabulary = this.#vocabulary;
    const limit = Math.min(end, start + MAX_SENTENCE);
    let brokenAt = -1;
    let at = start;
    while (at < limit) {
      const unit = text.charCodeAt(at);
      let act = unit < 128 ? ACT[unit]! : IS_SPECIAL;
      if (act >= FIRST_LETTER) {
        const open = at;
        let [low, high] = [0x811c9dc5 | 0, 0];
        do {
          low = Math.imul(low ^ act, 0x01000193);
          high = Math.imul(high + act, 0x5bd1e995) ^ act;
          at++;
          if (at >= end) {
            act = ENDS_WORD;
            break;
          }
          const next = text.charCodeAt(at);
          act = next < 128 ? ACT[next]! : IS_SPECIAL;
          if (next === POINT && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) act = POINT_IN_NUMBER;
        } while (act >= FIRST_LETTER || act === POINT_IN_NUMBER);
        if (act === IS_SPECIAL) at = this.#scanRun(text, open, end);
        else {
          if (this.count === this.numbers.length) this.#grow();
          const word = this.count++;
          this.numbers[word] = vocabulary.numberOfSpelling(text, open, at, low, high);
          this.from[word] = open;
          this.to[word] = at;
          this.breaks[word] = this.#isBreak ? 1 : 0;
          this.#isBreak = false;
        }
        if (brokenAt >= 0) {
          if (brokenAt === this.count - 1) this.#joinBroken(text);
          brokenAt = -1;
        }
        continue;
      }
      if (act === IS_SPECIAL) {
        if (unit === IDEOGRAPHIC_STOP && !isWhole) return at + 1;
        at = this.#scanRun(text, at, end);
        brokenAt = -1;
        continue;
      }
      if (act === ENDS_CLAUSE) this.#isBreak = true;
      else if (act === STOPS) {
        if (!isWhole && (unit === NEWLINE ? text.charCodeAt(at + 1) === NEWLINE : isSentenceEnd(text, start, at))) return at + 1;
      } else if (act === HYPHENATES) {
        const next = text.charCodeAt(at + 1);
        if (next === HYPHEN || (next <= SPACE && text.charCodeAt(at - 1) <= SPACE)) this.#isBreak = true;
        else if (next <= SPACE && this.count > 0 && this.to[this.count - 1] === at) brokenAt = this.count;
      }
      if (unit > SPACE && unit !== HYPHEN) brokenAt = -1;
      at++;
    }
    return at;
  }

  /** A run with TeX or letters beyond ASCII, up to the next space. */
  #scanRun(text: string, open: number, end: number): number {
    const limit = Math.min(end, open + MAX_RUN);
    let close = open;
    while (close < limit && text.charCodeAt(close) > SPACE) close++;
    // A stop at the end of the run belongs to the sentence, not to the word.
    let last = close;
    while (last > open + 1 && isStop(text.charCodeAt(last - 1))) last--;
    const words = this.#run;
    normalise(text, open, last, words);
    for (let i = 0; i < words.count; i++) {
      if (this.count === this.numbers.length) this.#grow();
      const word = this.count++;
      this.numbers[word] = this.#vocabulary.numberOf(words.word(i));
      this.from[word] = words.from[i]!;
      this.to[word] = words.to[i]!;
      this.breaks[word] = (i === 0 && this.#isBreak) || (i > 0 && words.breaks[i] === 1) ? 1 : 0;
      this.#isBreak = false;
    }
    if (endsClause(text.charCodeAt(last - 1))) this.#isBreak = true;
    return last;
  }

  /** Joins the last two words when they are one, broken at the end of a line. */
  #joinBroken(text: string): void {
    const last = this.count - 1;
    const [left, right] = [this.numbers[last - 1]!, this.numbers[last]!];
    if (left > 0 && right > 0) return;
    const whole = text.slice(this.from[last - 1]!, this.to[last - 1]!) + text.slice(this.from[last]!, this.to[last]!);
    const words = this.#run;
    normalise(whole, 0, whole.length, words);
    const number = words.count === 1 ? this.#vocabulary.numberOf(words.word(0)) : 0;
    if (number === 0) return;
    this.numbers[last - 1] = number;
    this.to[last - 1] = this.to[last]!;
    this.count = last;
  }

  #grow(): void {
    this.numbers = grown(this.numbers);
    this.from = grown(this.from);
    this.to = grown(this.to);
    this.breaks = grown(this.breaks);
  }
}

const POINT_IN_NUMBER = POINT;

function isStop(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === IDEOGRAPHIC_STOP;
}

function endsClause(unit: number): boolean {
  return (unit < 128 && ACT[unit] === ENDS_CLAUSE) || unit === 0x2014;
}
