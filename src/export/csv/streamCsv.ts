import Papa from "papaparse";
import type { Paper } from "../../model/paper.js";
import { PAPER_COLUMNS, type PaperColumn } from "../facts/paperColumns.js";
import { renderCsvList } from "./csvList.js";
import { renderCsvText } from "./csvText.js";

/**
 * Writes papers as CSV piece by piece: the line of headings, then a line for each paper as it comes.
 *
 * The lines are those of {@link toCsv}, which says what stands in them. Holds one paper at a time.
 *
 * @param papers - The papers, in any tier; they may come from a generator.
 * @returns Lines with their ends.
 *
 * @example Line by line
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { streamCsv } from "quantaxonomy/export/csv";
 *
 * const papers = findPapers(taxonomy, { method: "qat" });
 * let lines = 0;
 * for (const line of streamCsv(papers)) lines += line.endsWith("\n") ? 1 : 0;
 * assert.equal(lines, papers.length + 1);
 * ```
 *
 * @category Export
 */
export function* streamCsv(papers: Iterable<Paper>): Generator<string, void, undefined> {
  yield renderLine(PAPER_COLUMNS.map(({ name }) => name));
  for (const paper of papers) yield renderLine(PAPER_COLUMNS.map((column) => cellOf(column, paper)));
}

function cellOf(column: PaperColumn, paper: Paper): string {
  if (column.kind === "number") return String(column.of(paper) ?? "");
  if (column.kind === "list") return renderCsvText(renderCsvList(column.of(paper)));
  const value = column.of(paper);
  if (value === undefined) return "";
  // Readers that guess types take 2310.08910 for a number and drop its last digit.
  return renderCsvText(column.name === "arxiv" ? `arXiv:${value}` : value);
}

function renderLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: "\n" })}\n`;
}
