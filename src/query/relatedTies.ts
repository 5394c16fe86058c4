import { RELATION_TYPES } from "../model/relation.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { isDescent, lineageOf } from "./lineageSteps.js";
import { nameOf } from "./nameOf.js";
import type { Corpus } from "./relatedCorpus.js";
import type { PaperReason, ReasonDraft } from "./relatedReasons.js";
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

/** What a seed is related to and how, each target once, and how much it tells to be related to it as well. */
export interface SharedTarget {
  readonly edge: Seed["outgoing"][number];
  /** The target's number through all kinds. */
  readonly node: number;
  /** What the relation counts where the other paper stands to the target in the same way. */
  readonly weight: number;
}

/** The targets of a seed's relations. */
export function sharedTargetsOf(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): readonly SharedTarget[] {
  const targets = new Map<number, SharedTarget>();
  const { incomingFrom, incomingEnds } = store.relations;
  for (const edge of seed.outgoing) {
    const node = store.relations.nodeOf(edge.targetKind, edge.target);
    if (targets.has(node)) continue;
    let count = 0;
    for (let i = store.relations.incomingStart(node); i < incomingEnds[node]!; i++) if (incomingFrom[i] !== incomingFrom[i + 1] || i + 1 === incomingEnds[node]) count++;
    targets.set(node, { edge, node, weight: weights.target * SHARED_TARGET_WEIGHTS[edge.targetKind] * corpus.rarity(count) * edge.share });
  }
  return [...targets.values()];
}

/** Visits the papers that are related to the same, with what that counts; of several relations of one paper the last. */
export function visitSharing(store: Store, seed: Seed, { edge, node, weight }: SharedTarget, visit: (paper: number, weight: number) => void): void {
  const { incomingFrom, incomingTypes, incomingEnds } = store.relations;
  const type = RELATION_TYPES.indexOf(edge.type);
  const end = incomingEnds[node]!;
  for (let i = store.relations.incomingStart(node); i < end; i++) {
    const paper = incomingFrom[i]!;
    if (paper === seed.number || (i + 1 < end && incomingFrom[i + 1] === paper)) continue;
    visit(paper, weight * (incomingTypes[i] === type ? 1 : DIFFERENT_TYPE_SHARE));
  }
}

/** Relations of both to the same paper, model, system, benchmark or name. */
export function* sharedTargets(store: Store, seed: Seed, targets: readonly SharedTarget[], paper: number): Generator<ReasonDraft> {
  const own = store.outgoing(paper);
  for (const { edge, weight } of targets) {
    const other = own.findLast(({ targetKind, target }) => targetKind === edge.targetKind && target === edge.target);
    if (!other) continue;
    const isSame = edge.type === other.type;
    const tell = (): string => (isSame ? `both ${verbOf(edge.type, "several")} ${targetName(store, edge)}` : `${seed.name} ${verbOf(edge.type)} ${targetName(store, edge)}, ${nameOf(store, paper)} ${verbOf(other.type)} it`);
    yield { kind: "shared-target", weight: weight * (isSame ? 1 : DIFFERENT_TYPE_SHARE), tell };
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

/** Adds to each paper how alike those are to the seed that name it. */
export function addNaming(store: Store, paper: number, like: number, sums: Float64Array): void {
  const { ends, targets } = store.relations;
  const start = paper === 0 ? 0 : ends[paper - 1]!;
  relations: for (let i = start; i < ends[paper]!; i++) {
    const target = targets[i]!;
    if (target >= store.paperCount) continue;
    for (let before = start; before < i; before++) if (targets[before] === target) continue relations;
    sums[target]! += like;
  }
}

/**
 * What being named by papers that resemble the seed counts: they name the seed's likely rivals and forerunners too. Grows
 * with the logarithm of their likeness, so that a landmark does not stand near everything.
 */
export function namingWeight(weights: RelatedWeights, sum: number): number {
  return weights.named * Math.log(1 + NAMED_GROWTH * sum);
}

/** That papers which resemble the seed name another. `likes` has how alike each is that counts. */
export function* namedByLike(store: Store, seed: Seed, weights: RelatedWeights, likes: Float64Array, paper: number): Generator<ReasonDraft> {
  const { incomingFrom, incomingEnds } = store.relations;
  let [sum, count, most, last] = [0, 0, -1, -1];
  for (let i = store.relations.incomingStart(paper); i < incomingEnds[paper]!; i++) {
    const from = incomingFrom[i]!;
    const like = likes[from]!;
    if (from === last || like === 0) continue;
    last = from;
    sum += like;
    count++;
    if (most < 0 || like > likes[most]!) most = from;
  }
  if (count === 0) return;
  const tell = (): string => `named by ${count === 1 ? "a paper" : `${count} papers`} with something in common with ${seed.name}, ${count === 1 ? "" : "most by "}${nameOf(store, most)}`;
  yield { kind: "named", weight: namingWeight(weights, sum), tell };
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
