import type { Grid } from "./output.js";

/** A grid as CSV, quoted as RFC 4180 says; lines end in a line feed, as other tools of a pipe expect. */
export function renderCsv({ head, rows }: Grid): string {
  return [head, ...rows].map((cells) => `${cells.map(quote).join(",")}\n`).join("");
}

/** Quotes a value that holds a comma, quote or line break, and one whose white space at the ends would be lost. */
function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
