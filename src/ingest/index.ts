/**
 * Papers as people have them: recognise the format of a text, read it, and make one work of what several sources tell.
 *
 * Each format has a subpath of its own, `quantaxonomy/ingest/<format>`; {@link fromText} loads the one that is needed.
 *
 * @example Read what was pasted and merge what occurs twice
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromText, mergeDuplicates } from "quantaxonomy/ingest";
 *
 * const items = await fromText('{"title":"Rounding, Again","arxiv":"2403.12544"}\n{"title":"Rounding","arxiv":"2403.12544v2"}\n');
 * const { records, merges } = mergeDuplicates(items.flatMap((item) => (item.kind === "record" ? [item.record] : [])));
 * assert.equal(records.length, 1);
 * assert.equal(merges[0]?.reason, "arxiv");
 * ```
 *
 * @module
 */
export { detectFormat } from "./detectFormat.js";
export type { PageOptions } from "./facts/pageDates.js";
export { fromText, type FromTextOptions } from "./fromText.js";
export { INGEST_FORMATS, type IngestFormat } from "./ingestFormat.js";
export type { IngestedRecord, IngestItem, IngestProblem } from "./ingestItem.js";
export { mergeDuplicates, type Merge, type MergedRecords, type MergeReason } from "./mergeDuplicates.js";
export type { PaperRecord, RecordSource } from "./paperRecord.js";
export { streamText } from "./streamText.js";
