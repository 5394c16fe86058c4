/**
 * Papers from RIS.
 *
 * @example Titles of a file
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromRis } from "quantaxonomy/ingest/ris";
 *
 * const items = fromRis("TY  - JOUR\nTI  - GPTQ\nER  - \nTY  - JOUR\nTI  - AWQ\nER  - \n");
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ", "AWQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromRis } from "./fromRis.js";
export { streamRis } from "./streamRis.js";
