/** Compressed bitmaps of CRoaring, one a concept. */
import roaring, { type RoaringBitmap32 } from "roaring";
import type { Engine, Found } from "../engine.js";
import type { RecordFile } from "../papersFile.js";
import type { PlainPaper, PlainPapers } from "../plainPapers.js";
import { PAGE, type FindQuestion } from "../questions.js";

/** Builds bitmaps. */
export function buildRoaring({ papers, records, vocabulary }: PlainPapers): Engine {
  return engineOf(bitmapsOf(papers, vocabulary.ids.length), records);
}

interface Bitmaps {
  readonly bitmaps: readonly RoaringBitmap32[];
  readonly sizes: readonly number[];
  /** The papers whose weights have at most so many bits. */
  readonly narrow: ReadonlyMap<number, RoaringBitmap32>;
  /** Where the papers of a year begin and end. */
  readonly years: ReadonlyMap<number, readonly [number, number]>;
}

function bitmapsOf(papers: readonly PlainPaper[], concepts: number): Bitmaps {
  const lists = Array.from({ length: concepts }, (): number[] => []);
  const years = new Map<number, [number, number]>();
  papers.forEach((paper, number) => {
    for (const concept of paper.concepts) lists[concept]!.push(number);
    const known = years.get(paper.year);
    if (known) known[1] = number + 1;
    else years.set(paper.year, [number, number + 1]);
  });
  const widths = [...new Set(papers.map(({ bits }) => bits))];
  const narrow = new Map(widths.map((width) => [width, frozen(papers.flatMap(({ bits }, number) => (bits <= width ? [number] : [])))]));
  const bitmaps = lists.map(frozen);
  return { bitmaps, sizes: bitmaps.map(({ size }) => size), narrow, years };
}

function frozen(numbers: readonly number[]): RoaringBitmap32 {
  const bitmap = new roaring.RoaringBitmap32(numbers);
  bitmap.runOptimize();
  bitmap.shrinkToFit();
  return bitmap;
}

function engineOf({ bitmaps, sizes, narrow, years }: Bitmaps, records: RecordFile): Engine {
  const select = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): RoaringBitmap32 => {
    const spans = [...years].filter(([year]) => year >= firstYear && year <= lastYear).map(([, span]) => span);
    const within = narrow.get(Math.max(...[...narrow.keys()].filter((width) => width <= mostBits)));
    if (within === undefined || spans.length === 0) return new roaring.RoaringBitmap32();
    const [first, second, ...others] = [...concepts].sort((a, b) => sizes[a]! - sizes[b]!);
    const found = roaring.RoaringBitmap32.and(bitmaps[first!]!, bitmaps[second!]!);
    for (const concept of others) found.andInPlace(bitmaps[concept]!);
    found.andInPlace(within);
    return found.andInPlace(roaring.RoaringBitmap32.fromRange(Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))));
  };
  return {
    byteLength: [...bitmaps, ...narrow.values()].reduce((sum, bitmap) => sum + bitmap.getSerializationSizeInBytes("portable"), 0),
    find: (question): Found => {
      const found = select(question);
      const total = found.size;
      return { total, papers: Array.from({ length: Math.min(PAGE, total) }, (_, rank) => records.read(found.select(rank)!)) };
    },
    count: (question) => select(question).size,
    matrix: ({ rows, columns }) => Uint32Array.from({ length: rows.length * columns.length }, (_, cell) => bitmaps[rows[Math.floor(cell / columns.length)]!]!.andCardinality(bitmaps[columns[cell % columns.length]!]!)),
    remarks: ["related: sets do not add up weights", "path: sets have no neighbours"],
  };
}
