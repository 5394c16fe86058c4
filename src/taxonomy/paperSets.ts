import { bitSet, countBits, countWord, holds, listSet, lowerBound, NO_PAPERS, PAPERS_PER_WORD, sizeOf, spanSet, toList, visitPapers, type PaperSet } from "./paperSet.js";
import { unite, type Postings } from "./postings.js";

/** A list that is this many times as long as another is searched for each of the other's papers, and not walked. */
const SEARCH_RATIO = 16;

/** The papers that are in all of some sets: lists first, the shortest to begin with, then bits. */
export function intersectSets(sets: readonly PaperSet[]): PaperSet {
  let [start, end] = [0, Infinity];
  const lists: Postings[] = [];
  const blocks: { readonly words: Uint32Array; readonly count: number }[] = [];
  for (const set of sets) {
    if (set.kind === "list") lists.push(set.papers);
    else if (set.kind === "bits") blocks.push(set);
    else [start, end] = [Math.max(start, set.start), Math.min(end, set.end)];
  }
  if (end <= start) return NO_PAPERS;
  if (lists.length > 0) {
    lists.sort((a, b) => a.length - b.length);
    blocks.sort((a, b) => a.count - b.count);
    let found = clip(lists[0]!, start, end);
    for (let i = 1; i < lists.length && found.length > 0; i++) found = inBoth(found, lists[i]!);
    for (let i = 0; i < blocks.length && found.length > 0; i++) found = inBits(found, blocks[i]!.words);
    return listSet(found);
  }
  if (blocks.length === 0) return spanSet(start, end);
  if (blocks.length === 1 && start === 0 && end >= blocks[0]!.words.length * PAPERS_PER_WORD) return { kind: "bits", ...blocks[0]! };
  return inAllBits(blocks.map(({ words }) => words), start, end);
}

/** The papers that are in any of some sets, of so many papers in all. */
export function uniteSets(sets: readonly PaperSet[], paperCount: number): PaperSet {
  const filled = sets.filter((set) => sizeOf(set) > 0);
  if (filled.length === 0) return NO_PAPERS;
  if (filled.length === 1) return filled[0]!;
  const isSparse = filled.reduce((sum, set) => sum + sizeOf(set), 0) * PAPERS_PER_WORD < paperCount;
  if (isSparse) return listSet(unite(filled.map(toList)));
  const words = new Uint32Array(Math.ceil(paperCount / PAPERS_PER_WORD));
  for (const set of filled) addTo(words, set);
  return bitSet(words);
}

/** The papers of one set that are not in another, of so many papers in all. */
export function subtractSets(set: PaperSet, other: PaperSet, paperCount: number): PaperSet {
  if (sizeOf(other) === 0 || sizeOf(set) === 0) return set;
  if (set.kind === "list") return listSet(set.papers.filter((paper) => !holds(other, paper)));
  const words = new Uint32Array(Math.ceil(paperCount / PAPERS_PER_WORD));
  addTo(words, set);
  if (other.kind === "bits") for (let i = 0; i < words.length; i++) words[i]! &= ~other.words[i]!;
  else {
    visitPapers(other, 0, paperCount, (paper) => {
      words[paper >>> 5]! &= ~(1 << (paper & 31));
    });
  }
  return bitSet(words);
}

/** How many papers two sets share, without making the set of them. */
export function countInBoth(a: PaperSet, b: PaperSet): number {
  if (a.kind === "bits" && b.kind === "bits") {
    let count = 0;
    for (let i = 0; i < a.words.length; i++) count += countWord(a.words[i]! & b.words[i]!);
    return count;
  }
  const [few, many] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
  let count = 0;
  visitPapers(few, 0, Infinity, (paper) => {
    if (holds(many, paper)) count++;
  });
  return count;
}

/** The papers of a set for which a test holds. */
export function filterSet(set: PaperSet, test: (paper: number) => boolean): PaperSet {
  if (set.kind === "bits") {
    const words = new Uint32Array(set.words.length);
    visitPapers(set, 0, Infinity, (paper) => {
      if (test(paper)) words[paper >>> 5]! |= 1 << (paper & 31);
    });
    return { kind: "bits", words, count: countBits(words) };
  }
  const kept = new Uint32Array(sizeOf(set));
  let length = 0;
  visitPapers(set, 0, Infinity, (paper) => {
    if (test(paper)) kept[length++] = paper;
  });
  return listSet(kept.subarray(0, length));
}

