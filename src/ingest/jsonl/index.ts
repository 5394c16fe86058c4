/**
 * Papers as JSON Lines, one object a line: the shape that `quantaxonomy ingest` writes, and what is close to it.
 *
 * @module
 */
export type { IngestedRecord, IngestItem, IngestProblem } from "../ingestItem.js";
export type { PaperRecord, RecordSource } from "../paperRecord.js";
export { fromJsonl } from "./fromJsonl.js";
export { streamJsonl } from "./streamJsonl.js";
