import { classify, type Classification } from "../../src/classify/index.js";
import type { AuthoredListedPaper, Paper, StubPaper } from "../../src/model/paper.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { listedId } from "./listedId.js";
import { dateOf, doiOf, listedRecord } from "./listedRecord.js";
import type { IndexRow } from "./readIndex.js";
import { Works } from "./works.js";

/** An id that was listed once and is another's now: the work was read under that. */
export interface ListedMove {
  readonly id: string;
  readonly to: string;
}

/** What stands in `taxonomy/listed/`. */
export interface ListedFiles {
  readonly papers: readonly AuthoredListedPaper[];
  readonly moves: readonly ListedMove[];
}

/** What became of the rows; the first five and `kept` add up to `rows`. */
export interface ListedReport {
  readonly rows: number;
  /** Rows of neighbours of the field. */
  readonly others: number;
  /** Rows that say no subject, and whose title says none either. */
  readonly untold: number;
  readonly undated: number;
  /** Works that the taxonomy has read. */
  readonly read: number;
  /** Rows of a work that an earlier row has. */
  readonly repeated: number;
  readonly kept: number;
  /** Kept rows that say no subject: the title does. */
  readonly told: number;
  /** Records that stand where stubs stood. */
  readonly stubs: number;
  /** Records whose id was given in an earlier build. */
  readonly known: number;
  readonly withKind: number;
  readonly abstained: number;
  /** Records whose title tells nothing of the field. */
  readonly silent: number;
  /** Ids of the earlier build that nothing has any more. */
  readonly gone: readonly string[];
}

/**
 * Makes the listed tier of the rows of an index. Same rows, taxonomy and earlier files, same answer, in whatever order
 * the rows come. A work keeps the id that it had before, by arXiv id, then by title.
 */
export function buildListed(rows: readonly IndexRow[], taxonomy: Taxonomy, before: ListedFiles): ListedFiles & { readonly report: ListedReport } {
  const store = storeOf(taxonomy);
  const stored = store.index.papers.map((_, number) => store.read("paper", number));
  const works = new Works<Paper>();
  for (const paper of stored) works.add(paper, paper);
  const earlier = new Works<string>();
  for (const paper of before.papers) earlier.add(paper, paper.id);

  const count = { others: 0, untold: 0, undated: 0, read: 0, repeated: 0, told: 0, stubs: 0, known: 0, withKind: 0, abstained: 0, silent: 0 };
  const kept: { readonly row: IndexRow & { readonly date: string }; readonly said: Classification; readonly stub: StubPaper | undefined }[] = [];
  const seen = new Works<true>();
  const moves = new Map(before.moves.map((move) => [move.id, move]));
  for (const row of [...rows].sort(byWhatTheySay)) {
    if (row.filedUnder === "other") {
      count.others++;
      continue;
    }
    const facts = factsOf(row);
    const work = works.find(facts);
    if (work && work.tier !== "stub") {
      count.read++;
      works.add(facts, work); // another row may know the work by its title alone
      const id = earlier.find(facts);
      if (id !== undefined && id !== work.id) moves.set(id, { id, to: work.id });
      continue;
    }
    const said = classify(taxonomy, { title: row.title });
    if (row.filedUnder === undefined && said.outOfScope) {
      count.untold++;
      continue;
    }
    const date = dateOf(row);
    if (date === undefined) {
      count.undated++;
      continue;
    }
    if (seen.find(facts)) {
      count.repeated++;
      continue;
    }
    seen.add(facts, true);
    if (work) seen.add(work, true);
    kept.push({ row: { ...row, date }, said, stub: work });
    if (row.filedUnder === undefined) count.told++;
    if (said.methods.length > 0) count.withKind++;
    else if (said.outOfScope) count.silent++;
    else count.abstained++;
  }

  kept.sort((a, b) => byDate(a.row, b.row));
  // Ids that are given are given first, so that a new work never takes one.
  const ids = new Map<number, string>();
  const given = new Set([...stored.map(({ id }) => id), ...store.ids("concept"), ...store.index.redirects.map(({ id }) => id), ...before.papers.map(({ id }) => id), ...moves.keys()]);
  const used = new Set<string>();
  for (const [i, { row, stub }] of kept.entries()) {
    const id = stub?.id ?? earlier.find(factsOf(row));
    if (id === undefined || used.has(id) || (!stub && store.numberOf("paper", id) !== undefined)) continue;
    ids.set(i, id);
    used.add(id);
    if (stub) count.stubs++;
    else count.known++;
  }
  const papers = kept.map(({ row, said, stub }, i) => {
    const id = ids.get(i) ?? listedId(row.title, row.date.slice(0, 4), (each) => given.has(each) || used.has(each));
    used.add(id);
    return listedRecord(taxonomy, row, said, id, stub);
  });
  const moved = [...moves.values()].flatMap(({ id, to }): readonly ListedMove[] => {
    const target = store.resolve("paper", to);
    return target === undefined || used.has(id) || store.numberOf("paper", id) !== undefined ? [] : [{ id, to: store.paperId(target) }];
  });
  const gone = before.papers.map(({ id }) => id).filter((id) => !used.has(id) && !moved.some((move) => move.id === id) && store.numberOf("paper", id) === undefined);
  return { papers: papers.sort(byId), moves: moved.sort(byId), report: { rows: rows.length, ...count, kept: papers.length, gone } };
}

function factsOf(row: IndexRow): { readonly title: string; readonly arxiv?: string; readonly doi?: string } {
  const doi = doiOf(row);
  return { title: row.title, ...(row.arxiv === undefined ? {} : { arxiv: row.arxiv }), ...(doi === undefined ? {} : { doi }) };
}

/** Of two rows of one work, the one that says more comes first. */
function byWhatTheySay(a: IndexRow, b: IndexRow): number {
  const keyOf = (row: IndexRow): readonly string[] => [row.filedUnder === undefined ? "1" : "0", row.arxiv ?? "~", dateOf(row) ?? "~", row.title];
  return compareParts(keyOf(a), keyOf(b));
}

/** The earlier of two works of one name has the plain id. */
function byDate(a: IndexRow, b: IndexRow): number {
  return compareParts([dateOf(a) ?? "~", a.arxiv ?? "~", a.title], [dateOf(b) ?? "~", b.arxiv ?? "~", b.title]);
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
