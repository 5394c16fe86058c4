/**
 * Papers as a table in CSV or TSV, with a line of headings.
 *
 * @module
 */
export type { IngestedRecord, IngestItem, IngestProblem } from "../ingestItem.js";
export type { PaperRecord, RecordSource } from "../paperRecord.js";
export { fromCsv } from "./fromCsv.js";
export { streamCsv } from "./streamCsv.js";
