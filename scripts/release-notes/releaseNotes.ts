import { METHOD_KINDS } from "../../src/model/methodKind.js";
import { TIERS, type Paper } from "../../src/model/paper.js";
import { findPapers } from "../../src/query/findPapers.js";
import { getConcept, listConcepts, lookupConcept } from "../../src/taxonomy/conceptLookups.js";
import { diffTaxonomies, type RecordChange } from "../../src/taxonomy/diffTaxonomies.js";
import { lookupPaper } from "../../src/taxonomy/paperLookups.js";
import { resolveId } from "../../src/taxonomy/resolveId.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { escapeMarkdown } from "../escapeMarkdown.js";

/** What the version step means to those who upgrade. */
const VERDICTS = {
  none: "nothing differs",
  patch: "values were corrected; every id stays",
  minor: "records were added; every id still resolves",
  major: "ids that were there do not resolve any more, or mean less than they did",
} as const;

/**
 * Tells in Markdown what changed from one version of the data to another: the step it asks for, what is gone, papers
 * added and promoted, labels and facts that changed, concepts, and how much there is.
 */
export function releaseNotes(before: Taxonomy, after: Taxonomy): string {
  const { verdict, changes } = diffTaxonomies(before, after);
  const of = (kind: RecordChange["kind"], ...kinds: readonly RecordChange["change"][]): readonly RecordChange[] => changes.filter((each) => each.kind === kind && kinds.includes(each.change));
  const pairs = of("paper", "changed").map(({ id, keys }) => ({ id, keys, was: lookupPaper(before, id)!, is: lookupPaper(after, id)! }));
  const small = changes.filter(({ kind }) => kind !== "paper" && kind !== "concept");
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Ids that are gone", changes.filter(({ change }) => change === "removed").map(({ kind, id }) => `- \`${id}\` (${kind})`)],
    ["Ids that lead elsewhere", changes.filter(({ change }) => change === "redirected").map(({ kind, id }) => `- \`${id}\` (${kind}) → ${targetsOf(after, id)}`)],
    ["Fallen back to stubs", pairs.filter(({ was, is }) => was.tier !== "stub" && is.tier === "stub").map(({ is }) => tellPaper(is))],
    ["Papers added", addedPapers(after, of("paper", "added").map(({ id }) => lookupPaper(after, id)!))],
    ["Papers promoted", pairs.filter(({ was, is }) => was.tier !== "curated" && is.tier === "curated").map(({ was, is }) => `${tellPaper(is)}: ${was.tier} → curated`)],
    ["Labels changed", pairs.filter(({ was, is }) => was.tier === "curated" && is.tier === "curated").flatMap(({ was, is }) => tellLabels(was, is))],
    ["Other corrections of papers", pairs.filter(({ was, is }) => was.tier === is.tier).flatMap(({ id, keys }) => tellKeys(id, keys.filter((key) => key !== "concepts" && key !== "checked")))],
    ["Concepts added", of("concept", "added").map(({ id }) => tellConcept(after, id))],
    ["Concepts renamed or changed", of("concept", "changed").map(({ id, keys }) => tellConceptChange(before, after, id, keys))],
    ["Models, systems, benchmarks and metrics", small.flatMap(({ kind, id, change, keys }) => (change === "added" ? [`- \`${id}\` (${kind}) added`] : change === "changed" ? [`- \`${id}\` (${kind}): ${keys.join(", ")}`] : []))],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}\n`);
  return [`# Data ${after.version}\n`, `Since ${before.version}: **${verdict}**, ${VERDICTS[verdict]}.\n`, figures(before, after), ...told].join("\n");
}

/** Papers under the kind that they are about: the first core method, else the first component, else what they are near. */
function addedPapers(taxonomy: Taxonomy, papers: readonly Paper[]): readonly string[] {
  const headOf = (paper: Paper): string => {
    if (paper.tier === "stub") return "stubs";
    const facet = METHOD_KINDS.map((kind) => paper.methods.find((each) => each.kind === kind && each.role === "core")).find(Boolean) ?? paper.methods[0];
    if (facet === undefined) return "without a method";
    return facet.kind === "adjacent" ? "adjacent methods" : getConcept(taxonomy, facet.kind).label;
  };
  const kinds = METHOD_KINDS.flatMap((kind) => lookupConcept(taxonomy, kind)?.label ?? []);
  return [...kinds, "adjacent methods", "without a method", "stubs"].flatMap((head) => {
    const under = papers.filter((paper) => headOf(paper) === head);
    return under.length === 0 ? [] : [`- ${head} (${under.length})`, ...under.map((paper) => `  ${tellPaper(paper)}`)];
  });
}

function tellPaper({ id, title, year }: Paper): string {
  return `- \`${id}\` ${escapeMarkdown(title)} (${year})`;
}

function tellLabels(was: Paper, is: Paper): readonly string[] {
  const [old, young] = [was, is].map(({ concepts }) => concepts.map(({ id }) => id)) as [string[], string[]];
  const added = young.filter((id) => !old.includes(id)).map((id) => `+\`${id}\``);
  const removed = old.filter((id) => !young.includes(id)).map((id) => `−\`${id}\``);
  return added.length + removed.length === 0 ? [] : [`- \`${is.id}\`: ${[...added, ...removed].join(" ")}`];
}

function tellKeys(id: string, keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? [] : [`- \`${id}\`: ${keys.join(", ")}`];
}

function tellConcept(taxonomy: Taxonomy, id: string): string {
  const { label, scheme, definition } = getConcept(taxonomy, id);
  return `- \`${id}\` ${escapeMarkdown(label)} (${scheme}): ${escapeMarkdown(definition)}`;
}

function tellConceptChange(before: Taxonomy, after: Taxonomy, id: string, keys: readonly string[]): string {
  const [was, is] = [getConcept(before, id), getConcept(after, id)];
  const renamed = was.label === is.label ? [] : [`"${escapeMarkdown(was.label)}" → "${escapeMarkdown(is.label)}"`];
  const moved = was.scheme === is.scheme ? [] : [`${was.scheme} → ${is.scheme}`];
  const others = keys.filter((key) => key !== "label" && key !== "scheme");
  return `- \`${id}\`: ${[...renamed, ...moved, ...others].join(", ")}`;
}

function targetsOf(taxonomy: Taxonomy, id: string): string {
  const resolved = resolveId(taxonomy, id);
  const ids = resolved === undefined ? [] : resolved.kind === "split" ? resolved.ids : [resolved.id];
  return ids.map((each) => `\`${each}\``).join(", ");
}

function figures(before: Taxonomy, after: Taxonomy): string {
  const count = (taxonomy: Taxonomy): readonly (readonly [string, number])[] => {
    const papers = findPapers(taxonomy, {}, { tiers: TIERS });
    const sum = (size: (paper: Paper) => number): number => papers.reduce((total, paper) => total + size(paper), 0);
    return [
      ...TIERS.map((tier) => [`${tier} papers`, papers.filter((paper) => paper.tier === tier).length] as const),
      ["concepts", listConcepts(taxonomy).length],
      ["labels", sum(({ concepts }) => concepts.length)],
      ["relations", sum(({ relations }) => relations.length)],
      ["figures", sum(({ results }) => results.length)],
    ];
  };
  const [old, young] = [new Map(count(before)), count(after)];
  const rows = young.filter(([name, number]) => number > 0 || (old.get(name) ?? 0) > 0).map(([name, number]) => `| ${name} | ${old.get(name)} | ${number} |`);
  return `| | ${before.version} | ${after.version} |\n| --- | ---: | ---: |\n${rows.join("\n")}\n`;
}
