/**
 * Papers as BibTeX, ready to cite.
 *
 * @example A bibliography with a method and its keys
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";
 *
 * const papers = [getPaper(taxonomy, "affinequant"), getPaper(taxonomy, "q-diffusion")];
 * assert.deepEqual([...citationKeys(papers).values()], ["ma2024affinequant", "li2023qdiffusion"]);
 * assert.match(toBibtex(papers), /^@inproceedings\{ma2024affinequant,/);
 * ```
 *
 * @module
 */
export { citationKey } from "../facts/citationKey.js";
export { citationKeys } from "../facts/citationKeys.js";
export { toBibtex, type ToBibtexOptions } from "./toBibtex.js";
