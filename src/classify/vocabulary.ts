import { normalise } from "./normalise.js";
import { Words } from "./words.js";

/** Beyond this many different spellings the memory of them starts anew, so that no stream of texts fills it. */
const MAX_SPELLINGS = 1 << 15;
/** No phrase has a word of so many letters. */
const LONGEST_WORD = 64;
const SLOTS = MAX_SPELLINGS * 2;

/** Words in normal form, each with a number from 1, and the spellings met so far: normalising a spelling once is enough. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Words();
  /** Two hashes of a spelling, 53 bits of identity, and the number of its normal form; -1 is an empty slot. */
  readonly #low = new Int32Array(SLOTS);
  readonly #high = new Int32Array(SLOTS);
  readonly #found = new Int32Array(SLOTS).fill(-1);
  #spellings = 0;

  /** How many numbers there are, 0 for unknown words included. */
  get size(): number {
    return this.#numbers.size + 1;
  }

  /** The number of a word in normal form, a new one where it has none yet. */
  add(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      this.#numbers.set(word, (number = this.#numbers.size + 1));
      this.#forget();
    }
    return number;
  }

  /** The number of a word in normal form; 0 when no phrase has it. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /**
   * The number of a spelling in plain letters and digits; 0 when no phrase has the word.
   *
   * @param text - The text that it stands in.
   * @param start - Its first code unit.
   * @param end - The code unit after its last one.
   * @param low - A hash of the folded code units.
   * @param high - Another one.
   */
  numberOfSpelling(text: string, start: number, end: number, low: number, high: number): number {
    const [lows, highs, found] = [this.#low, this.#high, this.#found];
    let slot = (low ^ (high >>> 7)) & (SLOTS - 1);
    while (found[slot]! >= 0) {
      if (lows[slot] === low && highs[slot] === high) return found[slot]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (end - start > LONGEST_WORD) return 0;
    normalise(text, start, end, this.#words);
    const number = this.#words.count === 1 ? this.numberOf(this.#words.word(0)) : 0;
    if (++this.#spellings > MAX_SPELLINGS) this.#forget();
    lows[slot] = low;
    highs[slot] = high;
    found[slot] = number;
    return number;
  }

  #forget(): void {
    if (this.#spellings === 0) return;
    this.#found.fill(-1);
    this.#spellings = 0;
  }
}
