import { oneLine } from "../userError.js";
import type { Grid } from "./output.js";

/** A grid as a Markdown table; a pipe in a cell is escaped, a line break becomes a space. */
export function renderMarkdown({ head, rows, numeric = [] }: Grid): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |\n`;
  const rule = head.map((_, column) => (numeric.includes(column) ? "---:" : "---"));
  return `${line(head)}| ${rule.join(" | ")} |\n${rows.map(line).join("")}`;
}

function escapeCell(cell: string): string {
  return oneLine(cell).replaceAll("\\", "\\\\").replaceAll("|", "\\|");
}
