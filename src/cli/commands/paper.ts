import { renderSetting } from "../../model/bits/renderSetting.js";
import type { Evidence } from "../../model/evidence.js";
import type { Paper } from "../../model/paper.js";
import { getMetric, getPaper, type Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import type { Grid } from "../output/output.js";
import { papersOutput } from "../output/paperOutput.js";
import { figureText } from "../../model/figureText.js";
import { paperArgument, readNames, resolvePaper } from "../paperIds.js";

export const paper: CliCommand = {
  name: "paper",
  summary: "show a paper with its evidence",
  args: [paperArgument("id")],
  options: QUERY_FLAGS,
  examples: [
    ["paper affinequant", "everything known of a paper"],
    ["paper 2403.12544 --format bibtex", "the same paper by its arXiv id, ready to cite"],
  ],
  jsonl: "the paper",
  run: async (input, io) => {
    const names = await readNames(input.args, io);
    const taxonomy = await openTaxonomy(input, io, names);
    const found = names.map((name) => getPaper(taxonomy, resolvePaper(name, taxonomy)));
    return { output: { ...papersOutput(found, taxonomy, io.width), value: found[0], grid: () => found.map((paper) => paperCard(paper, taxonomy)) } };
  },
};

/** One paper, a line a fact. */
function paperCard(paper: Paper, taxonomy: Taxonomy): Grid {
  const { id, title, name, aliases, tier, date, authors, authorCount, venue, arxiv, doi, code, methods, concepts, settings, relations, results, costs, checked } = paper;
  const reading = paper.tier === "stub" ? undefined : paper;
  const more = authorCount !== undefined && authorCount > authors.length ? ` and ${authorCount - authors.length} more` : "";
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["id", id],
    ["title", title],
    ["name", name],
    ["aliases", aliases.join("; ")],
    ["tier", tier],
    ["labels", tier === "listed" ? "a machine's, from the title alone; nobody has checked them" : tier === "draft" ? "a machine's, not reviewed" : undefined],
    ["date", date],
    ["authors", `${authors.join(", ")}${more}`],
    ["venue", venue],
    ["arXiv", arxiv],
    ["DOI", doi],
    ["code", code],
    ...(paper.tier === "listed" ? [["page", paper.url], ["filed under", paper.filedUnder], ["lists", paper.lists.join(", ")]] as const : []),
    ["scope", reading?.scope],
    ["summary", reading?.summary],
    ...(reading?.notes ?? []).map((note) => ["note", note] as const),
    ...methods.map((facet) => ["method", `${facet.kind === "adjacent" ? `adjacent: ${facet.concept}` : facet.kind} (${facet.role})${sure(facet)}${quote(facet.evidence)}`] as const),
    ...concepts.filter(({ id: label }) => !methods.some(({ kind }) => kind === label)).map((label) => [label.scheme, `${label.id}${sure(label)}${quote(label.evidence)}`] as const),
    ...settings.map((setting) => ["setting", `${renderSetting(setting.quantizers)}${setting.status === "best" ? " (best)" : ""}${quote(setting.evidence)}`] as const),
    ...relations.map((relation) => ["relation", `${relation.type} ${relation.target}${quote(relation.evidence)}`] as const),
    ...results.map((result) => ["result", `${figureText(result, getMetric(taxonomy, result.metric))}${result.about === id ? "" : `, of ${result.about}`}${quote(result.evidence)}`] as const),
    ...costs.map((cost) => ["cost", `${costText(cost)}${quote(cost.evidence)}`] as const),
    ["checked", checked],
  ];
  return { head: ["KEY", "VALUE"], rows: rows.flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])), elastic: [1], wraps: true };
}

/** The words that something stands on, in quotation marks. */
function quote(evidence: readonly Evidence[]): string {
  return evidence.length === 0 ? "" : ` — ${evidence.map(({ text, locator }) => `"${text}"${locator === undefined ? "" : ` (${locator})`}`).join(", ")}`;
}

/** How sure a machine was of a label. */
function sure({ confidence }: { readonly confidence?: number }): string {
  return confidence === undefined ? "" : confidence === 0 ? ", not decided" : `, confidence ${confidence}`;
}

function costText({ evidence: _, ...facts }: Paper["costs"][number]): string {
  return Object.entries(facts).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(", ") : String(value)}`).join(", ");
}
