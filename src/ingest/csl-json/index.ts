/**
 * Papers from CSL-JSON, the form that reference managers and `doi.org` give.
 *
 * @example Titles of a list
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromCslJson } from "quantaxonomy/ingest/csl-json";
 *
 * const items = fromCslJson('[{ "title": "GPTQ" }, { "title": "AWQ" }]');
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ", "AWQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromCslJson } from "./fromCslJson.js";
