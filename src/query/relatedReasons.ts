import { TARGET_KINDS } from "../model/relation.js";
import { countShared, type Postings } from "../taxonomy/postings.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { lineageOf } from "./lineageSteps.js";
import { DIFFERENT_TYPE_SHARE, LENGTH_NORMALISATION, LINEAGE_WEIGHT, RELATION_WEIGHTS, SCHEME_WEIGHTS, SHARED_SETTING_WEIGHT, SHARED_TARGET_WEIGHTS } from "./relatedWeights.js";
import { nameOf } from "./nameOf.js";
import type { ReasonKind } from "./relatedWork.js";
import { verbOf } from "./relationWords.js";
import { settingKey, type Seed } from "./seed.js";

/** A reason before it is put into words. */
export interface ReasonDraft {
  readonly kind: ReasonKind;
  readonly weight: number;
  /** Puts the reason into words; called for papers that are returned. */
  readonly tell: () => string;
}

/** Every reason why a candidate is near a seed. */
export function* reasonsOf(store: Store, seed: Seed, candidates: Postings): Generator<ReasonDraft & { readonly paper: number }> {
  yield* sharedConcepts(store, seed, candidates);
  yield* directRelations(store, seed);
  yield* lineages(store, seed);
  yield* sharedTargets(store, seed, candidates);
  yield* sharedSettings(store, seed, candidates);
}

/** How much it tells to share something that `count` of `total` papers have; 0 when all have it. */
function rarity(count: number, total: number): number {
  return Math.max(0, Math.log(total / Math.max(1, count)));
}

/**
 * Labels in common, weighted by scheme and rarity. Of a label and its ancestor, both shared, the narrower counts.
 */
function* sharedConcepts(store: Store, seed: Seed, candidates: Postings): Generator<ReasonDraft & { readonly paper: number }> {
  const mine = new Set(seed.labels.flatMap((label) => store.withBroader(label)));
  const shared = new Map<number, number[]>();
  for (const concept of mine) {
    for (const paper of store.postings(concept)) {
      const list = shared.get(paper);
      if (list) list.push(concept);
      else shared.set(paper, [concept]);
    }
  }
  const count = (concept: number): number => countShared(store.postings(concept), candidates);
  const weightOf = memoize((concept: number) => SCHEME_WEIGHTS[store.schemeOf(concept)] * rarity(count(concept), total));
  const average = averageLabels(store, candidates);
  const total = labelledCount(store, candidates);
  for (const paper of candidates) {
    const concepts = shared.get(paper);
    if (!concepts || paper === seed.number) continue;
    const covered = new Set(concepts.flatMap((concept) => store.withBroader(concept).slice(1)));
    const length = store.labelsOf(paper).length / average;
    const damping = 1 / (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length);
    for (const concept of concepts) {
      if (covered.has(concept)) continue;
      yield {
        paper,
        kind: "concept",
        weight: weightOf(concept) * damping,
        tell: () => {
          const { label, scheme } = store.read("concept", concept);
          return `both have the ${scheme} ${label} (${count(concept)} of ${total} papers)`;
        },
      };
    }
  }
}

/** How many of the papers carry labels. Stubs carry none, and would make every label look rarer than it is. */
function labelledCount(store: Store, papers: Postings): number {
  return papers.reduce((count, paper) => (store.labelsOf(paper).length > 0 ? count + 1 : count), 0);
}

function averageLabels(store: Store, papers: Postings): number {
  const sum = papers.reduce((total, paper) => total + store.labelsOf(paper).length, 0);
  return Math.max(1, sum / Math.max(1, labelledCount(store, papers)));
}

/** Relations from the one to the other, either way. */
function* directRelations(store: Store, seed: Seed): Generator<ReasonDraft & { readonly paper: number }> {
  for (const { type, targetKind, target, share } of seed.outgoing) {
    if (targetKind === "paper") yield { paper: target, kind: "relation", weight: RELATION_WEIGHTS[type] * share, tell: () => `${seed.name} ${verbOf(type)} ${nameOf(store, target)}` };
  }
  if (seed.number === undefined) return;
  for (const { from, type } of store.incoming("paper", seed.number)) yield { paper: from, kind: "relation", weight: RELATION_WEIGHTS[type], tell: () => `${nameOf(store, from)} ${verbOf(type)} ${seed.name}` };
}

