import { TARGET_KINDS } from "../model/relation.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { isDescent, lineageOf } from "./lineageSteps.js";
import { nameOf } from "./nameOf.js";
import type { Likeness } from "./relatedContent.js";
import type { Corpus } from "./relatedCorpus.js";
import type { PaperReason } from "./relatedReasons.js";
import { DIFFERENT_TYPE_SHARE, LINEAGE_WEIGHT, NAMED_GROWTH, RELATION_WEIGHTS, SHARED_TARGET_WEIGHTS, type RelatedWeights } from "./relatedWeights.js";
import { verbOf } from "./relationWords.js";
import type { Seed } from "./seed.js";

/** Relations from the one to the other, either way. */
export function* directRelations(store: Store, seed: Seed, weights: RelatedWeights): Generator<PaperReason> {
  for (const edge of seed.outgoing) {
    if (edge.targetKind === "paper") yield { paper: edge.target, kind: "relation", weight: weights.relation * RELATION_WEIGHTS[edge.type] * edge.share, tell: () => `${seed.name} ${verbOf(edge.type)} ${nameOf(store, edge.target)}` };
  }
  for (const edge of arriving(store, seed)) yield { paper: edge.from, kind: "relation", weight: weights.relation * RELATION_WEIGHTS[edge.type], tell: () => sentence(store, edge) };
}

/** Ancestors and descendants of two steps and more. */
export function* lineages(store: Store, { number: seed, name }: Seed, weights: RelatedWeights): Generator<PaperReason> {
  if (seed === undefined) return;
  for (const way of ["ancestors", "descendants"] as const) {
    for (const { paper, depth } of lineageOf(store, seed, way)) {
      if (depth < 2 || paper === seed) continue;
      yield {
        paper,
        kind: "lineage",
        weight: (weights.relation * LINEAGE_WEIGHT) / depth,
        tell: () => (way === "ancestors" ? `an ancestor of ${name}, ${depth} steps back` : `descends from ${name} by ${depth} steps`),
      };
    }
  }
}

/** Relations of both to the same paper, model, system, benchmark or name. */
export function* sharedTargets(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): Generator<PaperReason> {
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
        weight: weights.target * SHARED_TARGET_WEIGHTS[edge.targetKind] * corpus.rarity(others.size) * (edge.type === other.type ? 1 : DIFFERENT_TYPE_SHARE) * edge.share,
        tell: () =>
          edge.type === other.type
            ? `both ${verbOf(edge.type, "several")} ${targetName(store, edge)}`
            : `${seed.name} ${verbOf(edge.type)} ${targetName(store, edge)}, ${nameOf(store, paper)} ${verbOf(other.type)} it`,
      };
    }
  }
}

/**
 * Ways of two relations by a third paper: one that names both, or one that the seed names and that names the other, or
 * the reverse. The more papers the third is related to, the less it tells. Descent is told by {@link lineages}.
 */
export function* bridges(store: Store, seed: Seed, weights: RelatedWeights): Generator<PaperReason> {
  const weightOf = (bridge: number, share: number): number => (weights.bridge * share) / Math.sqrt(neighbours(store, bridge).size);
  const seen = new Set<string>();
  const isNew = (bridge: number, paper: number): boolean => paper !== seed.number && paper !== bridge && seen.size < seen.add(`${bridge} ${paper}`).size;
  for (const first of seed.outgoing) {
    if (first.targetKind !== "paper") continue;
    for (const second of store.outgoing(first.target)) {
      if (second.targetKind !== "paper" || (isDescent(first) && isDescent(second)) || !isNew(first.target, second.target)) continue;
      yield { paper: second.target, kind: "bridge", weight: weightOf(first.target, first.share), tell: () => `${seed.name} ${verbOf(first.type)} ${nameOf(store, first.target)}, which ${verbOf(second.type)} ${nameOf(store, second.target)}` };
    }
  }
  for (const first of arriving(store, seed)) {
    for (const second of store.outgoing(first.from)) {
      if (second.targetKind === "paper" && isNew(first.from, second.target)) yield { paper: second.target, kind: "bridge", weight: weightOf(first.from, 1), tell: () => `${sentence(store, first)} and ${verbOf(second.type)} ${nameOf(store, second.target)}` };
    }
    for (const second of store.incoming("paper", first.from)) {
      if ((isDescent(first) && isDescent(second)) || !isNew(first.from, second.from)) continue;
      yield { paper: second.from, kind: "bridge", weight: weightOf(first.from, 1), tell: () => `${sentence(store, second)}, which ${verbOf(first.type)} ${seed.name}` };
    }
  }
}

/**
 * What the papers that resemble the seed name: they are the seed's likely rivals and forerunners too. Grows with the
 * logarithm of their likeness, so that a landmark does not stand near everything.
 */
export function* namedByLike(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights, likeness: Likeness): Generator<PaperReason> {
  const sums = new Map<number, { sum: number; count: number; most: number; like: number }>();
  for (const paper of corpus.reference) {
    if (paper === seed.number || paper === seed.same) continue;
    const like = ((likeness.labels.get(paper) ?? 0) + (likeness.words.get(paper) ?? 0)) / 2;
    if (like === 0) continue;
    for (const target of new Set(store.outgoing(paper).flatMap((edge) => (edge.targetKind === "paper" ? [edge.target] : [])))) {
      const found = sums.get(target);
      if (!found) sums.set(target, { sum: like, count: 1, most: paper, like });
      else {
        found.sum += like;
        found.count++;
        if (like > found.like) Object.assign(found, { most: paper, like });
      }
    }
  }
  for (const [paper, { sum, count, most }] of sums) {
    if (paper === seed.number) continue;
    const tell = (): string => `named by ${count === 1 ? "a paper" : `${count} papers`} with something in common with ${seed.name}, ${count === 1 ? "" : "most by "}${nameOf(store, most)}`;
    yield { paper, kind: "named", weight: weights.named * Math.log(1 + NAMED_GROWTH * sum), tell };
  }
}

/** What a target is called. */
export function targetName(store: Store, { targetKind, target }: Pick<Edge, "targetKind" | "target">): string {
  if (targetKind === "paper") return nameOf(store, target);
  return targetKind === "name" ? (store.index.targets.name[target] ?? "") : store.read(targetKind, target).name;
}

/** The relations that arrive at a seed; none at one that the taxonomy does not have. */
function arriving(store: Store, { number }: Seed): readonly Edge[] {
  return number === undefined ? [] : store.incoming("paper", number);
}

function sentence(store: Store, edge: Edge): string {
  return `${nameOf(store, edge.from)} ${verbOf(edge.type)} ${targetName(store, edge)}`;
}

/** The papers that a paper is related to, either way. */
function neighbours(store: Store, paper: number): ReadonlySet<number> {
  return new Set([...store.outgoing(paper).flatMap(({ targetKind, target }) => (targetKind === "paper" ? [target] : [])), ...store.incoming("paper", paper).map(({ from }) => from)]);
}
