import type { Store } from "../taxonomy/store.js";

/** What a hit counts, by where the word stands. */
const FIELD_WEIGHTS = { name: 8, title: 4, label: 2, author: 2, summary: 1 } as const;

/** The words of a text: letters and digits, case and accents aside. */
export function wordsOf(text: string): readonly string[] {
  // Most texts are plain, and folding costs more than finding their words.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return text.normalize("NFKD").replaceAll(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words of all papers in columns: the papers of word `i` are the entries `starts[i]` to `starts[i + 1]` of `papers`,
 * ascending, each with what a hit there counts.
 */
export interface WordPostings {
  /** The words in order. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Uint8Array;
  /** How rare each word is among the papers that were read. */
  readonly rarities: Float64Array;
}

/** The papers of one word while they are gathered. */
interface Gathered {
  readonly papers: number[];
  readonly weights: number[];
}

/** Gathers the words of every paper in one pass; reads every record once. */
export function makeWordPostings(store: Store): WordPostings {
  const gathered = gatherWords(store);
  const words = [...gathered.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => (starts[i + 1] = starts[i]! + gathered.get(word)!.papers.length));
  const total = starts.at(-1) ?? 0;
  const columns = { words, starts, papers: new Uint32Array(total), weights: new Uint8Array(total) };
  words.forEach((word, i) => {
    columns.papers.set(gathered.get(word)!.papers, starts[i]);
    columns.weights.set(gathered.get(word)!.weights, starts[i]);
  });
  return { ...columns, rarities: raritiesOf(store, starts, columns.papers) };
}

function gatherWords(store: Store): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const addWord = (paper: number, word: string, weight: number): void => {
    const list = gathered.get(word);
    if (!list) {
      gathered.set(word, { papers: [paper], weights: [weight] });
      return;
    }
    // Papers come in order, so that one which has the word already is the last.
    const last = list.papers.length - 1;
    if (list.papers[last] !== paper) {
      list.papers.push(paper);
      list.weights.push(weight);
    } else if (weight > list.weights[last]!) list.weights[last] = weight;
  };
  const add = (paper: number, text: string | undefined, weight: number): void => {
    if (text !== undefined) for (const word of wordsOf(text)) addWord(paper, word, weight);
  };
  // Thousands of papers carry the same few hundred labels.
  const wordsOfConcept: (readonly string[])[] = [];
  const labelWords = (concept: number): readonly string[] => {
    const { label, altLabels } = store.read("concept", concept);
    return [...new Set([label, ...altLabels].flatMap(wordsOf))];
  };
  for (let number = 0; number < store.paperCount; number++) {
    const paper = store.read("paper", number);
    for (const name of [paper.id, paper.name, ...paper.aliases, paper.arxiv]) add(number, name, FIELD_WEIGHTS.name);
    add(number, paper.title, FIELD_WEIGHTS.title);
    for (const author of paper.authors) add(number, author, FIELD_WEIGHTS.author);
    // All listed papers have the same summary.
    if (paper.tier !== "stub" && paper.tier !== "listed") add(number, paper.summary, FIELD_WEIGHTS.summary);
    for (const concept of store.labelsOf(number)) {
      for (const word of (wordsOfConcept[concept] ??= labelWords(concept))) addWord(number, word, FIELD_WEIGHTS.label);
    }
  }
  return gathered;
}

/** How rare a word is, the papers that were read tell: whether listed ones are laid over does not change the order of others. */
function raritiesOf(store: Store, starts: Uint32Array, papers: Uint32Array): Float64Array {
  const read = store.papersOfTiers(["curated", "draft"]);
  const isRead = new Uint8Array(store.paperCount);
  for (const paper of read) isRead[paper] = 1;
  const rarities = new Float64Array(starts.length - 1);
  for (let word = 0; word < rarities.length; word++) {
    let count = 0;
    for (let i = starts[word]!; i < starts[word + 1]!; i++) count += isRead[papers[i]!]!;
    rarities[word] = Math.log(1 + Math.max(1, read.length) / Math.max(1, count));
  }
  return rarities;
}
