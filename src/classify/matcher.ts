/** A trie over word numbers: phrases as lists of words, each with a number. */
export class Matcher {
  /** The node of a phrase's first word, by the word's number; 0 where no phrase starts with it. */
  readonly #roots: Int32Array;
  /** Edges in an open table: the node above and the word, then the node below. */
  readonly #nodes: Int32Array;
  readonly #words: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;
  /** The phrase that ends at a node, or -1. */
  readonly #values: Int32Array;
  /** 1 where a node has edges. */
  readonly #goesOn: Uint8Array;

  /**
   * @param phrases - Lists of word numbers above 0; a phrase's number is its place. A phrase given twice keeps the first number.
   * @param wordCount - One more than the highest word number.
   */
  constructor(phrases: readonly (readonly number[])[], wordCount: number) {
    const total = phrases.reduce((sum, { length }) => sum + length, 1);
    let slots = 16;
    while (slots < total * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#roots = new Int32Array(wordCount);
    this.#nodes = new Int32Array(slots);
    this.#words = new Int32Array(slots);
    this.#next = new Int32Array(slots);
    this.#values = new Int32Array(total).fill(-1);
    this.#goesOn = new Uint8Array(total);
    let count = 1;
    phrases.forEach((phrase, number) => {
      let node = 0;
      phrase.forEach((word, place) => {
        if (place === 0) {
          node = this.#roots[word] ||= count++;
          return;
        }
        const slot = this.#slotOf(node, word);
        if (this.#next[slot] === 0) {
          this.#goesOn[node] = 1;
          this.#nodes[slot] = node;
          this.#words[slot] = word;
          this.#next[slot] = count++;
        }
        node = this.#next[slot]!;
      });
      if (node > 0 && this.#values[node] === -1) this.#values[node] = number;
    });
  }

  /**
   * Tells the phrases that start at a word, shortest first.
   *
   * @param words - The words' numbers.
   * @param count - How many words there are.
   * @param first - The word to start at.
   * @param found - Filled from `at` on with the phrase's number and its last word.
   * @param at - Where to go on in `found`.
   * @returns Where `found` ends now.
   */
  match(words: Int32Array, count: number, first: number, found: Int32Array, at: number): number {
    let node = this.#roots[words[first]!]!;
    let last = first;
    let end = at;
    while (node !== 0) {
      const value = this.#values[node]!;
      if (value >= 0) {
        found[end++] = value;
        found[end++] = last;
      }
      if (this.#goesOn[node] === 0 || ++last >= count) break;
      const word = words[last]!;
      if (word === 0) break;
      node = this.#next[this.#slotOf(node, word)]!;
    }
    return end;
  }

  /** The slot of an edge, or the empty one where it would stand. */
  #slotOf(node: number, word: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & this.#mask;
    while (this.#next[slot] !== 0 && (this.#nodes[slot] !== node || this.#words[slot] !== word)) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
