import { intersect, NO_POSTINGS, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { makeWordPostings, wordsOf, type WordPostings } from "./wordPostings.js";

export { wordsOf } from "./wordPostings.js";

/** Words of papers, for queries that begin words. */
export interface TextIndex {
  /** The papers that have every word of a text, each as the beginning of one of theirs. */
  readonly find: (text: string) => Postings;
  /** How well a paper answers a text; 0 when not at all. */
  readonly score: (text: string, paper: number) => number;
}

/** The text index of a store, made when first asked for. Reads every record once. */
export function textIndexOf(store: Store): TextIndex {
  return store.memo("text index", () => makeTextIndex(makeWordPostings(store), store.paperCount));
}

/** The papers with a word that begins in a way, and how well the best such word of each answers. */
interface Matches {
  readonly papers: Postings;
  readonly scores: Float64Array;
}

/** Texts and words whose answers are kept: one query asks for the same text several times, and typing for all words but one. */
const KEPT = { texts: 4, words: 32 } as const;

function makeTextIndex(postings: WordPostings, paperCount: number): TextIndex {
  const matchesOf = kept(KEPT.words, makeMatcher(postings, paperCount));
  const answerOf = kept(KEPT.texts, (text) => {
    const words = wordsOf(text);
    const found = [...new Set(words)].reduce<Postings | undefined>((left, word) => (left?.length === 0 ? left : left ? intersect(left, matchesOf(word).papers) : matchesOf(word).papers), undefined);
    let matches: readonly Matches[] | undefined;
    return { found: found ?? NO_POSTINGS, matches: () => (matches ??= words.map(matchesOf)) };
  });
  return {
    find: (text) => answerOf(text).found,
    score(text, paper) {
      let score = 0;
      for (const { papers, scores } of answerOf(text).matches()) score += scores[positionOf(papers, paper)] ?? 0;
      return score;
    },
  };
}

/** Finds the matches of one beginning: words that begin so stand together, and the best of each paper's counts. */
function makeMatcher({ words, starts, papers, weights, rarities }: WordPostings, paperCount: number): (beginning: string) => Matches {
  const best = new Float64Array(paperCount);
  return (beginning) => {
    const [first, end] = [lowerBound(words, beginning), lowerBound(words, `${beginning}\uffff`)];
    const touched: number[] = [];
    for (let word = first; word < end; word++) {
      const exact = words[word] === beginning ? 2 : 1;
      const rarity = rarities[word]!;
      for (let i = starts[word]!; i < starts[word + 1]!; i++) {
        const paper = papers[i]!;
        const score = weights[i]! * exact * rarity;
        if (best[paper] === 0) touched.push(paper);
        if (score > best[paper]!) best[paper] = score;
      }
    }
    const found = Uint32Array.from(touched).sort();
    const scores = Float64Array.from(found, (paper) => best[paper]!);
    for (const paper of touched) best[paper] = 0;
    return { papers: found, scores };
  };
}

/** A function of a text that keeps its last answers. */
function kept<T>(size: number, make: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = make(text);
      if (answers.size >= size) answers.delete(answers.keys().next().value!);
    } else answers.delete(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Where a paper stands in a set, or -1. */
function positionOf(papers: Postings, paper: number): number {
  const position = lowerBound(papers, paper);
  return papers[position] === paper ? position : -1;
}

function lowerBound<T extends string | number>(sorted: ArrayLike<T>, wanted: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
