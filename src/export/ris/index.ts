/**
 * Papers as RIS, for EndNote, Mendeley and Zotero.
 *
 * @example Read back by the library's own reader
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toRis } from "quantaxonomy/export/ris";
 * import { fromRis } from "quantaxonomy/ingest/ris";
 *
 * const paper = getPaper(taxonomy, "affinequant");
 * const [item] = fromRis(toRis([paper]));
 * assert.equal(item?.kind === "record" && item.record.title, paper.title);
 * ```
 *
 * @module
 */
export { toRis, type ToRisOptions } from "./toRis.js";
