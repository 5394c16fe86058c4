import type { PaperRecord, RecordSource } from "./paperRecord.js";
import { titleIndex } from "./titleIndex.js";

/**
 * Why two records are one work: the same arXiv id, the same DOI, or the same title with no other first author and year.
 *
 * @category Ingest
 */
export type MergeReason = "arxiv" | "doi" | "title";

/**
 * A record that was found to be a work that another record tells of.
 *
 * @category Ingest
 */
export interface Merge {
  /** The place of the work among the records that remain, from 0. */
  readonly index: number;
  /** The record that stands for the work. */
  readonly into: RecordSource;
  /** The record that was merged into it. */
  readonly from: RecordSource;
  /** Why. */
  readonly reason: MergeReason;
  /** The id or the normalised title that both have. */
  readonly value: string;
}

/**
 * Records without duplicates, and what became of those.
 *
 * @category Ingest
 */
export interface MergedRecords {
  /** A record a work, in the order of the first record of each. */
  readonly records: readonly PaperRecord[];
  /** What was merged and why, in the order of the records merged. */
  readonly merges: readonly Merge[];
}

interface Link {
  readonly to: number;
  readonly reason: MergeReason;
  readonly value: string;
}

/**
 * Makes one record of all that tell of the same work.
 *
 * Two records are one work when they have the same arXiv id; else the same DOI; else the same title, normalised, with
 * the same first author and year. An author or year that one of them leaves out contradicts none, unless the title is
 * of one or two words; two arXiv ids are two works. The first record stands for the work; facts that it leaves out are
 * taken from the next that has them, the longer list of authors counts, and so does the date that says the same more
 * exactly. Takes time proportional to the number of records.
 *
 * @param records - Records from any number of sources.
 * @returns The works, and what was merged and why.
 * @throws `TypeError` when what is given is no list of records, such as the items of a reader.
 *
 * @example A preprint and its published version
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromText, mergeDuplicates } from "quantaxonomy/ingest";
 *
 * const items = await fromText("title,year,venue,arxiv\nRounding of Networks Again,2024,,2403.12544\nRounding of networks: again,2024,ICLR 2024,\n");
 * const { records, merges } = mergeDuplicates(items.flatMap((item) => (item.kind === "record" ? [item.record] : [])));
 * assert.deepEqual(records.map(({ arxiv, venue }) => [arxiv, venue]), [["2403.12544", "ICLR 2024"]]);
 * assert.deepEqual(merges.map(({ reason, from }) => [reason, from.position]), [["title", 2]]);
 * ```
 *
 * @category Ingest
 */
export function mergeDuplicates(records: readonly PaperRecord[]): MergedRecords {
  checkRecords(records);
  const links = linksAmong(records);
  const root = rootsOf(records.length, links);
  const members = new Map<number, number[]>();
  for (const [i] of records.entries()) {
    const list = members.get(root(i));
    if (list) list.push(i);
    else members.set(root(i), [i]);
  }
  const order = [...members.keys()];
  const indexOf = new Map(order.map((first, index) => [first, index]));
  const merges = [...links].flatMap(([from, { reason, value }]) => {
    const first = root(from);
    return [{ index: indexOf.get(first)!, into: records[first]!.source, from: records[from]!.source, reason, value }];
  });
  return { records: order.map((first) => members.get(first)!.map((i) => records[i]!).reduce(mergeTwo)), merges };
}

function checkRecords(records: unknown): void {
  if (!Array.isArray(records)) throw new TypeError(`Cannot merge duplicates: the records are ${typeof records === "object" ? "no list" : `a ${typeof records}`}, wanted a list of records`);
  const at = records.findIndex((record: Partial<PaperRecord> | null) => typeof record?.title !== "string" || !Array.isArray(record.authors));
  if (at !== -1) throw new TypeError(`Cannot merge duplicates: records[${at}] is no record, wanted { title, authors, source }, as item.record of the items that fromText() gives`);
}

/** For each record that goes into another: which, and why. Ids may join works that stood apart until then. */
function linksAmong(records: readonly PaperRecord[]): ReadonlyMap<number, Link> {
  const links = new Map<number, Link>();
  const parent = records.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const join = (a: number, b: number, reason: MergeReason, value: string): void => {
    const [to, from] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
    if (to === from) return;
    parent[from] = to;
    links.set(from, { to, reason, value });
  };
  for (const reason of ["arxiv", "doi"] as const) {
    const first = new Map<string, number>();
    for (const [i, record] of records.entries()) {
      const value = record[reason]?.toLowerCase();
      if (value === undefined) continue;
      const found = first.get(value);
      if (found === undefined) first.set(value, i);
      else join(found, i, reason, value);
    }
  }
  const works = new Map<number, PaperRecord>();
  for (const [i, record] of records.entries()) {
    const at = find(i);
    const known = works.get(at);
    works.set(at, known ? mergeTwo(known, record) : record);
  }
  const titles = titleIndex();
  for (const [i, work] of works) {
    const found = titles.place(work, i);
    if (found) join(found.index, i, "title", found.title);
  }
  return new Map([...links].sort(([a], [b]) => a - b));
}

function rootsOf(count: number, links: ReadonlyMap<number, Link>): (i: number) => number {
  // A record goes into one before it, so that one pass from the front settles all.
  const roots: number[] = [];
  for (let i = 0; i < count; i++) roots.push(roots[links.get(i)?.to ?? i] ?? i);
  return (i) => roots[i]!;
}

function mergeTwo(first: PaperRecord, second: PaperRecord): PaperRecord {
  const authors = second.authors.length > first.authors.length ? second.authors : first.authors;
  const isMoreExact = first.date !== undefined && second.date?.startsWith(first.date) === true;
  return { ...second, ...first, authors, ...(isMoreExact ? { date: second.date } : {}) } as PaperRecord;
}
