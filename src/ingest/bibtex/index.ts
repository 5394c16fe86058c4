/**
 * Papers from BibTeX and BibLaTeX.
 *
 * @example Titles of a file
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromBibtex } from "quantaxonomy/ingest/bibtex";
 *
 * const items = fromBibtex("@misc{a, title = {GPTQ}}\n@misc{b, title = {AWQ}}");
 * assert.deepEqual(items.map((item) => item.kind === "record" && item.record.title), ["GPTQ", "AWQ"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fromBibtex } from "./fromBibtex.js";
export { streamBibtex } from "./streamBibtex.js";
