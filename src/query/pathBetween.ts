import type { Evidence } from "../model/evidence.js";
import type { Ids } from "../model/ids.js";
import { has, intersect, type Postings } from "../taxonomy/postings.js";
import type { Scheme } from "../model/scheme.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { evidenceOf } from "./lineage.js";
import type { TierOptions } from "./paperQuery.js";
import { targetName } from "./relatedTies.js";
import { nameOf } from "./nameOf.js";
import { numberOfPaper } from "./relatedWork.js";
import { verbOf } from "./relationWords.js";
import { endsOfRelations, papersOfTiers } from "../taxonomy/papersOfTiers.js";

/**
 * One step of a path, from a paper to the next.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface PathStep<I extends Ids = Ids> {
  /** Where the step begins. */
  readonly from: I["paper"];
  /** Where it ends. */
  readonly to: I["paper"];
  /** What joins the two: a relation, a target that both are related to, or a narrow label that both carry. */
  readonly via: "relation" | "shared-target" | "concept";
  /** The step in words. */
  readonly text: string;
  /** The words that the step stands on. */
  readonly evidence: readonly Evidence[];
}

/**
 * A way from one paper to another.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface PaperPath<I extends Ids = Ids> {
  /** The papers on the way, both ends included. */
  readonly papers: readonly I["paper"][];
  /** The steps, each explained. */
  readonly steps: readonly PathStep<I>[];
}

/** What a step costs: a stated relation is worth more than a common target, and that more than a common label. */
const STEP_COSTS = { relation: 2, "shared-target": 3, concept: 4 } as const;

/** A label on more than this share of the papers joins nothing. */
const MAX_LABEL_SHARE = 0.2;

/** Schemes whose labels join papers. That both quantize weights, or both need a calibration set, explains nothing. */
const TELLING_SCHEMES: readonly Scheme[] = ["method", "technique", "challenge", "model"];

interface Step {
  readonly to: number;
  readonly via: PathStep["via"];
  readonly cost: number;
  readonly tell: () => string;
  readonly evidence: () => readonly Evidence[];
}

/**
 * The most telling way from one paper to another, explained step by step: by relations where there are any, else over
 * targets that both are related to, else over narrow labels that both carry.
 *
 * Stubs may stand on the way. Of several ways that tell as much, the one with the least ids is taken.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param from - The paper to start from.
 * @param to - The paper to reach.
 * @param options - The tiers to walk through, stubs always included.
 * @returns The path, or `undefined` when nothing joins the two.
 * @throws {@link UnknownIdError} for an unknown paper.
 *
 * @example From one mixture compressor to the other
 * ```ts
 * import assert from "node:assert/strict";
 * import { pathBetween, taxonomy } from "quantaxonomy";
 *
 * const path = pathBetween(taxonomy, "mc-moe", "mc-sharp");
 * assert.deepEqual(path?.steps.map(({ via }) => via), ["relation"]);
 * ```
 *
 * @category Relate
 */
export function pathBetween<I extends Ids>(taxonomy: Taxonomy<I>, from: NoInfer<I>["paper"], to: NoInfer<I>["paper"], options: TierOptions = {}): PaperPath<I> | undefined {
  const store = storeOf(taxonomy);
  const [start, goal] = [numberOfPaper(taxonomy, from), numberOfPaper(taxonomy, to)];
  const walkable = papersOfTiers(store, options.tiers);
  const ends = endsOfRelations(store);
  const isOpen = (paper: number): boolean => paper === goal || has(walkable, paper) || has(ends, paper);
  // What a machine said of a title joins papers only where it was asked for.
  const labelled = store.papersOfTiers(options.tiers?.includes("listed") ? ["curated", "draft", "listed"] : ["curated", "draft"]);
  const came = cheapestWay(store, start, goal, isOpen, labelled);
  if (!came) return undefined;
  const steps: PathStep<I>[] = [];
  const papers: I["paper"][] = [store.paperId(goal)];
  for (let at = goal; at !== start; ) {
    const { from: previous, step } = came.get(at)!;
    steps.unshift({ from: store.paperId(previous), to: store.paperId(at), via: step.via, text: step.tell(), evidence: step.evidence() });
    papers.unshift(store.paperId(previous));
    at = previous;
  }
  return { papers, steps };
}

