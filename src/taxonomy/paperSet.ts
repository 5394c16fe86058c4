import type { Postings } from "./postings.js";

/**
 * Papers as a sorted list where they are few, as one bit a paper where they are many, and as a span where they follow one
 * another: whichever is smallest and fastest to join.
 */
export type PaperSet =
  | {
      readonly kind: "list";
      /** The papers, ascending. */
      readonly papers: Postings;
    }
  | {
      readonly kind: "bits";
      /** A bit a paper, lowest first. */
      readonly words: Uint32Array;
      /** How many bits are set. */
      readonly count: number;
    }
  | {
      readonly kind: "span";
      /** The first paper. */
      readonly start: number;
      /** The paper after the last. */
      readonly end: number;
    };

/** The empty set. */
export const NO_PAPERS: PaperSet = { kind: "span", start: 0, end: 0 };

/** A set of one in so many papers and more is smaller as bits. */
export const PAPERS_PER_WORD = 32;

/** The set of a sorted list. */
export function listSet(papers: Postings): PaperSet {
  return { kind: "list", papers };
}

/** The papers from `start` up to and without `end`. */
export function spanSet(start: number, end: number): PaperSet {
  return { kind: "span", start, end: Math.max(start, end) };
}

/** The set of some bits. */
export function bitSet(words: Uint32Array): PaperSet {
  return { kind: "bits", words, count: countBits(words) };
}

/** How many papers a set has. */
export function sizeOf(set: PaperSet): number {
  switch (set.kind) {
    case "list":
      return set.papers.length;
    case "bits":
      return set.count;
    case "span":
      return set.end - set.start;
    default:
      return set satisfies never;
  }
}

/** Whether a set has a paper. */
export function holds(set: PaperSet, paper: number): boolean {
  switch (set.kind) {
    case "list":
      return set.papers[lowerBound(set.papers, paper)] === paper;
    case "bits":
      return ((set.words[paper >>> 5]! >>> (paper & 31)) & 1) === 1;
    case "span":
      return paper >= set.start && paper < set.end;
    default:
      return set satisfies never;
  }
}

/** Visits the papers of a set from `start` up to and without `end`, ascending, until `visit` returns true. */
export function visitPapers(set: PaperSet, start: number, end: number, visit: (paper: number) => boolean | void): void {
  switch (set.kind) {
    case "list":
      for (let i = start === 0 ? 0 : lowerBound(set.papers, start); i < set.papers.length && set.papers[i]! < end; i++) if (visit(set.papers[i]!)) return;
      return;
    case "bits":
      for (let at = start >>> 5; at < set.words.length && at * PAPERS_PER_WORD < end; at++) {
        for (let word = set.words[at]!; word !== 0; word &= word - 1) {
          const paper = at * PAPERS_PER_WORD + 31 - Math.clz32(word & -word);
          if (paper >= end) return;
          if (paper >= start && visit(paper)) return;
        }
      }
      return;
    case "span":
      for (let paper = Math.max(start, set.start); paper < Math.min(end, set.end); paper++) if (visit(paper)) return;
      return;
    default:
      set satisfies never;
  }
}

/** Adds a number to the entries of a set's papers. */
export function addToPapers(set: PaperSet, sums: Float64Array, value: number): void {
  switch (set.kind) {
    case "list":
      for (let i = 0; i < set.papers.length; i++) sums[set.papers[i]!]! += value;
      return;
    case "bits":
      for (let at = 0; at < set.words.length; at++) {
        for (let word = set.words[at]!; word !== 0; word &= word - 1) sums[at * PAPERS_PER_WORD + 31 - Math.clz32(word & -word)]! += value;
      }
      return;
    case "span":
      for (let paper = set.start; paper < set.end; paper++) sums[paper]! += value;
      return;
    default:
      set satisfies never;
  }
}

/** The papers of a set as a sorted list. */
export function toList(set: PaperSet): Postings {
  if (set.kind === "list") return set.papers;
  const papers = new Uint32Array(sizeOf(set));
  let length = 0;
  visitPapers(set, 0, Infinity, (paper) => {
    papers[length++] = paper;
  });
  return papers;
}

/** The place of the first number of a sorted list that is not below another. */
export function lowerBound(sorted: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many bits are set. */
export function countBits(words: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) count += countWord(words[i]!);
  return count;
}

/** How many bits of a word are set. */
export function countWord(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
