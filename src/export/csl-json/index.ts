/**
 * Papers as CSL-JSON, for Zotero, Pandoc and every citeproc.
 *
 * @example The same keys as in the BibTeX export
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { citationKeys } from "quantaxonomy/export/bibtex";
 * import { toCslJson } from "quantaxonomy/export/csl-json";
 *
 * const papers = findPapers(taxonomy, { method: "caching" });
 * const items: { id: string }[] = JSON.parse(toCslJson(papers));
 * assert.deepEqual(items.map(({ id }) => id), [...citationKeys(papers).values()]);
 * ```
 *
 * @module
 */
export { toCslJson, type ToCslJsonOptions } from "./toCslJson.js";
