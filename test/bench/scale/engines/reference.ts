/**
 * What the machine can do: posting lists, columns and rows of numbers, written for these questions and no others. No
 * name is resolved, no option looked at, nothing can be laid over it. The library is held against this.
 */
import type { Engine, Found, Related } from "../engine.js";
import { weightOf, type PlainPapers } from "../plainPapers.js";
import { NEAREST, PAGE, type FindQuestion, type MatrixQuestion } from "../questions.js";
import { pathFinder } from "./referencePath.js";

/** A list with more than one paper in so many is kept as bits. */
const SPARSE = 32;

interface Columns {
  readonly papers: number;
  /** Ascending papers of each concept that few have; the newest paper is 0. */
  readonly lists: readonly (Uint32Array | undefined)[];
  /** One bit a paper for each concept that many have. */
  readonly bits: readonly (Uint32Array | undefined)[];
  readonly counts: Uint32Array;
  /** The papers whose weights have at most so many bits, as bits, by width. */
  readonly narrow: ReadonlyMap<number, Uint32Array>;
  /** Where the papers of a year begin and end. */
  readonly years: ReadonlyMap<number, readonly [number, number]>;
  /** The concepts of every paper, end to end, and where each begins. */
  readonly labels: Uint16Array;
  readonly starts: Uint32Array;
  /** What a concept in common counts. */
  readonly weights: Uint32Array;
}

/** Builds columns of numbers. */
export function buildReference(plain: PlainPapers): Engine {
  const columns = columnsOf(plain);
  const { records, vocabulary } = plain;
  const path = pathFinder(plain);
  const page = new Uint32Array(PAGE);
  const scores = new Uint32Array(columns.papers);
  return {
    byteLength: sizeOf(columns) + path.byteLength,
    find: (question): Found => {
      const total = select(columns, question, page);
      return { total, papers: Array.from(page.subarray(0, Math.min(total, PAGE)), (number) => records.read(number)) };
    },
    count: (question) => select(columns, question, page),
    related: ({ number }): readonly Related[] =>
      nearest(columns, number, scores).map(([paper, score]) => ({
        id: records.read(paper).id,
        score,
        reasons: inCommon(columns, number, paper).map((concept) => vocabulary.ids[concept]!),
      })),
    path: ({ from, to }) => path.find(from.number, to.number)?.map((paper) => records.read(paper).id),
    matrix: (question) => accumulate(columns, question),
    cells: (question) => fillCells(columns, question, accumulate(columns, question)),
  };
}

function columnsOf({ papers, vocabulary, counts }: PlainPapers): Columns {
  const size = Math.ceil(papers.length / 32);
  const isSparse = (concept: number): boolean => counts[concept]! * SPARSE < papers.length;
  const lists = vocabulary.ids.map((_, concept) => (isSparse(concept) ? new Uint32Array(counts[concept]!) : undefined));
  const bits = vocabulary.ids.map((_, concept) => (isSparse(concept) ? undefined : new Uint32Array(size)));
  const filled = new Uint32Array(vocabulary.ids.length);
  const starts = new Uint32Array(papers.length + 1);
  const labels = new Uint16Array(papers.reduce((sum, { concepts }) => sum + concepts.length, 0));
  const widths = [...new Set(papers.map((paper) => paper.bits))];
  const narrow = new Map(widths.map((width) => [width, new Uint32Array(size)]));
  const years = new Map<number, [number, number]>();
  let end = 0;
  papers.forEach(({ concepts, year, bits: width }, paper) => {
    labels.set(concepts, end);
    starts[paper + 1] = end += concepts.length;
    for (const concept of concepts) {
      const list = lists[concept];
      if (list) list[filled[concept]!++] = paper;
      else bits[concept]![paper >> 5]! |= 1 << (paper & 31);
    }
    for (const each of widths) if (width <= each) narrow.get(each)![paper >> 5]! |= 1 << (paper & 31);
    const known = years.get(year);
    if (known) known[1] = paper + 1;
    else years.set(year, [paper, paper + 1]);
  });
  const weights = Uint32Array.from(counts, (count) => weightOf(count, papers.length));
  return { papers: papers.length, lists, bits, counts: Uint32Array.from(counts), narrow, years, labels, starts, weights };
}

function sizeOf({ lists, bits, narrow, labels, starts, counts, weights }: Columns): number {
  return [...lists, ...bits, ...narrow.values(), labels, starts, counts, weights].reduce((sum, column) => sum + (column?.byteLength ?? 0), 0);
}

/** Writes the first papers of the answer to a page and says how many there are. */
function select({ lists, bits, counts, narrow, years }: Columns, question: FindQuestion, page: Uint32Array): number {
  let [first, end] = [Infinity, 0];
  for (let year = question.firstYear; year <= question.lastYear; year++) {
    const span = years.get(year);
    if (!span) continue;
    first = Math.min(first, span[0]);
    end = Math.max(end, span[1]);
  }
  const width = Math.max(...[...narrow.keys()].filter((each) => each <= question.mostBits));
  const within = narrow.get(width);
  if (within === undefined || first >= end) return 0;
  const concepts = [...question.concepts].sort((a, b) => counts[a]! - counts[b]!);
  const sparse = concepts.flatMap((concept) => lists[concept] ?? []);
  const dense = [within, ...concepts.flatMap((concept) => bits[concept] ?? [])];
  return sparse.length > 0 ? selectFromLists(sparse, dense, first, end, page) : selectFromBits(dense, first, end, page);
}

