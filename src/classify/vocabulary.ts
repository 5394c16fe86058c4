import { normalise } from "./normalise.js";
import { Words } from "./words.js";

/** Beyond this many different spellings the memory of them starts anew, so that no stream of texts fills it. */
const MAX_SPELLINGS = 1 << 15;
/** How many slots the memory begins with; it is doubled as it fills, so that a few thousand words stay near the processor. */
const FIRST_SLOTS = 1 << 12;
/** No phrase has a word of so many letters. */
const LONGEST_WORD = 64;

/** Words in normal form, each with a number from 1, and the spellings met so far: normalising a spelling once is enough. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Words();
  /**
   * Two numbers a slot, side by side, so that a look touches one line of memory and thousands of slots stay near the processor: a hash of
   * the spelling; and in the lowest bits one more than the number of its normal form (0 is an empty slot), in the others those of a second
   * hash. With a vocabulary of thousands, that is 50 bits in all beside the place.
   */
  #slots = new Int32Array(FIRST_SLOTS * 2);
  #mask = FIRST_SLOTS - 1;
  #foundMask = 0xff;
  #spellings = 0;

  /** @param words - Words in normal form, none twice; the first has the number 1. */
  constructor(words: readonly string[] = []) {
    for (let i = 0; i < words.length; i++) this.#numbers.set(words[i]!, i + 1);
    this.#widen();
  }

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
      this.#widen();
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
    const slots = this.#slots;
    const mask = this.#mask;
    const foundMask = this.#foundMask;
    for (let slot = placeOf(low) & mask; ; slot = (slot + 1) & mask) {
      const kept = slots[slot * 2 + 1]!;
      if (slots[slot * 2] === low && ((kept ^ high) & ~foundMask) === 0 && (kept & foundMask) !== 0) return (kept & foundMask) - 1;
      if ((kept & foundMask) === 0) return this.#meet(text, start, end, low, high);
    }
  }

  /** Normalises a spelling that was not met before, and keeps it. */
  #meet(text: string, start: number, end: number, low: number, high: number): number {
    if (end - start > LONGEST_WORD) return 0;
    normalise(text, start, end, this.#words);
    const number = this.#words.count === 1 ? this.numberOf(this.#words.word(0)) : 0;
    if (++this.#spellings > MAX_SPELLINGS) this.#forget();
    else if (this.#spellings * 2 > this.#mask) this.#double();
    this.#keep(low, high, number + 1);
    return number;
  }

  #keep(low: number, high: number, found: number): void {
    let slot = placeOf(low) & this.#mask;
    while ((this.#slots[slot * 2 + 1]! & this.#foundMask) !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = low;
    this.#slots[slot * 2 + 1] = (high & ~this.#foundMask) | found;
  }

  #double(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += 2) {
      const found = old[at + 1]! & this.#foundMask;
      // The place is made of the first hash alone, since of the second one not every bit is kept.
      if (found !== 0) this.#keep(old[at]!, old[at + 1]!, found);
    }
  }

  #forget(): void {
    if (this.#spellings === 0) return;
    this.#slots = new Int32Array(FIRST_SLOTS * 2);
    this.#mask = FIRST_SLOTS - 1;
    this.#spellings = 0;
  }

  /** Makes room in a slot for the highest number; before any spelling is kept. */
  #widen(): void {
    while (this.#numbers.size + 1 > this.#foundMask) this.#foundMask = this.#foundMask * 2 + 1;
  }
}

/** Where to look first: every bit of the hash has a say. */
function placeOf(low: number): number {
  return low ^ (low >>> 15);
}
