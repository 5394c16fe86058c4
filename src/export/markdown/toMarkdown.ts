import type { Ids } from "../../model/ids.js";
import type { Paper } from "../../model/paper.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { tableCell, type TableCell } from "../facts/tableCell.js";
import { checkedColumns, DEFAULT_TABLE_COLUMNS, TABLE_HEADINGS, type TableColumn } from "../facts/tableColumns.js";
import { uniquePapers } from "../facts/uniquePapers.js";
import { escapeMarkdown } from "./escapeMarkdown.js";

/**
 * How {@link toMarkdown} writes.
 *
 * @category Export
 */
export interface ToMarkdownOptions {
  /**
   * The columns, from left to right.
   *
   * @defaultValue `paper`, `year`, `venue`, `kind`, `setting`, `model`
   */
  readonly columns?: readonly TableColumn[];
  /** Names concepts by its labels, and leaves out what a narrower label of the same cell implies; without it they stand as ids. */
  readonly taxonomy?: Taxonomy<Ids>;
}

/**
 * Writes papers as a survey table in Markdown (GitHub's tables), one row a paper, in the order given.
 *
 * `paper`, `title`, `arxiv`, `doi` and `code` are links. Text is escaped so that it reads as it was written: nothing in
 * a title becomes emphasis, HTML, a cell or a link. A cell is empty where nothing is known. A paper that occurs twice is
 * written once. Linear in the papers.
 *
 * @param papers - The papers, in any tier.
 * @param options - Columns and names.
 * @returns The table: headings alone without papers.
 * @throws RangeError when `columns` is empty or names one that there is not.
 *
 * @example A table for a README
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toMarkdown } from "quantaxonomy/export/markdown";
 *
 * const papers = [getPaper(taxonomy, "gptq"), getPaper(taxonomy, "affinequant")];
 * assert.equal(
 *   toMarkdown(papers, { columns: ["paper", "year", "kind"], taxonomy }),
 *   `| Paper | Year | Methods |
 * | --- | --- | --- |
 * | [GPTQ](<https://arxiv.org/abs/2210.17323>) | 2022 | PTQ |
 * | [AffineQuant](<https://arxiv.org/abs/2403.12544>) | 2024 | PTQ |
 * `,
 * );
 * ```
 *
 * @category Export
 */
export function toMarkdown(papers: Iterable<Paper>, options: ToMarkdownOptions = {}): string {
  const { columns = DEFAULT_TABLE_COLUMNS, taxonomy } = options;
  const chosen = checkedColumns(columns, "Markdown");
  const rows = uniquePapers(papers).map((paper) => chosen.map((column) => renderCell(tableCell(paper, column, taxonomy))));
  return [chosen.map((column) => TABLE_HEADINGS[column]), chosen.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function renderCell({ text, url }: TableCell): string {
  const shown = escapeMarkdown(text);
  return url !== undefined && /^https?:\/\//.test(url) ? `[${shown}](<${verbatimUrl(url)}>)` : shown;
}

/** An address between angle brackets, where only those, spaces, backslashes and the sign of a cell's end count. */
function verbatimUrl(url: string): string {
  return url.replaceAll(/[<>\\|\s&`]/g, (sign) => (sign === "&" ? "&amp;" : encodeURIComponent(sign)));
}
