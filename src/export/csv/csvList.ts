import { parseCsvText } from "./csvText.js";

/** An item with its backslashes and semicolons behind a backslash, or a semicolon with the space that follows it. */
const ITEM = /((?:\\[^]?|[^\\;])*)(?:; ?|$)/gy;

/** Texts as one cell: `; ` between two, and a backslash before each semicolon and backslash inside of one. */
export function renderCsvList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\;]/g, String.raw`\$&`)).join("; ");
}

/**
 * Reads the text of a cell of {@link toCsv} with several values: authors, aliases, methods, concepts, settings,
 * relations.
 *
 * @param cell - The cell, as a reader of CSV gives it.
 * @returns The values in order; none for an empty cell.
 *
 * @example A name with a semicolon
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCsvList } from "quantaxonomy/export/csv";
 *
 * assert.deepEqual(parseCsvList("ptq:core; qat:component"), ["ptq:core", "qat:component"]);
 * assert.deepEqual(parseCsvList(String.raw`Smith\; Sons; Ada Byron`), ["Smith; Sons", "Ada Byron"]);
 * ```
 *
 * @category Export
 */
export function parseCsvList(cell: string): readonly string[] {
  const text = parseCsvText(cell);
  const found = [...text.matchAll(ITEM)].map(([, item = ""]) => item.replaceAll(/\\([^])/g, "$1"));
  return found.filter((item) => item !== "");
}
