import type { AuthoredConcept, ConceptScheme } from "../../model/concept.js";
import type { AuthoredPaper, Paper } from "../../model/paper.js";
import type { BenchmarkRecord } from "../../model/benchmarkRecord.js";
import type { MetricRecord } from "../../model/metricRecord.js";
import type { ModelRecord } from "../../model/modelRecord.js";
import type { Redirect } from "../../model/redirect.js";
import type { SystemRecord } from "../../model/systemRecord.js";
import type { Finding, FindingCode, FindingSeverity } from "../finding.js";

/** All records that passed their schemas, by id, for the checks that look across them. */
export interface CheckedRecords {
  readonly schemes: ReadonlyMap<string, ConceptScheme>;
  readonly concepts: ReadonlyMap<string, AuthoredConcept>;
  /** Papers as written. */
  readonly authored: ReadonlyMap<string, AuthoredPaper>;
  /** The same papers completed. */
  readonly papers: ReadonlyMap<string, Paper>;
  readonly models: ReadonlyMap<string, ModelRecord>;
  readonly systems: ReadonlyMap<string, SystemRecord>;
  readonly benchmarks: ReadonlyMap<string, BenchmarkRecord>;
  readonly metrics: ReadonlyMap<string, MetricRecord>;
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** What these records were laid over; absent where they stand alone. */
  readonly below?: CheckedRecords;
}

/** A finding before its place in a file is looked up. */
export type Problem = Omit<Finding, "file" | "line" | "column">;

/** One check over the records. */
export interface Rule {
  /** The code of everything that it reports. */
  readonly code: FindingCode;
  /** What must hold, in one sentence. */
  readonly description: string;
  /** How much its findings weigh, unless one of them says otherwise; an error where nothing is said. */
  readonly severity?: FindingSeverity;
  /** Reports where it does not hold. */
  readonly check: (records: CheckedRecords) => Iterable<Omit<Problem, "code">>;
}

/**
 * How much something unusual about papers weighs. A person who vouched for the record mends it, or says in a note why
 * it is so; machines' labels and facts, and what a note explains, are for a look.
 */
export function severityOfOutlier(papers: readonly AuthoredPaper[], explains: (note: string) => boolean = () => false): FindingSeverity {
  const isVouchedFor = papers.every(({ tier }) => tier === "curated" || tier === "stub");
  const notes = papers.flatMap((paper) => (paper.tier === "stub" ? [] : (paper.notes ?? [])));
  return isVouchedFor && !notes.some(explains) ? "error" : "advice";
}

/** A paper as written, and whether the records bring it themselves. */
export interface OrderedPaper {
  readonly id: string;
  readonly paper: AuthoredPaper;
  /** False for a paper of the records below: what is wrong with it is the affair of whoever keeps these. */
  readonly isOwn: boolean;
}

/** The papers below before those laid over them, so that of two that clash the later one can be mended. */
export function papersInOrder({ authored, below }: CheckedRecords): readonly OrderedPaper[] {
  const papers = [...authored].map(([id, paper]) => ({ id, paper, isOwn: below?.authored.get(id) !== paper }));
  return [...papers.filter(({ isOwn }) => !isOwn), ...papers.filter(({ isOwn }) => isOwn)];
}

/** Whether a note names a paper, by its id, short name or title. */
export function namesPaper(note: string, id: string, { name, title }: AuthoredPaper): boolean {
  const words = ` ${foldText(note)} `;
  return [id, name, title].some((each) => each !== undefined && words.includes(` ${foldText(each)} `));
}

/** The path of a concept in the records. */
export function conceptPath({ scheme, id }: Pick<AuthoredConcept, "scheme" | "id">, ...rest: (string | number)[]): (string | number)[] {
  return ["concepts", scheme, "concepts", id, ...rest];
}

/** Lower case with hyphens and white space alike, as labels and titles are compared. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[\s\-_:,.]+/g, " ").trim();
}

/** Whether a concept is another one or stands under it. Bears cycles, which are reported elsewhere. */
export function isAtOrUnder(concepts: CheckedRecords["concepts"], id: string, ancestor: string): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each === ancestor) return true;
    for (const parent of concepts.get(each)?.broader ?? []) seen.add(parent);
  }
  return false;
}
