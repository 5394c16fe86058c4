import type { DateString } from "../../src/model/dateString.js";
import { EVIDENCE_SOURCES, type Evidence, type EvidenceSource } from "../../src/model/evidence.js";
import { METHOD_KINDS, type MethodKind } from "../../src/model/methodKind.js";
import { TIERS, type CuratedPaper, type Paper, type Tier } from "../../src/model/paper.js";
import { RELATION_TYPES, TARGET_KINDS, type RelationType, type TargetKind } from "../../src/model/relation.js";
import { SCHEMES, type Scheme } from "../../src/model/scheme.js";
import { findPapers } from "../../src/query/findPapers.js";
import { matrix } from "../../src/query/matrix.js";
import { results } from "../../src/query/results.js";
import { ancestors, listConcepts } from "../../src/taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";

/** A cell of method kind and model family with fewer papers is thin. */
const FEWEST_IN_CELL = 3;
const OLDEST_SHOWN = 10;

/** Facts that a record may lack; `day` is a date to the day. */
const FACTS = ["arxiv", "doi", "venue", "code", "authors", "day", "month"] as const;

/** How much the data hold, and where they are thin. Everything but the tiers, stubs' facts and relations is about curated papers. */
export interface TaxonomyStats {
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly kinds: readonly { readonly kind: MethodKind; readonly core: number; readonly component: number }[];
  /** Curated papers with adjacent facets alone, and with none. */
  readonly withoutKind: { readonly adjacent: number; readonly none: number };
  readonly schemes: readonly { readonly scheme: Scheme; readonly concepts: number; readonly used: number; readonly papers: number; readonly labels: number }[];
  readonly facts: readonly { readonly fact: (typeof FACTS)[number]; readonly curated: number; readonly stub: number }[];
  readonly thinCells: readonly { readonly method: string; readonly model: string; readonly papers: number }[];
  readonly checked: { readonly oldest: readonly { readonly id: string; readonly checked: DateString }[]; readonly months: readonly { readonly month: string; readonly papers: number }[] };
  readonly unusedConcepts: readonly { readonly scheme: Scheme; readonly ids: readonly string[] }[];
  readonly relations: { readonly types: readonly ({ readonly type: RelationType } & Readonly<Record<TargetKind, number>>)[]; readonly connected: number };
  readonly results: { readonly figures: number; readonly normalised: number; readonly ranked: number; readonly groups: number };
  readonly evidence: { readonly pieces: number; readonly words: number; readonly sources: Readonly<Record<EvidenceSource, number>> };
}

/** Counts a taxonomy. Reads every record once. */
export function taxonomyStats(taxonomy: Taxonomy): TaxonomyStats {
  const all = findPapers(taxonomy, {}, { tiers: TIERS, sort: "id" });
  const curated = all.filter((paper): paper is CuratedPaper => paper.tier === "curated");
  const stubs = all.filter(({ tier }) => tier === "stub");
  const carried = new Map(curated.map((paper) => [paper.id, new Set(paper.concepts.flatMap(({ id }) => [id, ...ancestors(taxonomy, id)]))]));
  const used = new Set([...carried.values()].flatMap((ids) => [...ids]));
  const roleOf = (paper: CuratedPaper, kind: MethodKind): string | undefined => paper.methods.find((facet) => facet.kind === kind)?.role;
  const withoutKind = curated.filter(({ methods }) => methods.every(({ kind }) => kind === "adjacent"));
  const rows = results(taxonomy, {}, { tiers: ["curated"] });
  const ranked = rows.filter(({ rank }) => rank !== undefined);
  return {
    tiers: fromList(TIERS, (tier) => all.filter((paper) => paper.tier === tier).length),
    kinds: METHOD_KINDS.map((kind) => ({ kind, core: curated.filter((paper) => roleOf(paper, kind) === "core").length, component: curated.filter((paper) => roleOf(paper, kind) === "component").length })),
    withoutKind: { adjacent: withoutKind.filter(({ methods }) => methods.length > 0).length, none: withoutKind.filter(({ methods }) => methods.length === 0).length },
    schemes: SCHEMES.map((scheme) => {
      const ids = listConcepts(taxonomy, scheme).map(({ id }) => id);
      const labels = curated.map(({ concepts }) => concepts.filter((label) => label.scheme === scheme).length);
      return { scheme, concepts: ids.length, used: ids.filter((id) => used.has(id)).length, papers: labels.filter((count) => count > 0).length, labels: sum(labels) };
    }),
    facts: FACTS.map((fact) => ({ fact, curated: curated.filter((paper) => isKnown(paper, fact)).length, stub: stubs.filter((paper) => isKnown(paper, fact)).length })),
    thinCells: thinCells(taxonomy),
    checked: ageOf(curated),
    unusedConcepts: SCHEMES.map((scheme) => ({ scheme, ids: listConcepts(taxonomy, scheme).flatMap(({ id }) => (used.has(id) ? [] : [id])) })).filter(({ ids }) => ids.length > 0),
    relations: relationsOf(all, curated),
    results: {
      figures: rows.length,
      normalised: rows.filter(({ model, benchmark, quantizers }) => model !== undefined && benchmark !== undefined && quantizers.length > 0).length,
      ranked: ranked.length,
      groups: new Set(ranked.map(({ group }) => group)).size,
    },
    evidence: evidenceOf(curated.flatMap(evidencesOf)),
  };
}

