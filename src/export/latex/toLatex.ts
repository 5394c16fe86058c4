import type { Ids } from "../../model/ids.js";
import type { Paper } from "../../model/paper.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { citationKeys } from "../facts/citationKeys.js";
import { keyedPapers } from "../facts/keyedPapers.js";
import { tableCell } from "../facts/tableCell.js";
import { checkedColumns, DEFAULT_TABLE_COLUMNS, TABLE_HEADINGS, type TableColumn } from "../facts/tableColumns.js";
import { uniquePapers } from "../facts/uniquePapers.js";
import { columnSpecification } from "./columnSpecification.js";
import { latexText } from "./latexText.js";

/**
 * How {@link toLatex} writes.
 *
 * @category Export
 */
export interface ToLatexOptions {
  /**
   * The columns, from left to right.
   *
   * @defaultValue `paper`, `year`, `venue`, `kind`, `setting`, `model`
   */
  readonly columns?: readonly TableColumn[];
  /** Names concepts by its labels, and leaves out what a narrower label of the same cell implies; without it they stand as ids. */
  readonly taxonomy?: Taxonomy<Ids>;
  /**
   * The citation keys by paper id, those of the `.bib` file that the table goes with.
   *
   * @defaultValue the `citationKeys` of the papers, which `toBibtex` uses too
   */
  readonly keys?: ReadonlyMap<string, string>;
  /** What stands over the table: plain text, in which nothing is a command. */
  readonly caption?: string;
  /** What `\ref` refers to it by: ASCII letters, digits and any of `:._+/-`. */
  readonly label?: string;
}

const LABEL_PATTERN = /^[A-Za-z0-9:._+/-]+$/;

/**
 * Writes papers as a survey table in LaTeX, one row a paper, in the order given: a `longtable` with the rules of
 * `booktabs`, as wide as the text, whose headings are repeated on each page.
 *
 * The first `paper` or `title` column cites its paper with `\cite`. Any text compiles with plain pdfLaTeX: what that
 * cannot set is transliterated (see the table of losses in the guides). A cell is empty where nothing is known. A paper
 * that occurs twice is written once. Linear in the papers.
 *
 * The packages `array`, `booktabs` and `longtable` must be loaded; the first line says so.
 *
 * @param papers - The papers, in any tier.
 * @param options - Columns, names, keys, caption and label.
 * @returns The table, to be read with `\input`: headings alone without papers.
 * @throws RangeError when `columns` is empty or names one that there is not, when a key is missing, taken or
 * unreadable, or when `label` has other signs.
 *
 * @example A table and the bibliography that it cites
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";
 * import { toLatex } from "quantaxonomy/export/latex";
 *
 * const papers = findPapers(taxonomy, { method: "ptq", model: "dit" });
 * const keys = citationKeys(papers);
 * const table = toLatex(papers, { keys, taxonomy, caption: "PTQ of diffusion transformers", label: "tab:dit" });
 * for (const key of keys.values()) {
 *   assert.ok(table.includes(`\\cite{${key}}`));
 *   assert.ok(toBibtex(papers, { keys }).includes(`{${key},`));
 * }
 * ```
 *
 * @category Export
 */
export function toLatex(papers: Iterable<Paper>, options: ToLatexOptions = {}): string {
  const { columns = DEFAULT_TABLE_COLUMNS, taxonomy, caption, label } = options;
  const chosen = checkedColumns(columns, "LaTeX");
  if (label !== undefined && !LABEL_PATTERN.test(label)) {
    throw new RangeError(`Cannot write a LaTeX table: the label "${label}" is not readable, wanted ASCII letters, digits and any of ":._+/-"`);
  }
  const rows = uniquePapers(papers);
  const cited = chosen.find((column) => column === "paper" || column === "title");
  const body = keyedPapers(rows, options.keys ?? citationKeys(rows)).map(({ key, paper }) =>
    renderRow(
      chosen.map((column) => {
        const text = latexText(tableCell(paper, column, taxonomy).text);
        return column === cited ? `${text}${text && "~"}\\cite{${key}}` : text;
      }),
    ),
  );
  const head = renderRow(chosen.map((column) => TABLE_HEADINGS[column]));
  return [
    "% needs \\usepackage{array,booktabs,longtable}\n",
    `\\begin{longtable}{${columnSpecification(chosen)}}\n`,
    captionLine(caption, label),
    `\\toprule\n${head}\\midrule\n\\endfirsthead\n\\toprule\n${head}\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n`,
    ...body,
    "\\end{longtable}\n",
  ].join("");
}

function renderRow(cells: readonly string[]): string {
  return `${cells.join(" & ")} \\\\\n`;
}

/** A label without a caption would refer to whatever was numbered before; `longtable` numbers an empty caption too. */
function captionLine(caption: string | undefined, label: string | undefined): string {
  if (caption === undefined && label === undefined) return "";
  return `\\caption{${latexText(caption ?? "")}}${label === undefined ? "" : `\\label{${label}}`} \\\\\n`;
}