/** Ancestors and descendants of two steps and more. */
function* lineages(store: Store, { number: seed, name }: Seed): Generator<ReasonDraft & { readonly paper: number }> {
  if (seed === undefined) return;
  for (const way of ["ancestors", "descendants"] as const) {
    for (const { paper, depth } of lineageOf(store, seed, way)) {
      if (depth < 2 || paper === seed) continue;
      yield {
        paper,
        kind: "lineage",
        weight: LINEAGE_WEIGHT / depth,
        tell: () => (way === "ancestors" ? `an ancestor of ${name}, ${depth} steps back` : `descends from ${name} by ${depth} steps`),
      };
    }
  }
}

/** Relations of both to the same paper, model, system, benchmark or name. */
function* sharedTargets(store: Store, seed: Seed, candidates: Postings): Generator<ReasonDraft & { readonly paper: number }> {
  const total = labelledCount(store, candidates);
  const seen = new Set<string>();
  for (const edge of seed.outgoing) {
    const key = `${TARGET_KINDS.indexOf(edge.targetKind)} ${edge.target}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const others = new Map(store.incoming(edge.targetKind, edge.target).map((other) => [other.from, other]));
    for (const [paper, other] of others) {
      if (paper === seed.number) continue;
      yield {
        paper,
        kind: "shared-target",
        weight: SHARED_TARGET_WEIGHTS[edge.targetKind] * rarity(others.size, total) * (edge.type === other.type ? 1 : DIFFERENT_TYPE_SHARE) * edge.share,
        tell: () =>
          edge.type === other.type
            ? `both ${verbOf(edge.type, "several")} ${targetName(store, edge)}`
            : `${seed.name} ${verbOf(edge.type)} ${targetName(store, edge)}, ${nameOf(store, paper)} ${verbOf(other.type)} it`,
      };
    }
  }
}

/** What a target is called. */
export function targetName(store: Store, { targetKind, target }: Pick<Edge, "targetKind" | "target">): string {
  if (targetKind === "paper") return nameOf(store, target);
  return targetKind === "name" ? (store.index.targets.name[target] ?? "") : store.read(targetKind, target).name;
}

/** Quantizer settings with the same targets and widths. */
function* sharedSettings(store: Store, seed: Seed, candidates: Postings): Generator<ReasonDraft & { readonly paper: number }> {
  const total = labelledCount(store, candidates);
  const owners = store.memo("papers by setting", () => papersBySetting(store));
  for (const [key, papers] of owners) {
    if (!(seed.number === undefined ? seed.settingKeys?.has(key) : papers.has(seed.number))) continue;
    for (const paper of papers) {
      if (paper !== seed.number) yield { paper, kind: "setting", weight: SHARED_SETTING_WEIGHT * rarity(papers.size, total), tell: () => `both quantize ${key}` };
    }
  }
}

/** Papers under the widths of their settings: `4-bit weights, 4-bit activations`. Settings without a known target are left out. */
function papersBySetting(store: Store): ReadonlyMap<string, ReadonlySet<number>> {
  const { settingPaper, setting, target, bits } = store.index.quantizers;
  const parts = new Map<number, { target: string; bits: number }[]>();
  setting.forEach((owner, i) => {
    const concept = target[i] ?? -1;
    const width = bits[i] ?? -1;
    const id = store.index.concepts[concept];
    if (id !== undefined && width >= 0) parts.set(owner, [...(parts.get(owner) ?? []), { target: id, bits: width }]);
  });
  const owners = new Map<string, Set<number>>();
  for (const [owner, list] of parts) {
    const key = settingKey(list);
    owners.set(key, (owners.get(key) ?? new Set()).add(settingPaper[owner] ?? -1));
  }
  return owners;
}

function memoize<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}
