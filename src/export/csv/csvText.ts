/** What a spreadsheet takes for the start of a formula, full-width forms too; with the quotes that were there before. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;

/** A text as a cell that no spreadsheet computes: behind a single quote if it would. A text that looks so guarded gets another. */
export function renderCsvText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Reads the text of a cell of {@link toCsv} with one value: a title, a name, a venue.
 *
 * @param cell - The cell, as a reader of CSV gives it.
 * @returns The text, without the quote that keeps spreadsheets from computing it.
 *
 * @example A title that looks like a formula
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCsvText } from "quantaxonomy/export/csv";
 *
 * assert.equal(parseCsvText("'-1 Bit Networks"), "-1 Bit Networks");
 * assert.equal(parseCsvText("'Tis a Title"), "'Tis a Title");
 * ```
 *
 * @category Export
 */
export function parseCsvText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
