import type { PaperFacts } from "../../model/paper.js";
import { citationKeys } from "./citationKeys.js";
import { escapeLatex } from "./escapeLatex.js";
import { renderAuthors } from "./renderAuthors.js";
import { tidyText } from "./tidyText.js";
import { readVenue, type Venue } from "./venues.js";

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
/** Letters, digits and the signs that neither BibTeX nor Biber nor `\cite` gives a meaning. */
const KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9:._+/-]*$/;

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
  const written = new Set<string>();
  const owners = new Map<string, string>();
  const entries = papers.flatMap((paper) => {
    if (written.has(paper.id)) return [];
    written.add(paper.id);
    return [renderEntry(checkedKey(paper.id, keys.get(paper.id), owners), paper, code)];
  });
  return entries.join("\n");
}

/** The key of a paper, known to be readable and its own. BibTeX compares keys without regard to case. */
function checkedKey(id: string, key: string | undefined, owners: Map<string, string>): string {
  if (key === undefined) {
    throw new RangeError(`Cannot export the paper "${id}": \`keys\` has no key for it; pass citationKeys() of a list that holds it`);
  }
  if (!KEY_PATTERN.test(key)) {
    throw new RangeError(`Cannot export the paper "${id}": its key "${key}" is not readable, wanted ASCII letters, digits and any of ":._+/-"`);
  }
  const owner = owners.get(key.toLowerCase());
  if (owner !== undefined) {
    throw new RangeError(`Cannot export the paper "${id}": its key "${key}" is that of "${owner}", wanted a key of its own`);
  }
  owners.set(key.toLowerCase(), id);
  return key;
}

function renderEntry(key: string, paper: PaperFacts, code: boolean): string {
  const venue = paper.venue === undefined ? undefined : readVenue(tidyText(paper.venue));
  const { type, field } = ENTRY_SHAPES[venue?.kind ?? "preprint"];
  const venueYear = field === undefined ? undefined : venue?.year;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", braced(`{${escapeLatex(paper.title)}}`)],
    ["author", braced(renderAuthors(paper))],
    ...(field === undefined ? [] : [[field, braced(escapeLatex(venue?.name ?? ""))] as const]),
    ["year", braced(String(venueYear ?? paper.year))],
    // The date is that of first publication: its month says nothing about the venue's year.
    ["month", venueYear === undefined ? MONTHS[Number(paper.date.slice(5, 7)) - 1] : undefined],
    ["eprint", braced(paper.arxiv && verbatim(paper.arxiv))],
    ["archivePrefix", paper.arxiv && "{arXiv}"],
    ["doi", braced(paper.doi && verbatim(paper.doi))],
    ["url", braced(urlOf(paper))],
    ["note", braced(code && paper.code ? `Code: ${escapeLatex(paper.code)}` : undefined)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** The open copy on arXiv before the DOI, which has a field of its own. */
function urlOf({ arxiv, doi }: PaperFacts): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${verbatim(arxiv)}`;
  return doi && `https://doi.org/${verbatim(doi).replaceAll(/[#?"<>^`|]/g, encodeURIComponent)}`;
}

/** An identifier as it is, since styles read these fields verbatim; only what would end the field is encoded. */
function verbatim(identifier: string): string {
  return tidyText(identifier).replaceAll(/[ {}\\]/g, encodeURIComponent);
}
