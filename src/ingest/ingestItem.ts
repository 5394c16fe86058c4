import type { PaperRecord } from "./paperRecord.js";

/**
 * A paper that was read.
 *
 * @category Ingest
 */
export interface IngestedRecord {
  /** Tells it from a problem. */
  readonly kind: "record";
  /** The paper. */
  readonly record: PaperRecord;
}

/**
 * Something that could not be read, in the place where it stood.
 *
 * @category Ingest
 */
export interface IngestProblem {
  /** Tells it from a record. */
  readonly kind: "problem";
  /** The place among the entries of the source, from 1. */
  readonly position: number;
  /** The line, from 1, where the format has lines. */
  readonly line?: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/**
 * What a reader yields for an entry: the paper, or what is wrong with it.
 *
 * An entry of which one fact alone is unreadable gives both, the paper without that fact and then the problem.
 *
 * @category Ingest
 */
export type IngestItem = IngestedRecord | IngestProblem;
