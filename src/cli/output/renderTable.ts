import Table from "cli-table3";
import picocolors from "picocolors";
import type { CliIo } from "../io.js";
import { oneLine } from "../userError.js";
import type { Grid } from "./output.js";

const GAP = 2;
/** The narrowest that an elastic column becomes before all others give way too. */
const MIN_ELASTIC = 12;
const NO_LINES = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right", "left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"].map((place) => [place, ""]),
);

/** A grid as text that fits the width: cells are cut with an ellipsis, or wrapped where the grid says so. */
export function renderTable(grid: Grid, { width, hasColour }: Pick<CliIo, "width" | "hasColour">): string {
  const { wraps = false, numeric = [] } = grid;
  const colours = picocolors.createColors(hasColour);
  const head = grid.head.map(oneLine);
  const rows = grid.rows.map((cells) => cells.map((cell, column) => (column === 0 ? oneLine(cell).padStart(oneLine(cell).length + indentOf(cell)) : oneLine(cell))));
  const table = new Table({
    head: head.map((text) => colours.bold(text)),
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [], compact: true },
    colWidths: fitWidths(head, rows, grid.elastic ?? [], width).map((each) => each + GAP),
    colAligns: head.map((_, column) => (numeric.includes(column) ? "right" : "left")),
    wordWrap: wraps,
    wrapOnWordBoundary: true,
  });
  table.push(...rows);
  return `${table.toString().split("\n").map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Blanks before a first cell show depth, and stay. */
function indentOf(cell: string): number {
  return cell.length - cell.trimStart().length;
}

/** Widths of columns: what they need, and where that is too much, elastic ones shrink before the others. */
export function fitWidths(head: readonly string[], rows: readonly (readonly string[])[], elastic: readonly number[], width: number): readonly number[] {
  const widths = head.map((text, column) => rows.reduce((most, cells) => Math.max(most, (cells[column] ?? "").length), Math.max(1, text.length)));
  const excess = (): number => widths.reduce((sum, each) => sum + each + GAP, 0) - GAP - width;
  // The widest are cut first, and alike: no column is cut below another that could still give way.
  const shrink = (columns: readonly number[], least: number): void => {
    for (let over = excess(); over > 0; over = excess()) {
      const widest = columns.reduce((best, column) => ((widths[column] ?? 0) > (widths[best] ?? 0) ? column : best), columns[0] ?? 0);
      if ((widths[widest] ?? 0) <= least) return;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  };
  if (elastic.length > 0) shrink(elastic, MIN_ELASTIC);
  shrink(widths.map((_, column) => column), 1);
  return widths;
}
