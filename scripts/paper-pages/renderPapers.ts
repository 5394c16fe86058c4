import type { Evidence } from "../../src/model/evidence.js";
import type { MethodFacet } from "../../src/model/facets/methodFacet.js";
import { METHOD_KINDS, ROLES, type MethodKind } from "../../src/model/methodKind.js";
import type { Paper } from "../../src/model/paper.js";
import type { Setting } from "../../src/model/setting.js";
import { findPapers } from "../../src/query/findPapers.js";
import { ancestors, getConcept, lookupConcept } from "../../src/taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { escapeMarkdown } from "../escapeMarkdown.js";

const ROLE_TITLES = { core: "About it", component: "With it as a part" } as const;

/**
 * Lists every curated paper in Markdown, by method kind and role, newest first: year, linked title, the narrowest
 * concepts under that method, settings, and the words that it stands there on. A paper of several methods is listed
 * under each.
 */
export function renderPapers(taxonomy: Taxonomy): string {
  const papers = findPapers(taxonomy, {}, { sort: "newest" });
  const isKind = (facet: MethodFacet): boolean => facet.kind !== "adjacent";
  const near = papers.filter(({ methods }) => methods.length > 0 && !methods.some(isKind));
  const other = papers.filter(({ methods }) => methods.length === 0);
  return [
    "# Papers by method\n",
    `${papers.length} curated papers, each under every method that it has, with the words of title or abstract that say so.\n`,
    ...METHOD_KINDS.flatMap((kind) => sectionOf(taxonomy, papers, kind)),
    ...(near.length === 0 ? [] : ["## Near methods alone\n", near.map((paper) => entryOf(taxonomy, paper, paper.methods)).join("\n")]),
    ...(other.length === 0 ? [] : ["## Without a method\n", other.map((paper) => entryOf(taxonomy, paper, [])).join("\n")]),
  ].join("\n");
}

function sectionOf(taxonomy: Taxonomy, papers: readonly Paper[], kind: MethodKind): readonly string[] {
  const parts = ROLES.flatMap((role) => {
    const entries = papers.flatMap((paper) => {
      const facets = paper.methods.filter((facet) => facet.kind === kind && facet.role === role);
      return facets.length === 0 ? [] : [entryOf(taxonomy, paper, facets)];
    });
    return entries.length === 0 ? [] : [`### ${ROLE_TITLES[role]} (${entries.length})\n`, entries.join("\n")];
  });
  const { label, definition } = lookupConcept(taxonomy, kind) ?? { label: kind, definition: "" };
  return parts.length === 0 ? [] : [`## ${escapeMarkdown(label)}\n`, `${escapeMarkdown(definition)}\n`, ...parts];
}

function entryOf(taxonomy: Taxonomy, paper: Paper, facets: readonly MethodFacet[]): string {
  const { id, title, year } = paper;
  const address = addressOf(paper);
  const linked = address === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${address}>)`;
  const concepts = facets.flatMap((facet) => conceptsOf(taxonomy, facet));
  const settings = facets.flatMap((facet) => (facet.kind === "adjacent" ? [] : facet.settings));
  const lines = [
    `- ${year}: ${linked} (\`${id}\`)`,
    ...(concepts.length === 0 ? [] : [`  - concepts: ${concepts.map(escapeMarkdown).join(", ")}`]),
    ...(settings.length === 0 ? [] : [`  - settings: ${settings.map(tellSetting).join(", ")}`]),
    ...(facets.length === 0 ? [] : [`  - evidence: ${facets.flatMap(({ evidence }) => evidence.map(tellEvidence)).join("; ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where to read the paper: arXiv, else its DOI, else the page that its facts were taken from. */
function addressOf({ arxiv, doi, sources }: Paper): string | undefined {
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  const page = sources.find((source) => source.kind === "page");
  return page?.kind === "page" ? new URL(page.url).href : undefined;
}

/** The facet's concepts without those that a narrower one of them implies. */
function conceptsOf(taxonomy: Taxonomy, facet: MethodFacet): readonly string[] {
  const ids = facet.kind === "adjacent" ? [facet.concept] : facet.concepts.map(({ id }) => id);
  const implied = new Set<string>([facet.kind, ...ids.flatMap((id) => ancestors(taxonomy, id))]);
  return ids.filter((id) => !implied.has(id)).map((id) => getConcept(taxonomy, id).label);
}

function tellSetting({ text, status }: Setting): string {
  return `${escapeMarkdown(text)}${status === undefined ? "" : ` (${status})`}`;
}

function tellEvidence({ text, source }: Evidence): string {
  return `“${escapeMarkdown(text)}” (${source})`;
}