/** Dijkstra's search with a bucket per cost: costs are small whole numbers. */
function cheapestWay(store: Store, start: number, goal: number, isOpen: (paper: number) => boolean, labelled: Postings): ReadonlyMap<number, { from: number; step: Step }> | undefined {
  const cost = new Map([[start, 0]]);
  const came = new Map<number, { from: number; step: Step }>();
  const buckets: number[][] = [[start]];
  const done = new Set<number>();
  for (let at = 0; at < buckets.length; at++) {
    const bucket = (buckets[at] ?? []).sort((a, b) => (store.paperId(a) < store.paperId(b) ? -1 : 1));
    for (const paper of bucket) {
      if (done.has(paper) || cost.get(paper) !== at) continue;
      if (paper === goal) return came;
      done.add(paper);
      for (const step of stepsFrom(store, paper, labelled)) {
        const total = at + step.cost;
        if (!isOpen(step.to) || done.has(step.to) || total >= (cost.get(step.to) ?? Infinity)) continue;
        cost.set(step.to, total);
        came.set(step.to, { from: paper, step });
        (buckets[total] ??= []).push(step.to);
      }
    }
  }
  return undefined;
}

function* stepsFrom(store: Store, paper: number, labelled: Postings): Generator<Step> {
  const told = (edge: Edge) => (): string => `${nameOf(store, edge.from)} ${verbOf(edge.type)} ${targetName(store, edge)}`;
  for (const edge of store.outgoing(paper)) {
    if (edge.targetKind === "paper") {
      yield { to: edge.target, via: "relation", cost: STEP_COSTS.relation, tell: told(edge), evidence: () => evidenceOf(store, edge) };
      continue;
    }
    for (const other of store.incoming(edge.targetKind, edge.target)) {
      yield {
        to: other.from,
        via: "shared-target",
        cost: STEP_COSTS["shared-target"],
        tell: () => `${told(edge)()}, and ${told(other)()}`,
        evidence: () => [...evidenceOf(store, edge), ...evidenceOf(store, other)],
      };
    }
  }
  for (const edge of store.incoming("paper", paper)) {
    yield { to: edge.from, via: "relation", cost: STEP_COSTS.relation, tell: told(edge), evidence: () => evidenceOf(store, edge) };
  }
  if (!has(labelled, paper)) return;
  for (const concept of new Set(store.labelsOf(paper).flatMap((label) => store.withBroader(label)))) {
    if (!TELLING_SCHEMES.includes(store.schemeOf(concept))) continue;
    const carriers = intersect(store.postings(concept), labelled);
    const { length } = carriers;
    if (length > MAX_LABEL_SHARE * labelled.length) continue;
    for (const other of carriers) {
      yield {
        to: other,
        via: "concept",
        // A label on more papers joins them less: each doubling costs one more.
        cost: STEP_COSTS.concept + Math.floor(Math.log2(length)),
        tell: () => {
          const { label, scheme } = store.read("concept", concept);
          return `${nameOf(store, paper)} and ${nameOf(store, other)} share the ${scheme} ${label}, which ${length} papers have`;
        },
        evidence: () => [paper, other].flatMap((each) => evidenceOfLabel(store, each, concept)),
      };
    }
  }
}

/** The words that a paper's label at or under a concept stands on. */
function evidenceOfLabel(store: Store, paper: number, concept: number): readonly Evidence[] {
  const wanted = new Set(store.withNarrower(concept).map((each) => store.index.concepts[each]));
  return store.read("paper", paper).concepts.find(({ id }) => wanted.has(id))?.evidence.slice(0, 1) ?? [];
}
