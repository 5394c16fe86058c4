/**
 * Quantization research, asked: a typed, evidence-backed taxonomy of papers on neural-network quantization, and the
 * functions that find, relate, compare and survey them.
 *
 * Everything here runs in the process, offline, on the shipped data or one's own (`quantaxonomy/create`).
 *
 * @example From a question to related work
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, matrix, relatedWork, taxonomy } from "quantaxonomy";
 *
 * const [newest] = findPapers(taxonomy, { method: "ptq", model: "dit", setting: { weights: { max: 4 } } });
 * assert.ok(newest);
 * const [nearest] = relatedWork(taxonomy, newest.id, { limit: 1 });
 * assert.ok(nearest && nearest.reasons.length > 0);
 * assert.ok(matrix(taxonomy, { rows: "method", columns: "model" }).total > 0);
 * ```
 *
 * @module
 */
export { taxonomy } from "./data/taxonomy.js";
export type * from "./generated/ids.js";
export { isInBitRange, type BitRange } from "./model/bits/bitRange.js";
export { compareBits } from "./model/bits/compareBits.js";
export { parseSetting, type ParsedSetting } from "./model/bits/parseSetting.js";
export { renderSetting } from "./model/bits/renderSetting.js";
export * from "./model/index.js";
export * from "./query/index.js";
export * from "./taxonomy/index.js";
