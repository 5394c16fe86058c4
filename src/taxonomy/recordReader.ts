import type { BenchmarkRecord } from "../model/benchmarkRecord.js";
import type { Concept, ConceptScheme } from "../model/concept.js";
import type { MetricRecord } from "../model/metricRecord.js";
import type { ModelRecord } from "../model/modelRecord.js";
import type { Paper } from "../model/paper.js";
import type { SystemRecord } from "../model/systemRecord.js";

/**
 * The kinds of records that a taxonomy holds, and what one of each is.
 *
 * @category Taxonomy
 */
export interface RecordOfKind {
  /** A work. */
  paper: Paper;
  /** A node of a scheme. */
  concept: Concept;
  /** A concept scheme. */
  scheme: ConceptScheme;
  /** A network. */
  model: ModelRecord;
  /** Software. */
  system: SystemRecord;
  /** A data set or test suite. */
  benchmark: BenchmarkRecord;
  /** A quantity. */
  metric: MetricRecord;
}

/**
 * A kind of record.
 *
 * @category Taxonomy
 */
export type RecordKind = keyof RecordOfKind;

/** All records of a taxonomy, each kind in the order of the index. */
export type RecordLists = { readonly [K in RecordKind]: readonly RecordOfKind[K][] };

/** Reads records by number when they are shown; they may stand as text, in memory or on disk. */
export interface RecordReader {
  /**
   * The record with a number in its kind, frozen to its depth. Reading it twice gives the same object.
   */
  readonly read: <K extends RecordKind>(kind: K, number: number) => RecordOfKind[K];
}
