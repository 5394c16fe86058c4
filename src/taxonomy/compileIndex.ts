import { ROLES } from "../model/methodKind.js";
import { SCOPES, TIERS, type Paper } from "../model/paper.js";
import { SCALE_TIMES } from "../model/quantizer.js";
import type { Redirect } from "../model/redirect.js";
import { RELATION_TYPES, TARGET_KINDS, type TargetKind } from "../model/relation.js";
import { SCHEMES } from "../model/scheme.js";
import { INDEX_FORMAT, type CompiledIndex } from "./compiledIndex.js";
import type { RecordLists } from "./recordReader.js";

/** Orders papers by (date, id), the order in which they are numbered. */
export function byDateAndId(a: Paper, b: Paper): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Columns that grow together: pushing a row appends to every one. */
function appendRow<C extends string>(columns: Record<C, number[]>, row: Record<C, number>): void {
  for (const key in columns) columns[key].push(row[key]);
}

/**
 * Makes the index of checked records in one pass over the papers. The lists must be in the order of the index: papers
 * by {@link byDateAndId}, concepts by scheme.
 */
export function compileIndex(records: RecordLists, version: string, redirects: readonly Redirect[]): CompiledIndex {
  const paperNumber = numbering(records.paper);
  const conceptNumber = numbering(records.concept);
  const names: string[] = [];
  const nameNumber = new Map<string, number>();
  const numberOfName = (name: string): number => {
    const known = nameNumber.get(name);
    if (known !== undefined) return known;
    nameNumber.set(name, names.length);
    return names.push(name) - 1;
  };
  const targetNumber: Record<TargetKind, (id: string) => number> = {
    paper: (id) => paperNumber.get(id) ?? -1,
    model: lookupIn(numbering(records.model)),
    system: lookupIn(numbering(records.system)),
    benchmark: lookupIn(numbering(records.benchmark)),
    name: numberOfName,
  };
  const concept = (id: string | undefined): number => (id === undefined ? -1 : (conceptNumber.get(id) ?? -1));

  const labels: number[][] = records.concept.map(() => []);
  const facets = { paper: [] as number[], concept: [] as number[], role: [] as number[] };
  const reporting: number[] = [];
  const settingPaper: number[] = [];
  const quantizers = { setting: [] as number[], target: [] as number[], bits: [] as number[], format: [] as number[], granularity: [] as number[], scale: [] as number[] };
  const relations = { from: [] as number[], type: [] as number[], kind: [] as number[], target: [] as number[] };

  records.paper.forEach((paper, number) => {
    for (const { id } of paper.concepts) labels[concept(id)]?.push(number);
    for (const facet of paper.methods) {
      appendRow(facets, { paper: number, concept: concept(facet.kind === "adjacent" ? facet.concept : facet.kind), role: ROLES.indexOf(facet.role) });
    }
    if (paper.results.length > 0) reporting.push(number);
    for (const { quantizers: parts } of paper.settings) {
      const setting = settingPaper.push(number) - 1;
      for (const { target, bits = -1, format, granularity, scale } of parts) {
        appendRow(quantizers, {
          setting,
          target: concept(target),
          bits,
          format: concept(format),
          granularity: concept(granularity),
          scale: scale === undefined ? -1 : SCALE_TIMES.indexOf(scale),
        });
      }
    }
    for (const { type, target, targetKind } of paper.relations) {
      appendRow(relations, {
        from: number,
        type: RELATION_TYPES.indexOf(type),
        kind: TARGET_KINDS.indexOf(targetKind),
        target: targetNumber[targetKind](target),
      });
    }
  });

  return {
    format: INDEX_FORMAT,
    version,
    papers: records.paper.map(({ id }) => id),
    dates: records.paper.map(({ date }) => date),
    tiers: records.paper.map(({ tier }) => TIERS.indexOf(tier)),
    scopes: records.paper.map((paper) => (paper.tier === "stub" ? -1 : SCOPES.indexOf(paper.scope))),
    concepts: records.concept.map(({ id }) => id),
    schemes: records.concept.map(({ scheme }) => SCHEMES.indexOf(scheme)),
    broader: records.concept.map(({ broader }) => broader.map(concept)),
    labels,
    facets,
    reporting,
    quantizers: { settingPaper, ...quantizers },
    relations,
    targets: {
      model: records.model.map(({ id }) => id),
      system: records.system.map(({ id }) => id),
      benchmark: records.benchmark.map(({ id }) => id),
      name: names,
    },
    metrics: records.metric.map(({ id }) => id),
    redirects,
  };
}

function numbering(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map(({ id }, number) => [id, number]));
}

function lookupIn(numbers: ReadonlyMap<string, number>): (id: string) => number {
  return (id) => numbers.get(id) ?? -1;
}
