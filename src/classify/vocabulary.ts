import { normalise } from "./normalise.js";
import { Words } from "./words.js";

/** Beyond this many different spellings the memory of them starts anew, so that no stream of texts fills it. */
const MAX_SPELLINGS = 1 << 15;
/** How many slots the memory begins with; it is doubled as it fills, so that a few thousand words stay near the processor. */
const FIRST_SLOTS = 1 << 12;
/** No phrase has a word of so many letters. */
const LONGEST_WORD = 64;
/** Numbers in a slot: two hashes of a spelling, and one more than the number of its normal form; 0 is an empty slot. */
const [SLOT_SHIFT, HIGH, FOUND] = [2, 1, 2];

/** Words in normal form, each with a number from 1, and the spellings met so far: normalising a spelling once is enough. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Words();
  /** Slots side by side, so that a look touches one line of memory. */
  #slots = new Int32Array(FIRST_SLOTS << SLOT_SHIFT);
  #mask = FIRST_SLOTS - 1;
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
    const slots = this.#slots;
    for (let slot = placeOf(low, high) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot << SLOT_SHIFT;
      const found = slots[at + FOUND]!;
      if (found === 0) return this.#meet(text, start, end, low, high);
      if (slots[at] === low && slots[at + HIGH] === high) return found - 1;
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
    let slot = placeOf(low, high) & this.#mask;
    while (this.#slots[(slot << SLOT_SHIFT) + FOUND] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([low, high, found], slot << SLOT_SHIFT);
  }

  #double(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += 1 << SLOT_SHIFT) if (old[at + FOUND] !== 0) this.#keep(old[at]!, old[at + HIGH]!, old[at + FOUND]!);
  }

  #forget(): void {
    if (this.#spellings === 0) return;
    this.#slots = new Int32Array(FIRST_SLOTS << SLOT_SHIFT);
    this.#mask = FIRST_SLOTS - 1;
    this.#spellings = 0;
  }
}

function placeOf(low: number, high: number): number {
  return low ^ (high >>> 7);
}
