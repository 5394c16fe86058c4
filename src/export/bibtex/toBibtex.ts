import type { PaperFacts } from "../../model/paper.js";
import { citation } from "../facts/citation.js";
import { citationKeys } from "../facts/citationKeys.js";
import { escapeLatex } from "../facts/escapeLatex.js";
import { keyedPapers } from "../facts/keyedPapers.js";
import { paperUrl } from "../facts/paperUrl.js";
import type { Venue } from "../facts/venues.js";
import { verbatim } from "../facts/verbatim.js";
import { renderAuthors } from "./renderAuthors.js";

/**
 * How {@link toBibtex} writes.
 *
 * @category Export
 */
export interface ToBibtexOptions {
  /**
   * The keys by paper id. Give the keys of a larger list, so that exports of its parts agree with one another.
   *
   * @defaultValue the {@link citationKeys} of the papers
   */
  readonly keys?: ReadonlyMap<string, string>;
  /**
   * Whether a `note` names the code that the authors link to.
   *
   * @defaultValue false
   */
  readonly code?: boolean;
}

/** The entry type of each kind of venue, and the field that names the venue. */
const ENTRY_SHAPES: Readonly<Record<Venue["kind"], { readonly type: string; readonly field?: string }>> = {
  conference: { type: "inproceedings", field: "booktitle" },
  journal: { type: "article", field: "journal" },
  preprint: { type: "misc" },
  unknown: { type: "misc", field: "howpublished" },
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/**
 * Writes papers as BibTeX, one entry a paper, in the order given.
 *
 * A paper at a known conference is `@inproceedings`, in a known journal `@article`; else it is `@misc`, with
 * `howpublished` where it has a venue of unknown kind. Every paper on arXiv has its `eprint`. The year is the venue's where the
 * venue states one, else that of first publication, with its month. Stubs are written with the facts they have: a paper
 * without known authors has no `author`.
 *
 * Text is UTF-8 with TeX's special characters escaped. A title is braced, so that no style changes its capitals; so is
 * the name of a group, so that none divides it. A paper that occurs twice is written once. Linear in the papers.
 *
 * @param papers - The papers, in any tier.
 * @param options - Keys and notes.
 * @returns The entries, with an empty line between two; empty without papers.
 * @throws RangeError when `keys` lacks a paper, gives two papers one key, or has a key that BibTeX cannot read.
 *
 * @example The papers that a query found
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, getPaper, taxonomy } from "quantaxonomy";
 * import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";
 *
 * const found = findPapers(taxonomy, { method: "ptq" });
 * assert.equal(toBibtex(found).match(/^@/gm)?.length, found.length);
 *
 * const one = toBibtex([getPaper(taxonomy, "affinequant")], { keys: citationKeys(found), code: true });
 * assert.match(one, /^ {2}eprint = \{2403\.12544\},$/m);
 * ```
 *
 * @category Export
 */
export function toBibtex(papers: readonly PaperFacts[], options: ToBibtexOptions = {}): string {
  const { keys = citationKeys(papers), code = false } = options;
  return keyedPapers(papers, keys)
    .map(({ key, paper }) => renderEntry(key, paper, code))
    .join("\n");
}

function renderEntry(key: string, paper: PaperFacts, code: boolean): string {
  const { venue, year, monthAndDay } = citation(paper);
  const { type, field } = ENTRY_SHAPES[venue?.kind ?? "preprint"];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", braced(`{${escapeLatex(paper.title)}}`)],
    ["author", braced(renderAuthors(paper))],
    ...(field === undefined ? [] : [[field, braced(escapeLatex(venue?.name ?? ""))] as const]),
    ["year", braced(String(year))],
    ["month", MONTHS[(monthAndDay[0] ?? 0) - 1]],
    ["eprint", braced(paper.arxiv && verbatim(paper.arxiv))],
    ["archivePrefix", paper.arxiv && "{arXiv}"],
    ["doi", braced(paper.doi && verbatim(paper.doi))],
    ["url", braced(paperUrl(paper))],
    ["note", braced(code && paper.code ? `Code: ${escapeLatex(paper.code)}` : undefined)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}
