import { UndirectedGraph } from "graphology";
import type { ConceptIdOf, Ids } from "../model/ids.js";
import type { Tier } from "../model/paper.js";
import type { RelationType } from "../model/relation.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { askedPapers } from "./askedPapers.js";
import { conceptSimilarity } from "./conceptSimilarity.js";
import { paperNode } from "./graphNodes.js";
import type { PaperNode } from "./nodeAttributes.js";
import { nodeKey } from "./nodeKey.js";
import type { GraphAttributes } from "./graphSource.js";
import { checkWords } from "./checkWords.js";

/** What a relation adds to a weight whose part for concepts goes from 0 to 1: half of carrying the same labels. */
export const DEFAULT_RELATION_WEIGHT = 0.5;

/** Below this, two papers of the shipped data share little more than being methods; about a quarter of all pairs is left. */
export const DEFAULT_MIN_WEIGHT = 0.15;

/**
 * What joins two papers, and how strongly.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface PaperTie<I extends Ids = Ids> {
  /** `similarity` and the weight of the relations together. */
  readonly weight: number;
  /** How much of what their concepts say the two share, from 0 to 1. */
  readonly similarity: number;
  /** The narrowest concepts that both carry, themselves or through something narrower. */
  readonly concepts: readonly ConceptIdOf<I>[];
  /** The types of the relations between them, those of the earlier paper first. */
  readonly relations: readonly RelationType[];
}

/**
 * Papers tied by what they share.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export type PaperGraph<I extends Ids = Ids> = UndirectedGraph<PaperNode<I>, PaperTie<I>, GraphAttributes>;

/**
 * Options of {@link toPaperGraph}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface ToPaperGraphOptions<I extends Ids = Ids> {
  /**
   * Tiers whose papers become nodes. Stubs carry no labels; only relations tie them.
   *
   * @defaultValue `["curated"]`, and every tier where `papers` are given
   */
  readonly tiers?: readonly Tier[];
  /**
   * The only papers of the graph, in any order; repeats count once. Weights are then relative to these.
   *
   * @defaultValue every paper of the tiers
   */
  readonly papers?: readonly I["paper"][];
  /**
   * Schemes whose concepts count.
   *
   * @defaultValue all of {@link SCHEMES}
   */
  readonly schemes?: readonly Scheme[];
  /**
   * What each relation adds to a weight, 0 or more; sharing every concept adds 1.
   *
   * @defaultValue 0.5
   */
  readonly relationWeight?: number;
  /**
   * The least weight that makes a tie. Most papers share something, so that 0 ties nearly all of them.
   *
   * @defaultValue 0.15
   */
  readonly minWeight?: number;
}

/**
 * The papers alone, tied by shared concepts and by relations: the graph that community detection and centrality ask for.
 *
 * A shared concept weighs by how few papers carry it, less what its ancestors weigh already; the sum is taken relative
 * to what the two papers carry, so that a paper with many labels is not near to everything. Each relation between the two
 * adds `relationWeight`. Nodes are called as in {@link toGraph}, ties `<earlier> ~ <later>`, in the order of the papers.
 *
 * The cost grows with the square of the number of papers: milliseconds for a hundred, seconds for some thousands.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers, and what ties them.
 * @returns A new graph; graphology's algorithms find `weight` by themselves.
 * @throws RangeError for a tier or scheme that is none, and for a negative weight; `UnknownIdError` for an unknown paper.
 *
 * @example What ties two papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toPaperGraph } from "quantaxonomy/graph";
 *
 * const graph = toPaperGraph(taxonomy);
 * const tie = graph.getEdgeAttributes("paper:tfmq-dm", "paper:temporal-feature-matters");
 * assert.deepEqual(tie.relations, ["supersedes"]);
 * assert.ok(tie.concepts.includes("temporal-feature-alignment"));
 * assert.ok(tie.weight > tie.similarity);
 * ```
 *
 * @category Graph
 */
export function toPaperGraph<I extends Ids>(taxonomy: Taxonomy<I>, options: ToPaperGraphOptions<NoInfer<I>> = {}): PaperGraph<I> {
  const { schemes = SCHEMES, relationWeight = DEFAULT_RELATION_WEIGHT, minWeight = DEFAULT_MIN_WEIGHT } = options;
  const store = storeOf(taxonomy);
  checkWords("scheme", schemes, SCHEMES);
  checkWeight("relationWeight", relationWeight);
  checkWeight("minWeight", minWeight);
  const { asked: papers, tiers } = askedPapers(taxonomy, options.tiers, options.papers);

  const graph: PaperGraph<I> = new UndirectedGraph();
  graph.replaceAttributes({ version: store.version, tiers });
  const keys = Array.from(papers, (paper) => nodeKey("paper", store.paperId(paper)));
  papers.forEach((paper, i) => graph.addNode(keys[i], paperNode(store.read("paper", paper)) as PaperNode<I>));

  const { similarity, shared } = conceptSimilarity(store, papers, schemes);
  const related = relationsBetween(store, papers);
  for (let i = 0; i < papers.length; i++) {
    for (let j = i + 1; j < papers.length; j++) {
      const relations = related.get(papers[i]!)?.get(papers[j]!) ?? [];
      const alike = similarity(i, j);
      const weight = alike + relationWeight * relations.length;
      if (weight === 0 || weight < minWeight) continue;
      const concepts = shared(i, j).map((concept) => store.index.concepts[concept]!);
      graph.addUndirectedEdgeWithKey(`${keys[i]} ~ ${keys[j]}`, keys[i], keys[j], { weight, similarity: alike, concepts, relations });
    }
  }
  return graph;
}

/** The types of the relations between papers, by the number of the earlier and then of the later one. */
function relationsBetween(store: Store, papers: Postings): ReadonlyMap<number, ReadonlyMap<number, readonly RelationType[]>> {
  const related = new Map<number, Map<number, RelationType[]>>();
  for (const from of papers) {
    for (const { targetKind, target, type } of store.outgoing(from)) {
      if (targetKind !== "paper") continue;
      const [earlier, later] = [Math.min(from, target), Math.max(from, target)];
      const ofEarlier = related.get(earlier) ?? new Map<number, RelationType[]>();
      related.set(earlier, ofEarlier);
      ofEarlier.set(later, [...(ofEarlier.get(later) ?? []), type]);
    }
  }
  return related;
}

function checkWeight(what: string, weight: number): void {
  if (!(weight >= 0)) throw new RangeError(`Cannot make the graph: ${what} is ${weight}, wanted 0 or more`);
}
