/**
 * Papers as a survey table in LaTeX that cites the BibTeX export.
 *
 * @example Any column of a table
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toLatex } from "quantaxonomy/export/latex";
 *
 * const table = toLatex([getPaper(taxonomy, "affinequant")], { columns: ["paper", "year", "setting"] });
 * assert.match(table, /^AffineQuant~\\cite\{ma2024affinequant\} & 2024 & /m);
 * ```
 *
 * @module
 */
export { TABLE_COLUMNS, type TableColumn } from "../facts/tableColumns.js";
export { toLatex, type ToLatexOptions } from "./toLatex.js";
