import { METHOD_KINDS } from "../../model/methodKind.js";
import { TIERS, type Paper } from "../../model/paper.js";
import { papersOfTiers } from "../../taxonomy/papersOfTiers.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import type { ToExplorerDataOptions } from "./toExplorerData.js";

/** The newest papers of the list: a reader without scripts wants a page, and thousands more lines make none. */
const MAX_PAPERS = 2000;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * The papers as plain HTML, for the explorer without scripts: by the first method kind that each is about, the newest
 * first, with year, title and address. Stubs are left out; of very many papers, the newest are listed.
 *
 * @param taxonomy - The taxonomy.
 * @param options - The tiers, and where static pages of papers stand, if there are any.
 * @returns Headings and lists, ASCII, every text of a paper escaped.
 * @throws RangeError for a tier that is none.
 *
 * @example The list of the shipped papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { renderPaperList } from "quantaxonomy/export/explorer";
 *
 * const html = renderPaperList(taxonomy, { tiers: ["curated"] });
 * assert.match(html, /<li>2024 <a href="https:\/\/arxiv\.org\/abs\/2403\.12544">AffineQuant: /);
 * ```
 *
 * @category Export
 */
export function renderPaperList(taxonomy: Taxonomy, options: Pick<ToExplorerDataOptions, "tiers" | "pages"> = {}): string {
  const store = storeOf(taxonomy);
  const { tiers = TIERS, pages } = options;
  const numbers = papersOfTiers(store, tiers).filter((paper) => store.tierOf(paper) !== "stub");
  const papers = Array.from(numbers.slice(-MAX_PAPERS).reverse(), (paper) => store.read("paper", paper));
  const groups = new Map<string, Paper[]>([...METHOD_KINDS, ""].map((kind) => [kind, []]));
  for (const paper of papers) groups.get(firstKindOf(paper))?.push(paper);

  const headingOf = (kind: string): string => {
    const concept = store.numberOf("concept", kind);
    return kind === "" ? "Other papers" : concept === undefined ? kind : store.read("concept", concept).label;
  };
  const lists = [...groups].flatMap(([kind, list]) =>
    list.length === 0 ? [] : [`<h2>${escapeHtml(headingOf(kind))}</h2>`, "<ul>", ...list.map((paper) => `<li>${renderPaper(paper, pages?.paper)}</li>`), "</ul>"],
  );
  const count = papers.length < numbers.length ? `The newest ${papers.length} of ${numbers.length} papers` : `${papers.length} papers`;
  return [`<p>${count}, by method.</p>`, ...lists, ""].join("\n");
}

/** The first method kind that a paper is about; empty without one. */
function firstKindOf(paper: Paper): string {
  const facet = paper.tier === "stub" ? undefined : paper.methods.find(({ kind, role }) => kind !== "adjacent" && role === "core");
  return facet?.kind ?? "";
}

function renderPaper({ id, title, year, arxiv, doi, code }: Paper, page: string | undefined): string {
  const address = page?.replaceAll("{id}", id) ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : doi ? `https://doi.org/${doi}` : code);
  return `${year} ${address === undefined ? escapeHtml(title) : `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>`}`;
}

/** Text that may stand in HTML of any encoding. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(/[^\u0020-\u007e]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
