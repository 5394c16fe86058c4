import { countShared, intersect, NO_POSTINGS, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";

/** What a hit counts, by where the word stands. */
const FIELD_WEIGHTS = { name: 8, title: 4, label: 2, author: 2, summary: 1 } as const;

/** The words of a text: letters and digits, case and accents aside. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKD").replaceAll(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of papers, for queries that begin words. */
export interface TextIndex {
  /** The papers that have every word of a text, each as the beginning of one of theirs. */
  readonly find: (text: string) => Postings;
  /** How well a paper answers a text; 0 when not at all. */
  readonly score: (text: string, paper: number) => number;
}

/** The text index of a store, made when first asked for. Reads every record once. */
export function textIndexOf(store: Store): TextIndex {
  return store.memo("text index", () => makeTextIndex(store));
}

function makeTextIndex(store: Store): TextIndex {
  const weights = new Map<string, Map<number, number>>();
  const add = (paper: number, text: string | undefined, weight: number): void => {
    for (const word of text === undefined ? [] : wordsOf(text)) {
      let papers = weights.get(word);
      if (!papers) weights.set(word, (papers = new Map()));
      papers.set(paper, Math.max(weight, papers.get(paper) ?? 0));
    }
  };
  for (let number = 0; number < store.paperCount; number++) {
    const paper = store.read("paper", number);
    for (const name of [paper.id, paper.name, ...paper.aliases, paper.arxiv]) add(number, name, FIELD_WEIGHTS.name);
    add(number, paper.title, FIELD_WEIGHTS.title);
    for (const author of paper.authors) add(number, author, FIELD_WEIGHTS.author);
    // All listed papers have the same summary.
    if (paper.tier !== "stub" && paper.tier !== "listed") add(number, paper.summary, FIELD_WEIGHTS.summary);
    for (const concept of store.labelsOf(number)) {
      const { label, altLabels } = store.read("concept", concept);
      for (const each of [label, ...altLabels]) add(number, each, FIELD_WEIGHTS.label);
    }
  }
  const vocabulary = [...weights.keys()].sort();
  const postings = vocabulary.map((word) => Uint32Array.from(weights.get(word)?.keys() ?? []).sort());
  // How rare a word is, the papers that were read tell: whether listed ones are laid over does not change the order of others.
  const read = store.papersOfTiers(["curated", "draft"]);
  const rarities = postings.map((papers) => Math.log(1 + Math.max(1, read.length) / Math.max(1, countShared(papers, read))));
  const beginningWith = (prefix: string): readonly number[] => {
    const found: number[] = [];
    for (let i = lowerBound(vocabulary, prefix); vocabulary[i]?.startsWith(prefix); i++) found.push(i);
    return found;
  };
  return {
    find(text) {
      const words = wordsOf(text);
      const sets = words.map((word) => unite(beginningWith(word).map((i) => postings[i] ?? NO_POSTINGS)));
      return sets.reduce<Postings | undefined>((found, set) => (found ? intersect(found, set) : set), undefined) ?? NO_POSTINGS;
    },
    score(text, paper) {
      let score = 0;
      for (const word of wordsOf(text)) {
        let best = 0;
        for (const i of beginningWith(word)) {
          const papers = weights.get(vocabulary[i] ?? "");
          const exact = vocabulary[i] === word ? 2 : 1;
          best = Math.max(best, (papers?.get(paper) ?? 0) * exact * rarities[i]!);
        }
        score += best;
      }
      return score;
    },
  };
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
