import type { Concept } from "../../model/concept.js";
import { findPapers } from "../../query/index.js";
import { ancestors, descendants, getConcept, listConcepts, type Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import type { Grid } from "../output/output.js";

export const concept: CliCommand = {
  name: "concept",
  summary: "show a concept and where it stands",
  args: [{ name: "id", says: "id or label of a concept", words: (taxonomy) => listConcepts(taxonomy).map(({ id, label }) => ({ value: id, says: label })) }],
  options: [TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["concept rotation", "what it covers, what it stands under, and its papers"],
    ["concept ptq --format json", "the record as it stands"],
  ],
  jsonl: "the concept",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const found = lookup(input.args[0] ?? "", taxonomy);
    const papers = () => findPapers(taxonomy, { concept: found.id }, tiersOf(input));
    return { output: { value: found, elements: [found], grid: () => conceptCard(found, taxonomy, papers().map(({ id }) => id)), cite: () => bibtexOf(papers(), taxonomy) } };
  },
};

/** A concept by its id, or by a label that it alone has. */
function lookup(name: string, taxonomy: Taxonomy): Concept {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, " ").trim();
  const labelled = listConcepts(taxonomy).filter(({ id, label, altLabels }) => id === name || [label, ...altLabels].some((each) => fold(each) === fold(name)));
  return labelled.find(({ id }) => id === name) ?? (labelled.length === 1 ? labelled[0]! : getConcept(taxonomy, name));
}

function conceptCard({ id, scheme, label, definition, scopeNote, altLabels, ambiguousLabels, related, examples, matches }: Concept, taxonomy: Taxonomy, papers: readonly string[]): Grid {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["id", id],
    ["scheme", scheme],
    ["label", label],
    ["definition", definition],
    ["scope note", scopeNote],
    ["other labels", altLabels.join(", ")],
    ["ambiguous labels", ambiguousLabels.join(", ")],
    ["broader", ancestors(taxonomy, id).join(", ")],
    ["narrower", descendants(taxonomy, id).join(", ")],
    ["related", related.join(", ")],
    ["examples", examples.join(", ")],
    ["matches", matches.map(({ type, url }) => `${type} ${url}`).join(", ")],
    ["papers", `${papers.length}${papers.length === 0 ? "" : `: ${papers.join(", ")}`}`],
  ];
  return { head: ["KEY", "VALUE"], rows: rows.flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])), elastic: [1], wraps: true };
}
