import { countShared, subtract, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { SCHEME_WEIGHTS, TITLE_TIMES } from "./relatedWeights.js";
import { stemOf, tellingWords } from "./tellingWords.js";

/** Weights of a paper's labels or words, of length 1 all together. */
export type Vector<K> = ReadonlyMap<K, number>;

/** How rare labels and words are among the papers that an answer is chosen from, and which of them have each. */
export interface Corpus {
  /** The papers that may be returned. */
  readonly candidates: Postings;
  /** How many papers with labels rarity is counted over. */
  readonly total: number;
  /** How many of these have a concept, or anything narrower. */
  readonly countOf: (concept: number) => number;
  /** How much it tells to share something that `count` of these have; 0 when all have it. */
  readonly rarity: (count: number) => number;
  /** A concept and everything broader. */
  readonly withBroader: (concept: number) => readonly number[];
  /** The papers that rarity is counted over. */
  readonly reference: Postings;
  /** The labels of a paper, ancestors among them, by rarity. */
  readonly labelVector: (labels: readonly number[]) => Vector<number>;
  /** The labels of a stored paper. */
  readonly labelsOf: (paper: number) => Vector<number>;
  /** The stems of a text by rarity. */
  readonly wordVector: (text: string) => Vector<string>;
  /** The papers, of candidates and reference, that have a stem, and what it weighs in each. */
  readonly papersWith: (stem: string) => ReadonlyMap<number, number>;
}

/** The corpus of some candidates, made when first asked for: reads title and summary of every one once. */
export function corpusOf(store: Store, candidates: Postings): Corpus {
  const corpora = store.memo("corpora of related work", () => new WeakMap<Postings, Corpus>());
  let corpus = corpora.get(candidates);
  if (!corpus) corpora.set(candidates, (corpus = makeCorpus(store, candidates)));
  return corpus;
}

/** The text that tells what a paper is about: its title and, where a reader wrote one, its summary. */
export function textOf(store: Store, number: number): string {
  const paper = store.read("paper", number);
  return `${repeatTitle(paper.title)} ${paper.tier === "curated" || paper.tier === "draft" ? paper.summary : ""}`;
}

/** A title as often as its words count. */
export function repeatTitle(title: string): string {
  return Array.from({ length: TITLE_TIMES }, () => title).join(" ");
}

function makeCorpus(store: Store, candidates: Postings): Corpus {
  // What a machine said of mere titles does not change how rare a label or word is, unless there is nothing else.
  const read = unite([store.papersOfTiers(["curated"]), subtract(candidates, store.papersOfTiers(["listed"]))]);
  const reference = read.some((paper) => store.labelsOf(paper).length > 0) ? read : candidates;
  const total = reference.reduce((count, paper) => (store.labelsOf(paper).length > 0 ? count + 1 : count), 0);
  const rarity = (count: number): number => Math.max(0, Math.log(total / Math.max(1, count)));
  const countOf = memoize((concept: number) => countShared(store.postings(concept), reference));
  const withBroader = memoize((concept: number) => store.withBroader(concept));
  const weightOf = memoize((concept: number) => Math.sqrt(SCHEME_WEIGHTS[store.schemeOf(concept)]) * rarity(countOf(concept)));
  const labelVector = (labels: readonly number[]): Vector<number> => unitLength([...new Set(labels.flatMap(withBroader))].map((concept) => [concept, weightOf(concept)]));

  let words: ReadonlyMap<string, ReadonlyMap<number, number>> | undefined;
  const frequency = new Map<string, number>();
  const wordVector = (stems: ReadonlyMap<string, number>): Vector<string> => unitLength([...stems].map(([stem, times]) => [stem, (1 + Math.log(times)) * Math.log((reference.length + 1) / ((frequency.get(stem) ?? 0) + 1))]));
  const readWords = (): ReadonlyMap<string, ReadonlyMap<number, number>> => {
    const counts = new Map([...unite([reference, candidates])].map((paper) => [paper, stemsOf(textOf(store, paper))]));
    for (const paper of reference) for (const stem of counts.get(paper)?.keys() ?? []) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    const found = new Map<string, Map<number, number>>();
    for (const [paper, stems] of counts) {
      for (const [stem, weight] of wordVector(stems)) {
        const papers = found.get(stem);
        if (papers) papers.set(paper, weight);
        else found.set(stem, new Map([[paper, weight]]));
      }
    }
    return found;
  };
  return {
    candidates,
    reference,
    total,
    countOf,
    rarity,
    withBroader,
    labelVector,
    labelsOf: memoize((paper: number) => labelVector(store.labelsOf(paper))),
    wordVector: (text) => {
      words ??= readWords();
      return wordVector(stemsOf(text));
    },
    papersWith: (stem) => (words ??= readWords()).get(stem) ?? NO_PAPERS,
  };
}

const NO_PAPERS: ReadonlyMap<number, number> = new Map();

function stemsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of tellingWords(text)) {
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Weights above 0, brought to length 1 all together. */
function unitLength<K>(entries: readonly (readonly [K, number])[]): Vector<K> {
  const length = Math.hypot(...entries.map(([, weight]) => weight));
  return new Map(entries.flatMap(([key, weight]) => (weight > 0 ? [[key, weight / length] as const] : [])));
}

function memoize<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
