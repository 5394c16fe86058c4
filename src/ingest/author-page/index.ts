/**
 * The page of an author, as pasted.
 *
 * @module
 */
export type { PageOptions } from "../facts/pageDates.js";
export type { IngestedRecord, IngestItem, IngestProblem } from "../ingestItem.js";
export type { PaperRecord, RecordSource } from "../paperRecord.js";
export { fromAuthorPage } from "./fromAuthorPage.js";
