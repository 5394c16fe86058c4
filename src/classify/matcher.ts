import type { Words } from "./words.js";

const LATIN = 256;

/** A trie over code units: phrases in normal form, each with a number. */
export class Matcher {
  readonly #classes = new Uint16Array(LATIN);
  readonly #others = new Map<number, number>();
  readonly #width: number;
  readonly #next: Int32Array;
  readonly #values: Int32Array;

  /**
   * @param phrases - Words in normal form, one space between; a phrase's number is its place. A phrase given twice keeps the first number.
   */
  constructor(phrases: readonly string[]) {
    let classes = 0;
    let total = 1;
    for (const phrase of phrases) {
      total += phrase.length;
      for (let i = 0; i < phrase.length; i++) {
        const unit = phrase.charCodeAt(i);
        if (this.#classOf(unit) > 0) continue;
        classes++;
        if (unit < LATIN) this.#classes[unit] = classes;
        else this.#others.set(unit, classes);
      }
    }
    this.#width = classes + 1;
    const next = new Int32Array(total * this.#width);
    const values = new Int32Array(total).fill(-1);
    let nodes = 1;
    phrases.forEach((phrase, number) => {
      let node = 0;
      for (let i = 0; i < phrase.length; i++) {
        const edge = node * this.#width + this.#classOf(phrase.charCodeAt(i));
        node = next[edge] ||= nodes++;
      }
      if (node > 0 && values[node] === -1) values[node] = number;
    });
    this.#next = next.slice(0, nodes * this.#width);
    this.#values = values.slice(0, nodes);
  }

  /**
   * Tells the phrases that start at a word, shortest first.
   *
   * @param words - The sentence.
   * @param first - The word to start at.
   * @param found - Is told the phrase's number and its last word.
   */
  match(words: Words, first: number, found: (phrase: number, last: number) => void): void {
    const { units, ends } = words;
    const [next, width, classes] = [this.#next, this.#width, this.#classes];
    let node = 0;
    let last = first;
    let at = words.starts[first]!;
    while (last < words.count) {
      const end = ends[last]!;
      for (; at < end; at++) {
        const unit = units[at]!;
        const code = unit < LATIN ? classes[unit]! : this.#classOf(unit);
        if (code === 0) return;
        node = next[node * width + code]!;
        if (node === 0) return;
      }
      const value = this.#values[node]!;
      if (value >= 0) found(value, last);
      last++;
    }
  }

  #classOf(unit: number): number {
    return unit < LATIN ? this.#classes[unit]! : (this.#others.get(unit) ?? 0);
  }
}
