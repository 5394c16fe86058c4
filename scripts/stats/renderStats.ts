import { renderFinding, type Finding } from "../../src/create/finding.js";
import { EVIDENCE_SOURCES } from "../../src/model/evidence.js";
import { TIERS } from "../../src/model/paper.js";
import { TARGET_KINDS } from "../../src/model/relation.js";
import type { TaxonomyStats } from "./taxonomyStats.js";

type Cell = string | number;

/** The figures as aligned text, one section a question. */
export function renderStats(stats: TaxonomyStats, advice: readonly Finding[]): string {
  const { tiers, kinds, withoutKind, schemes, facts, thinCells, checked, unusedConcepts, relations, results, evidence } = stats;
  const share = (count: number, of: number): string => (of === 0 ? "" : `${Math.round((100 * count) / of)}%`);
  const total = (row: Readonly<Record<(typeof TARGET_KINDS)[number], number>>): number => TARGET_KINDS.reduce((sum, kind) => sum + row[kind], 0);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Papers by tier", table([], TIERS.map((tier) => [tier, tiers[tier]]))],
    [
      "Curated papers by method kind",
      table(["", "core", "component"], [...kinds.map(({ kind, core, component }) => [kind, core, component]), ["adjacent methods alone", withoutKind.adjacent, ""], ["no method at all", withoutKind.none, ""]]),
    ],
    ["Curated papers by scheme", table(["", "concepts", "used", "papers", "of curated", "labels"], schemes.map(({ scheme, concepts, used, papers, labels }) => [scheme, concepts, used, papers, share(papers, tiers.curated), labels]))],
    ["Facts known", table(["", "curated", "", "stub", ""], facts.map(({ fact, curated, stub }) => [fact === "day" || fact === "month" ? `date to the ${fact}` : fact, curated, share(curated, tiers.curated), stub, share(stub, tiers.stub)]))],
    [`Thin cells of method and model family (${thinCells.length})`, grouped(thinCells.map(({ method, model, papers }) => [method, `${model} ${papers}`]))],
    ["Longest unchecked", table([], checked.oldest.map(({ id, checked: day }) => [day, id]))],
    ["Checked, by month", table([], checked.months.map(({ month, papers }) => [month, papers, "#".repeat(Math.ceil((40 * papers) / Math.max(1, tiers.curated)))]))],
    [`Concepts without a curated paper (${unusedConcepts.reduce((sum, { ids }) => sum + ids.length, 0)})`, grouped(unusedConcepts.flatMap(({ scheme, ids }) => ids.map((id) => [scheme, id] as const)))],
    [
      "Relations by type and target",
      [
        ...table(["", ...TARGET_KINDS, "all"], relations.types.map((row) => [row.type, ...TARGET_KINDS.map((kind) => row[kind]), total(row)])),
        `${relations.types.reduce((sum, { paper }) => sum + paper, 0)} lead from paper to paper; ${relations.connected} of ${tiers.curated} curated papers (${share(relations.connected, tiers.curated)}) have one in or out`,
      ],
    ],
    ["Reported figures", table([], [["figures", results.figures], ["with model, benchmark and setting", results.normalised], ["that compare with another", results.ranked], ["groups of two and more that compare", results.groups]])],
    ["Evidence", table([], [["pieces", evidence.pieces], ["words", evidence.words], ...EVIDENCE_SOURCES.map((source) => [`from the ${source}`, evidence.sources[source]] as const)])],
    [`Advice (${advice.length})`, advice.map(renderFinding)],
  ];
  return sections.map(([title, lines]) => `${title}\n${(lines.length === 0 ? ["none"] : lines).map((line) => `  ${line}\n`).join("")}`).join("\n");
}

/** Lines of columns: the first to the left, numbers to the right, the others to the left. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] {
  const all = head.length === 0 ? rows : [head, ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => String(row[column] ?? "").length)));
  const isRight = (column: number): boolean => column > 0 && rows.every((row) => typeof row[column] === "number" || /^(?:\d+%)?$/.test(String(row[column])));
  return all.map((row) => row.map((cell, i) => (isRight(i) ? String(cell).padStart(widths[i] ?? 0) : String(cell).padEnd(widths[i] ?? 0))).join("  ").trimEnd());
}

/** One line for each first word, with all that go with it. */
function grouped(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) lists.set(key, [...(lists.get(key) ?? []), value]);
  return table([], [...lists].map(([key, values]) => [key, values.join(", ")]));
}
