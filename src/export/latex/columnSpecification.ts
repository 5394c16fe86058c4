import type { TableColumn } from "../facts/tableColumns.js";

/** How much of the line a column takes beside the others; 2 where nothing is said. */
const WEIGHTS: Readonly<Partial<Record<TableColumn, number>>> = { paper: 3, title: 5, summary: 6, year: 1, date: 1.5, code: 3 };
const DEFAULT_WEIGHT = 2;

/** Columns that share the width of the text, ragged, since justified words tear apart in narrow ones. */
export function columnSpecification(columns: readonly TableColumn[]): string {
  const weights = columns.map((column) => WEIGHTS[column] ?? DEFAULT_WEIGHT);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Cut rather than rounded: the shares must not be more than the whole.
  const shares = weights.map((weight) => Math.floor((weight / total) * 1000) / 1000);
  return shares.map((share) => String.raw`>{\raggedright\arraybackslash}p{\dimexpr${share}\linewidth-2\tabcolsep\relax}`).join("");
}
