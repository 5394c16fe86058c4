import type { MethodFacet } from "../../model/facets/methodFacet.js";
import type { Paper } from "../../model/paper.js";
import { SCHEMES, type Scheme } from "../../model/scheme.js";
import { paperUrl } from "./paperUrl.js";
import { tidyText } from "./tidyText.js";

/** A column of the flat table that CSV and Parquet share: one text, one number or a list of texts for each paper. */
export type PaperColumn =
  | { readonly name: string; readonly kind: "text"; readonly of: (paper: Paper) => string | undefined }
  | { readonly name: string; readonly kind: "number"; readonly of: (paper: Paper) => number | undefined }
  | { readonly name: string; readonly kind: "list"; readonly of: (paper: Paper) => readonly string[] };

const text = (name: string, of: (paper: Paper) => string | undefined): PaperColumn => ({
  name,
  kind: "text",
  of: (paper) => {
    const value = of(paper);
    return value === undefined ? undefined : tidyText(value) || undefined;
  },
});
const number = (name: string, of: (paper: Paper) => number | undefined): PaperColumn => ({ name, kind: "number", of });
const list = (name: string, of: (paper: Paper) => readonly string[]): PaperColumn => ({
  name,
  kind: "list",
  of: (paper) => of(paper).map(tidyText).filter((item) => item !== ""),
});

/** Every scheme but `contribution`, of which a paper has one label: that is a column of its own. */
const LISTED_SCHEMES = SCHEMES.filter((scheme): scheme is Exclude<Scheme, "contribution"> => scheme !== "contribution");

/** The columns in their order. Texts are in one line; what is not known is `undefined`, what is none an empty list. */
export const PAPER_COLUMNS: readonly PaperColumn[] = [
  text("id", ({ id }) => id),
  text("tier", ({ tier }) => tier),
  text("title", ({ title }) => title),
  text("name", ({ name }) => name),
  list("aliases", ({ aliases }) => aliases),
  text("date", ({ date }) => date),
  number("year", ({ year }) => year),
  list("authors", ({ authors }) => authors),
  number("author_count", authorCountOf),
  text("arxiv", ({ arxiv }) => arxiv),
  text("doi", ({ doi }) => doi),
  text("venue", ({ venue }) => venue),
  text("code", ({ code }) => code),
  text("scope", (paper) => (paper.tier === "stub" ? undefined : paper.scope)),
  text("contribution", (paper) => (paper.tier === "stub" ? undefined : paper.contribution)),
  text("summary", (paper) => (paper.tier === "stub" ? undefined : paper.summary)),
  list("methods", ({ methods }) => methods.map(methodText)),
  ...LISTED_SCHEMES.map((scheme) =>
    list(`concepts_${scheme}`, ({ concepts }) => concepts.filter((label) => label.scheme === scheme).map(({ id }) => id)),
  ),
  list("settings", ({ settings }) => settings.map((setting) => setting.text)),
  list("relations", ({ relations }) => relations.map(({ type, targetKind, target }) => `${type}:${targetKind}:${target}`)),
  number("results", (paper) => (paper.tier === "stub" ? undefined : paper.results.length)),
  text("url", paperUrl),
  text("checked", ({ checked }) => checked),
];

/** How many authors there are, where that is known: a list that is cut does not say. */
function authorCountOf({ authors, authorCount, etAl }: Paper): number | undefined {
  return authorCount ?? (authors.length === 0 || etAl === true ? undefined : authors.length);
}

/** `ptq:core`; of an adjacent facet its concept, as `pruning:component`. */
function methodText(facet: MethodFacet): string {
  return `${facet.kind === "adjacent" ? facet.concept : facet.kind}:${facet.role}`;
}
