import type { Evidence } from "../model/evidence.js";
import type { Ids } from "../model/ids.js";
import type { Tier } from "../model/paper.js";
import { holds } from "../taxonomy/paperSet.js";
import { endsOfRelations, setOfTiers } from "../taxonomy/papersOfTiers.js";
import { has } from "../taxonomy/postings.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { cheapestWay } from "./cheapestWay.js";
import { evidenceOf } from "./lineage.js";
import type { TierOptions } from "./paperQuery.js";
import { targetName } from "./relatedTies.js";
import { nameOf } from "./nameOf.js";
import { numberOfPaper } from "./relatedWork.js";
import { verbOf } from "./relationWords.js";
import { STEP_COSTS, wayGraph, type WayGraph } from "./wayGraph.js";

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
  const walkable = setOfTiers(store, options.tiers);
  const ends = endsOfRelations(store);
  const isOpen = (paper: number): boolean => paper === goal || holds(walkable, paper) || has(ends, paper);
  // What a machine said of a title joins papers only where it was asked for.
  const labelledTiers: readonly Tier[] = options.tiers?.includes("listed") ? ["curated", "draft", "listed"] : ["curated", "draft"];
  const graph = wayGraph(store, store.setOfTiers(labelledTiers), labelledTiers.join(" "));
  const way = cheapestWay(graph, start, goal, isOpen);
  if (!way) return undefined;
  return {
    papers: way.map(({ paper }) => store.paperId(paper)),
    steps: way.slice(1).map((to, i) => stepBetween(graph, way[i]!.paper, to.paper, to.cost - way[i]!.cost) as PathStep<I>),
  };
}

/** The step from one paper to the next that costs as much: a relation that leaves it before one that arrives, then labels. */
function stepBetween({ store, labelled, costOf, carriersOf }: WayGraph, from: number, to: number, cost: number): PathStep {
  const ends = { from: store.paperId(from), to: store.paperId(to) };
  const told = (edge: Edge): string => `${nameOf(store, edge.from)} ${verbOf(edge.type)} ${targetName(store, edge)}`;
  const back = store.outgoing(to);
  for (const edge of store.outgoing(from)) {
    if (edge.targetKind === "paper") {
      if (cost === STEP_COSTS.relation && edge.target === to) return { ...ends, via: "relation", text: told(edge), evidence: evidenceOf(store, edge) };
      continue;
    }
    const other = cost === STEP_COSTS["shared-target"] ? back.find(({ targetKind, target }) => targetKind === edge.targetKind && target === edge.target) : undefined;
    if (other) return { ...ends, via: "shared-target", text: `${told(edge)}, and ${told(other)}`, evidence: [...evidenceOf(store, edge), ...evidenceOf(store, other)] };
  }
  const arriving = cost === STEP_COSTS.relation ? back.find(({ targetKind, target }) => targetKind === "paper" && target === from) : undefined;
  if (arriving) return { ...ends, via: "relation", text: told(arriving), evidence: evidenceOf(store, arriving) };
  const concepts = new Set(store.labelsOf(from).flatMap((label) => store.withBroader(label)));
  const shared = holds(labelled, from) ? [...concepts].find((concept) => costOf[concept] === cost && holds(store.setOf(concept), to)) : undefined;
  if (shared === undefined) throw new Error(`Cannot explain the step from "${ends.from}" to "${ends.to}": nothing of that cost joins them`);
  const { label, scheme } = store.read("concept", shared);
  const text = `${nameOf(store, from)} and ${nameOf(store, to)} share the ${scheme} ${label}, which ${carriersOf[shared]} papers have`;
  return { ...ends, via: "concept", text, evidence: [from, to].flatMap((each) => evidenceOfLabel(store, each, shared)) };
}

/** The words that a paper's label at or under a concept stands on. */
function evidenceOfLabel(store: Store, paper: number, concept: number): readonly Evidence[] {
  const wanted = new Set(store.withNarrower(concept).map((each) => store.index.concepts[each]));
  return store.read("paper", paper).concepts.find(({ id }) => wanted.has(id))?.evidence.slice(0, 1) ?? [];
}
