import { readPiece } from "../facts/textReader.js";
import type { IngestItem } from "../ingestItem.js";
import { bibtexReader } from "./bibtexReader.js";

/**
 * Reads the entries of a BibTeX or BibLaTeX file.
 *
 * LaTeX in titles, names and abstracts becomes plain text. The arXiv id is taken from `eprint`, or from a link, DOI or
 * journal that names one; code from a `note` such as `Code: https://…`. A list of authors that ends in `others` is read
 * without that word. An entry that cannot be read is a problem in its place and costs no other entry: the next one starts
 * where a line starts with `@type{`. Entries with braces deeper than 100 or longer than a million characters are problems. Linear in
 * the length of the text.
 *
 * @param text - The file.
 * @returns A record or a problem for every entry, in order; nothing for `@string`, `@preamble` and `@comment`.
 *
 * @example A file with a broken entry
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromBibtex } from "quantaxonomy/ingest/bibtex";
 *
 * const [first, second] = fromBibtex(`
 * @article{broken, title = {No end,
 * @misc{ma2024affinequant,
 *   title = {{AffineQuant}: Affine Transformation {\\&} Quantization},
 *   author = {Ma, Yuexiao and K{\\"u}chler, Jan},
 *   year = 2024, month = mar, eprint = {2403.12544v1}, archivePrefix = {arXiv}
 * }`);
 * assert.equal(first?.kind, "problem");
 * assert.deepEqual(second?.kind === "record" && second.record, {
 *   title: "AffineQuant: Affine Transformation & Quantization",
 *   authors: ["Yuexiao Ma", "Jan Küchler"],
 *   date: "2024-03",
 *   arxiv: "2403.12544",
 *   source: { format: "bibtex", position: 2, line: 3 },
 * });
 * ```
 *
 * @category Ingest
 */
export function fromBibtex(text: string): readonly IngestItem[] {
  return readPiece(text, bibtexReader());
}
