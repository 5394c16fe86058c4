/**
 * Papers from the works of OpenAlex.
 *
 * @example Titles of an answer
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromOpenAlex } from "quantaxonomy/ingest/openalex";
 *
 * const items = fromOpenAlex('{ "meta": { "count": 1 }, "results": [{ "title": "GPTQ" }] }');
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromOpenAlex } from "./fromOpenAlex.js";
export { invertedAbstract } from "./invertedAbstract.js";
export { streamOpenAlex } from "./streamOpenAlex.js";
