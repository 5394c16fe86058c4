/**
 * The daily papers page, as pasted.
 *
 * @module
 */
export type { PageOptions } from "../facts/pageDates.js";
export type { IngestedRecord, IngestItem, IngestProblem } from "../ingestItem.js";
export type { PaperRecord, RecordSource } from "../paperRecord.js";
export { fromDailyPapers } from "./fromDailyPapers.js";
