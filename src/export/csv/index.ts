/**
 * Papers as CSV, one a line, for spreadsheets, pandas and DuckDB.
 *
 * @example The settings of a paper, back from its line
 * ```ts
 * import assert from "node:assert/strict";
 * import Papa from "papaparse";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { parseCsvList, toCsv } from "quantaxonomy/export/csv";
 *
 * const paper = getPaper(taxonomy, "affinequant");
 * const [row] = Papa.parse<Record<string, string>>(toCsv([paper]), { header: true }).data;
 * assert.deepEqual(parseCsvList(row?.["settings"] ?? ""), paper.settings.map(({ text }) => text));
 * ```
 *
 * @module
 */
export { parseCsvList } from "./csvList.js";
export { parseCsvText } from "./csvText.js";
export { streamCsv } from "./streamCsv.js";
export { toCsv } from "./toCsv.js";
