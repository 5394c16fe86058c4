/**
 * Papers from the Atom feeds of the arXiv API.
 *
 * @example Titles of a feed
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromArxivAtom } from "quantaxonomy/ingest/arxiv-atom";
 *
 * const items = fromArxivAtom("<feed><entry><title>GPTQ</title></entry><entry><title>AWQ</title></entry></feed>");
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ", "AWQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromArxivAtom } from "./fromArxivAtom.js";
