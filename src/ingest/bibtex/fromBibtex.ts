import { cslDate, cslNames, cslText, venueOf } from "../facts/cslFacts.js";
import { dateIn } from "../facts/dateOf.js";
import { makeItem, makeProblem, noEntry } from "../facts/makeItem.js";
import type { IngestItem } from "../ingestItem.js";
import { decodeLatex } from "./decodeLatex.js";
import { splitEntries } from "./splitEntries.js";

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
  const items: IngestItem[] = [];
  for (const entry of splitEntries(text)) {
    const place = { format: "bibtex", position: items.length + 1, line: entry.line } as const;
    items.push(entry.kind === "problem" ? makeProblem(place, entry.message, entry.mend) : readEntry(entry.fields, place));
  }
  if (items.length === 0 && text.trim() !== "" && !/@[ \t]{0,40}(?:comment|string|preamble)\b/i.test(text)) return [noEntry("bibtex", "a BibTeX entry, as `@article{key, title = {…}}`")];
  return items;
}

function readEntry(fields: ReadonlyMap<string, string>, place: { readonly format: "bibtex"; readonly position: number; readonly line: number }): IngestItem {
  const of = (name: string): string => fields.get(name) ?? "";
  const howPublished = of("howpublished");
  const linked = /\\url\s?\{([^{}]*)\}/.exec(howPublished)?.[1] ?? (/^\s*https?:/i.test(howPublished) ? howPublished : undefined);
  const subtitle = of("subtitle");
  const entry = decodeLatex({
    title: subtitle.trim() === "" ? of("title") : `${of("title")}: ${subtitle}`,
    author: of("author"),
    journal: of("journal") || of("journaltitle") || of("booktitle") || (linked === undefined ? howPublished : ""),
    abstract: of("abstract"),
    note: of("note"),
    year: of("year"),
    month: of("month"),
    day: of("day"),
  });
  const note = cslText(entry, "note") ?? "";
  const date = dateIn(of("date")) ?? cslDate(entry["issued"]);
  const eprintIsArxiv = /^(?:arxiv)?$/i.test(verbatim(of("archiveprefix") || of("eprinttype")));
  return makeItem(
    {
      title: cslText(entry, "title"),
      authors: cslNames(entry["author"]),
      date,
      abstract: cslText(entry, "abstract"),
      code: verbatim(of("code")) || /\bcode:?\s+(https?:\/\/\S+)/i.exec(note)?.[1],
      arxiv: eprintIsArxiv ? verbatim(of("eprint")) : undefined,
      doi: verbatim(of("doi")),
      venue: venueOf(cslText(entry, "container-title"), date),
      url: verbatim(of("url") || (linked ?? "")),
      mentions: [linked, note, howPublished],
    },
    place,
  );
}

/** A link or an id, which writers escape although readers take it as it is. */
function verbatim(value: string): string {
  return value.replace(/^\s*\\url\s?\{([^{}]*)\}\s*$/, "$1").replaceAll(/\\([_%&#$~])/g, "$1").replaceAll(/[{}]/g, "").trim();
}
