/** Below this many edges, looking at one after the other is quickest. */
const FEW = 6;

/** A trie over word numbers as columns: nodes in the order of their depth, the edges of a node side by side, sorted by word. */
export interface TrieColumns {
  /** Where each node's edges begin in `words`; one more element than nodes. An edge leads to the node after its own number. */
  readonly starts: Int32Array;
  /** The word of each edge. */
  readonly words: Int32Array;
  /** The phrase that ends at a node, or -1. */
  readonly values: Int32Array;
}

/** Files phrases, lists of word numbers above 0, in a trie; a phrase's number is its place, and one that is given twice keeps the first. */
export function trieOf(phrases: readonly (readonly number[])[]): TrieColumns {
  interface Node {
    readonly next: Map<number, Node>;
    value: number;
  }
  const root: Node = { next: new Map(), value: -1 };
  phrases.forEach((phrase, number) => {
    let node = root;
    for (const word of phrase) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), value: -1 }));
      node = next;
    }
    if (node !== root && node.value === -1) node.value = number;
  });
  const nodes: Node[] = [root];
  const words: number[] = [];
  const starts = [0];
  for (const { next } of nodes) {
    for (const [word, node] of [...next].sort((a, b) => a[0] - b[0])) {
      words.push(word);
      nodes.push(node);
    }
    starts.push(words.length);
  }
  return { starts: Int32Array.from(starts), words: Int32Array.from(words), values: Int32Array.from(nodes, ({ value }) => value) };
}

/** Finds phrases in lists of word numbers. */
export class Matcher {
  /** The node of a phrase's first word, by the word's number; 0 where no phrase starts with it. */
  readonly begins: Int32Array;
  readonly #starts: Int32Array;
  readonly #words: Int32Array;
  readonly #values: Int32Array;

  /**
   * @param trie - The phrases.
   * @param wordCount - One more than the highest word number.
   */
  constructor({ starts, words, values }: TrieColumns, wordCount: number) {
    this.begins = new Int32Array(wordCount);
    this.#starts = starts;
    this.#words = words;
    this.#values = values;
    for (let edge = 0; edge < starts[1]!; edge++) this.begins[words[edge]!] = edge + 1;
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
    let node = this.begins[words[first]!]!;
    let last = first;
    let end = at;
    const starts = this.#starts;
    while (node !== 0) {
      const value = this.#values[node]!;
      if (value >= 0) {
        found[end++] = value;
        found[end++] = last;
      }
      const from = starts[node]!;
      const to = starts[node + 1]!;
      if (from === to || ++last >= count) break;
      const word = words[last]!;
      if (word === 0) break;
      node = this.#below(from, to, word);
    }
    return end;
  }

  /** The node that an edge of some leads to by a word; 0 where none does. */
  #below(from: number, to: number, word: number): number {
    const words = this.#words;
    let low = from;
    let high = to;
    while (high - low > FEW) {
      const middle = (low + high) >> 1;
      if (words[middle]! <= word) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (words[low] === word) return low + 1;
    return 0;
  }
}
