/**
 * Papers from the answers of Semantic Scholar.
 *
 * @example Titles of a search
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromSemanticScholar } from "quantaxonomy/ingest/semantic-scholar";
 *
 * const items = fromSemanticScholar('{ "total": 1, "offset": 0, "data": [{ "paperId": "1", "title": "GPTQ" }] }');
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromSemanticScholar } from "./fromSemanticScholar.js";
export { streamSemanticScholar } from "./streamSemanticScholar.js";
