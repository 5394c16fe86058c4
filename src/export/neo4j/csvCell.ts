import { oneLine } from "../graph-facts/tidyCharacters.js";

/** What stands between the items of a list: Neo4j's own default. */
export const LIST_DELIMITER = ";";

/**
 * A value as a cell. What is absent is an empty cell, which Neo4j takes for absent; texts are always quoted. Lists are
 * joined, a `;` in an item becoming a comma; objects and lists of objects are JSON text.
 */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return listCell(value);
  return quoted(typeof value === "string" ? value : JSON.stringify(value));
}

function listCell(items: readonly string[]): string {
  return items.length === 0 ? "" : quoted(items.map((item) => item.replaceAll(LIST_DELIMITER, ",")).join(LIST_DELIMITER));
}

/**
 * A text between quotes, on one line, since Neo4j reads line ends only when it is told to. `LOAD CSV` takes a backslash
 * before a quotation mark for part of it, so that a space comes between.
 */
function quoted(text: string): string {
  return `"${csvText(text)
    .replaceAll(/\\(?="|$)/g, String.raw`\ `)
    .replaceAll('"', '""')}"`;
}

/** A text as a table holds it, before it is quoted. */
export function csvText(text: string): string {
  return oneLine(text);
}