/** Goes along the shortest list, beside the other lists, and tests the bits. */
function selectFromLists(lists: readonly Uint32Array[], dense: readonly Uint32Array[], first: number, end: number, page: Uint32Array): number {
  const shortest = lists[0]!;
  const at = lists.map((list) => placeOf(list, first));
  let total = 0;
  candidates: for (let i = at[0]!; i < shortest.length && shortest[i]! < end; i++) {
    const paper = shortest[i]!;
    for (let d = 0; d < dense.length; d++) if ((dense[d]![paper >> 5]! & (1 << (paper & 31))) === 0) continue candidates;
    for (let l = 1; l < lists.length; l++) {
      const list = lists[l]!;
      let place = at[l]!;
      while (place < list.length && list[place]! < paper) place++;
      at[l] = place;
      if (list[place] !== paper) continue candidates;
    }
    if (total < page.length) page[total] = paper;
    total++;
  }
  return total;
}

/** Joins the bits word by word. */
function selectFromBits(dense: readonly Uint32Array[], first: number, end: number, page: Uint32Array): number {
  const [a, b, c, d, e] = [dense[0]!, dense[1]!, dense[2] ?? dense[1]!, dense[3] ?? dense[1]!, dense[4] ?? dense[1]!];
  let total = 0;
  for (let word = first >> 5, last = (end - 1) >> 5; word <= last; word++) {
    let joined = a[word]! & b[word]! & c[word]! & d[word]! & e[word]!;
    if (joined === 0) continue;
    if (word === first >> 5) joined &= -1 << (first & 31);
    if (word === last && (end & 31) !== 0) joined &= (1 << (end & 31)) - 1;
    if (total >= page.length) {
      total += bitsIn(joined);
      continue;
    }
    for (; joined !== 0; joined &= joined - 1) {
      if (total < page.length) page[total] = (word << 5) + 31 - Math.clz32(joined & -joined);
      total++;
    }
  }
  return total;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function placeOf(list: Uint32Array, paper: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < paper) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds up what each concept of a paper counts in the papers that have it too, and keeps the ten with most. */
function nearest({ papers, lists, bits, labels, starts, weights }: Columns, seed: number, scores: Uint32Array): readonly (readonly [number, number])[] {
  scores.fill(0);
  for (let i = starts[seed]!; i < starts[seed + 1]!; i++) {
    const concept = labels[i]!;
    const weight = weights[concept]!;
    const list = lists[concept];
    if (list) for (let at = 0; at < list.length; at++) scores[list[at]!]! += weight;
    else {
      const words = bits[concept]!;
      for (let word = 0; word < words.length; word++) for (let rest = words[word]!; rest !== 0; rest &= rest - 1) scores[(word << 5) + 31 - Math.clz32(rest & -rest)]! += weight;
    }
  }
  scores[seed] = 0;
  const best: [number, number][] = [];
  let least = 0;
  for (let paper = 0; paper < papers; paper++) {
    const score = scores[paper]!;
    if (score <= least && best.length === NEAREST) continue;
    if (best.length === NEAREST) best.pop();
    let at = best.length;
    while (at > 0 && best[at - 1]![1] < score) at--;
    best.splice(at, 0, [paper, score]);
    least = best.at(-1)![1];
  }
  return best;
}

function inCommon({ labels, starts }: Columns, one: number, other: number): readonly number[] {
  const others = new Set(labels.subarray(starts[other], starts[other + 1]));
  return Array.from(labels.subarray(starts[one], starts[one + 1])).filter((concept) => others.has(concept));
}

/** The line of each concept, one more than its place; 0 for a concept without one. */
function linesOf(concepts: readonly number[], count: number): Uint16Array {
  const lines = new Uint16Array(count);
  concepts.forEach((concept, line) => (lines[concept] = line + 1));
  return lines;
}

function accumulate({ papers, labels, starts, counts }: Columns, { rows, columns }: MatrixQuestion): Uint32Array {
  const [rowOf, columnOf] = [linesOf(rows, counts.length), linesOf(columns, counts.length)];
  const width = columns.length;
  const cells = new Uint32Array(rows.length * width);
  const across = new Uint16Array(counts.length);
  for (let paper = 0; paper < papers; paper++) {
    const [from, to] = [starts[paper]!, starts[paper + 1]!];
    let found = 0;
    for (let i = from; i < to; i++) {
      const column = columnOf[labels[i]!]!;
      if (column > 0) across[found++] = column - 1;
    }
    if (found === 0) continue;
    for (let i = from; i < to; i++) {
      const row = rowOf[labels[i]!]!;
      if (row === 0) continue;
      const start = (row - 1) * width;
      for (let c = 0; c < found; c++) cells[start + across[c]!]!++;
    }
  }
  return cells;
}

/** Writes the papers of every cell, end to end; tells how many each has. */
function fillCells({ papers, labels, starts, counts }: Columns, { rows, columns }: MatrixQuestion, cells: Uint32Array): Uint32Array {
  const [rowOf, columnOf] = [linesOf(rows, counts.length), linesOf(columns, counts.length)];
  const next = new Uint32Array(cells.length);
  for (let cell = 1; cell < cells.length; cell++) next[cell] = next[cell - 1]! + cells[cell - 1]!;
  const begin = next.slice();
  const all = new Uint32Array(cells.reduce((sum, count) => sum + count, 0));
  for (let paper = 0; paper < papers; paper++) {
    for (let i = starts[paper]!; i < starts[paper + 1]!; i++) {
      const row = rowOf[labels[i]!]!;
      if (row === 0) continue;
      for (let c = starts[paper]!; c < starts[paper + 1]!; c++) {
        const column = columnOf[labels[c]!]!;
        if (column > 0) all[next[(row - 1) * columns.length + column - 1]!++] = paper;
      }
    }
  }
  return next.map((end, cell) => end - begin[cell]!);
}