function isKnown(paper: Paper, fact: (typeof FACTS)[number]): boolean {
  if (fact === "day") return paper.date.length === "2024-03-19".length;
  if (fact === "month") return paper.date.length >= "2024-03".length;
  return fact === "authors" ? paper.authors.length > 0 : paper[fact] !== undefined;
}

function thinCells(taxonomy: Taxonomy): TaxonomyStats["thinCells"] {
  const known = METHOD_KINDS.filter((kind) => listConcepts(taxonomy, "method").some(({ id }) => id === kind));
  const { rows, columns, cells } = matrix(taxonomy, { rows: known, columns: "model", query: {} });
  const all = rows.flatMap((row, r) => columns.map((column, c) => ({ method: row.id, model: column.id, papers: cells[r]?.[c]?.papers.length ?? 0 })));
  return all.filter(({ papers }) => papers < FEWEST_IN_CELL);
}

function ageOf(curated: readonly CuratedPaper[]): TaxonomyStats["checked"] {
  const byAge = curated.map(({ id, checked }) => ({ id, checked })).sort((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : a.id < b.id ? -1 : 1));
  const months = new Map<string, number>();
  for (const { checked } of byAge) months.set(checked.slice(0, 7), (months.get(checked.slice(0, 7)) ?? 0) + 1);
  return { oldest: byAge.slice(0, OLDEST_SHOWN), months: [...months].map(([month, papers]) => ({ month, papers })) };
}

function relationsOf(all: readonly Paper[], curated: readonly CuratedPaper[]): TaxonomyStats["relations"] {
  const relations = all.flatMap((paper) => paper.relations.map((relation) => ({ ...relation, from: paper.id })));
  const ends = new Set(relations.filter(({ targetKind }) => targetKind === "paper").flatMap(({ from, target }) => [from, target]));
  return {
    types: RELATION_TYPES.map((type) => ({ type, ...fromList(TARGET_KINDS, (kind) => relations.filter((relation) => relation.type === type && relation.targetKind === kind).length) })),
    connected: curated.filter(({ id }) => ends.has(id)).length,
  };
}

/** The evidence of a paper, the same words from the same place once: they often carry several labels. */
function evidencesOf({ methods, concepts, settings, relations, results: figures, costs }: CuratedPaper): readonly Evidence[] {
  const claims: readonly { readonly evidence: readonly Evidence[] }[] = [...methods, ...concepts, ...settings, ...relations, ...figures, ...costs];
  return [...new Map(claims.flatMap(({ evidence }) => evidence).map((each) => [`${each.source} ${each.text}`, each])).values()];
}

function evidenceOf(all: readonly Evidence[]): TaxonomyStats["evidence"] {
  const sources = fromList(EVIDENCE_SOURCES, (source) => all.filter((each) => each.source === source).length);
  return { pieces: all.length, words: sum(all.map(({ text }) => text.trim().split(/\s+/).length)), sources };
}

function fromList<K extends string>(keys: readonly K[], value: (key: K) => number): Readonly<Record<K, number>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
