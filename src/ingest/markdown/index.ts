/**
 * Lists of papers in Markdown, as awesome lists keep them.
 *
 * @module
 */
export type { IngestedRecord, IngestItem, IngestProblem } from "../ingestItem.js";
export type { PaperRecord, RecordSource } from "../paperRecord.js";
export { fromMarkdown } from "./fromMarkdown.js";
export { streamMarkdown } from "./streamMarkdown.js";