/** The papers of a set whose entry in a column is not above a bound. */
export function keepUpTo(set: PaperSet, column: Uint8Array | Uint16Array | Uint32Array, bound: number): PaperSet {
  if (set.kind !== "bits") {
    const papers = toList(set);
    const kept = new Uint32Array(papers.length);
    let length = 0;
    for (let i = 0; i < papers.length; i++) {
      kept[length] = papers[i]!;
      if (column[papers[i]!]! <= bound) length++;
    }
    return listSet(kept.subarray(0, length));
  }
  const words = new Uint32Array(set.words.length);
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    let kept = 0;
    for (let word = set.words[at]!; word !== 0; word &= word - 1) {
      const bit = word & -word;
      if (column[at * PAPERS_PER_WORD + 31 - Math.clz32(bit)]! <= bound) kept |= bit;
    }
    words[at] = kept;
    count += countWord(kept);
  }
  return { kind: "bits", words, count };
}

/** The papers for which a column has some values, from 0 to 127. */
export function whereColumn(column: Uint8Array | Int8Array, isWanted: (value: number) => boolean): PaperSet {
  const wanted = Uint8Array.from({ length: 256 }, (_, value) => (isWanted(value) ? 1 : 0));
  const words = new Uint32Array(Math.ceil(column.length / PAPERS_PER_WORD));
  for (let paper = 0; paper < column.length; paper++) words[paper >>> 5]! |= wanted[column[paper]! & 0xff]! << (paper & 31);
  const set = bitSet(words);
  const count = sizeOf(set);
  if (count === column.length) return spanSet(0, count);
  return count * PAPERS_PER_WORD < column.length ? listSet(toList(set)) : set;
}

function clip(papers: Postings, start: number, end: number): Postings {
  const from = start === 0 ? 0 : lowerBound(papers, start);
  return end > (papers.at(-1) ?? -1) ? papers.subarray(from) : papers.subarray(from, lowerBound(papers, end));
}

function inBoth(few: Postings, many: Postings): Postings {
  const found = new Uint32Array(few.length);
  let length = 0;
  if (many.length > SEARCH_RATIO * few.length) {
    let low = 0;
    for (let i = 0; i < few.length; i++) {
      const wanted = few[i]!;
      // In doubling steps from where the last was found, then by halving.
      let step = 1;
      while (low + step < many.length && many[low + step]! < wanted) step *= 2;
      let high = Math.min(many.length, low + step + 1);
      low += step >>> 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (many[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      if (low === many.length) break;
      if (many[low] === wanted) found[length++] = wanted;
    }
  } else {
    for (let i = 0, j = 0; i < few.length && j < many.length; ) {
      const [x, y] = [few[i]!, many[j]!];
      if (x === y) found[length++] = x;
      if (x <= y) i++;
      if (y <= x) j++;
    }
  }
  return found.subarray(0, length);
}

function inBits(papers: Postings, words: Uint32Array): Postings {
  const found = new Uint32Array(papers.length);
  let length = 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    found[length] = paper;
    length += (words[paper >>> 5]! >>> (paper & 31)) & 1;
  }
  return found.subarray(0, length);
}

function inAllBits(blocks: readonly Uint32Array[], start: number, end: number): PaperSet {
  const [first, second = blocks[0]!, ...rest] = blocks as [Uint32Array, ...Uint32Array[]];
  const words = new Uint32Array(first.length);
  const from = start >>> 5;
  const to = Math.min(first.length, Math.ceil(end / PAPERS_PER_WORD));
  for (let i = from; i < to; i++) words[i] = first[i]! & second[i]!;
  for (const block of rest) for (let i = from; i < to; i++) words[i]! &= block[i]!;
  if (from < to) {
    words[from]! &= -1 << (start & 31);
    if (end < to * PAPERS_PER_WORD) words[to - 1]! &= (1 << (end & 31)) - 1;
  }
  let count = 0;
  for (let i = from; i < to; i++) count += countWord(words[i]!);
  return { kind: "bits", words, count };
}

function addTo(words: Uint32Array, set: PaperSet): void {
  if (set.kind === "bits") for (let i = 0; i < words.length; i++) words[i]! |= set.words[i]!;
  else {
    visitPapers(set, 0, words.length * PAPERS_PER_WORD, (paper) => {
      words[paper >>> 5]! |= 1 << (paper & 31);
    });
  }
}
