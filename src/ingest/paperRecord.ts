import type { DateString } from "../model/dateString.js";
import type { IngestFormat } from "./ingestFormat.js";

/**
 * Where a record was read.
 *
 * @category Ingest
 */
export interface RecordSource {
  /** The format that it was read as. */
  readonly format: IngestFormat;
  /** The place among the entries of its source, from 1; entries that could not be read count. */
  readonly position: number;
  /** The line that it starts on, from 1, where the format has lines. */
  readonly line?: number;
}

/**
 * A paper as a source tells it, before anything is said of what it is about.
 *
 * What the source does not tell is an absent key, never an empty text.
 *
 * @category Ingest
 */
export interface PaperRecord {
  /** The title on one line, LaTeX as written. */
  readonly title: string;
  /** The authors that are named, in order; empty where none is. */
  readonly authors: readonly string[];
  /** How many authors there are, where the source says so or names all of them. */
  readonly authorCount?: number;
  /** The date, as exact as it is known. */
  readonly date?: DateString;
  /** The abstract, paragraphs divided by a blank line. */
  readonly abstract?: string;
  /** The address of the code. */
  readonly code?: string;
  /** The arXiv id, without version. */
  readonly arxiv?: string;
  /** The DOI, in lower case and without a resolver. */
  readonly doi?: string;
  /** Where it was published, as written. */
  readonly venue?: string;
  /** An address of the paper. */
  readonly url?: string;
  /** Where the record was read. */
  readonly source: RecordSource;
}
