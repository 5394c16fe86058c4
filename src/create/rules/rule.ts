import type { AuthoredConcept, ConceptScheme } from "../../model/concept.js";
import type { AuthoredPaper, Paper } from "../../model/paper.js";
import type { BenchmarkRecord } from "../../model/benchmarkRecord.js";
import type { MetricRecord } from "../../model/metricRecord.js";
import type { ModelRecord } from "../../model/modelRecord.js";
import type { Redirect } from "../../model/redirect.js";
import type { SystemRecord } from "../../model/systemRecord.js";
import type { Finding, FindingCode } from "../finding.js";

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
}

/** A finding before its place in a file is looked up. */
export type Problem = Omit<Finding, "file" | "line" | "column">;

/** One check over the records. */
export interface Rule {
  /** The code of everything that it reports. */
  readonly code: FindingCode;
  /** What must hold, in one sentence. */
  readonly description: string;
  /** Reports where it does not hold. */
  readonly check: (records: CheckedRecords) => Iterable<Omit<Problem, "code">>;
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
