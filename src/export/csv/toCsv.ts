import type { Paper } from "../../model/paper.js";
import { streamCsv } from "./streamCsv.js";

/**
 * Writes papers as CSV: a line of headings, then one line for each paper, in the order given.
 *
 * Columns: `id`, `tier`, `title`, `name`, `aliases`, `date`, `year`, `authors`, `author_count`, `arxiv`, `doi`, `venue`,
 * `code`, `scope`, `contribution`, `summary`, `methods` (`ptq:core`), one `concepts_<scheme>` for each other scheme,
 * `settings`, `relations` (`type:target kind:target`), `results` (how many), `url`, `checked`. What is not known is
 * empty.
 *
 * - **Several values** in a cell are divided by `; `; a semicolon or backslash inside of one has a backslash before it.
 *   {@link parseCsvList} reads them. Ids hold neither, so splitting at `; ` is enough for `methods` and concepts.
 * - **Formulas**: a cell that would start with `=`, `+`, `-` or `@` starts with `'`, so that no spreadsheet computes it.
 *   {@link parseCsvText} takes it away: one `'` before any number of them and one of those signs.
 * - **arXiv ids** stand as `arXiv:2310.08910`, since readers that guess types would take the id for a number.
 * - A text is one line in composed form, as in the BibTeX export; so a line of the file is always a whole paper.
 *
 * UTF-8 without a byte-order mark, commas, `\n`. A paper that occurs twice is written twice. Linear in the papers;
 * {@link streamCsv} writes more of them than memory holds.
 *
 * @param papers - The papers, in any tier.
 * @returns The text, never empty.
 *
 * @example A table for a notebook
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toCsv } from "quantaxonomy/export/csv";
 *
 * const [headings, line] = toCsv([getPaper(taxonomy, "affinequant")]).split("\n");
 * assert.match(headings ?? "", /^id,tier,title,name,aliases,date,year,authors,/);
 * assert.match(line ?? "", /^affinequant,curated,AffineQuant: .*,arXiv:2403\.12544,/);
 * ```
 *
 * @category Export
 */
export function toCsv(papers: Iterable<Paper>): string {
  return [...streamCsv(papers)].join("");
}
