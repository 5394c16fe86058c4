import { MultiDirectedGraph } from "graphology";
import type { Ids } from "../model/ids.js";
import type { Tier } from "../model/paper.js";
import { has, NO_POSTINGS, toPostings, unite, type Postings } from "../taxonomy/postings.js";
import { DEFAULT_TIERS, endsOfRelations, papersOfTiers } from "../taxonomy/papersOfTiers.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { EdgeAttributes } from "./edgeAttributes.js";
import { graphEdges } from "./graphEdges.js";
import { graphNodes } from "./graphNodes.js";
import { NODE_KINDS, type NodeAttributes, type NodeKind } from "./nodeAttributes.js";
import { nodeKey } from "./nodeKey.js";
import { checkWords } from "./checkWords.js";

/**
 * What a graph as a whole carries.
 *
 * @category Graph
 */
export interface GraphAttributes {
  /** Version of the data that the graph was made of. */
  readonly version: string;
  /** The tiers whose papers it holds. */
  readonly tiers: readonly Tier[];
}

/**
 * A taxonomy as a graphology graph. It belongs to whoever made it: adding and changing attributes leaves the taxonomy
 * as it is.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export type TaxonomyGraph<I extends Ids = Ids> = MultiDirectedGraph<NodeAttributes<I>, EdgeAttributes, GraphAttributes>;

/**
 * Options of {@link toGraph}.
 *
 * @category Graph
 */
export interface ToGraphOptions {
  /**
   * Tiers whose papers become nodes. Stubs that their relations point to come with them, or the listed papers that
   * stand in their place, without labels; papers of other tiers do not.
   *
   * @defaultValue `["curated"]`
   */
  readonly tiers?: readonly Tier[];
  /**
   * Kinds of nodes. An edge is in the graph when both of its ends are; repositories and names need papers that point
   * to them.
   *
   * @defaultValue all of {@link NODE_KINDS}
   */
  readonly kinds?: readonly NodeKind[];
}

/**
 * The facts of a taxonomy as nodes and edges, for traversal, centrality, communities and interchange.
 *
 * Nodes come in the order of {@link NODE_KINDS}, papers by date, and are called by {@link nodeKey}. Edges are called
 * `<source> <kind> <target>`; where two of a kind join the same nodes, the kind of the later bears a number:
 * `reports#2`. The same data and options give the same graph, keys and order included.
 *
 * Every call makes a graph anew and reads the record of each paper in it: tens of milliseconds for a few hundred.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers and which kinds of nodes.
 * @returns A new graph.
 * @throws RangeError for a tier or kind that is none.
 *
 * @example The papers that outperform a method
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { nodeKey, toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy);
 * const wins = graph.filterInEdges(nodeKey("paper", "omniquant"), (_, edge) => edge.kind === "outperforms");
 * assert.ok(wins.map((edge) => graph.source(edge)).includes("paper:affinequant"));
 * ```
 *
 * @example The tree of a concept scheme
 * ```ts
 * import assert from "node:assert/strict";
 * import { ancestors, taxonomy } from "quantaxonomy";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { kinds: ["concept"] });
 * const parents = graph.filterOutNeighbors("concept:ptq-rtn", (parent) => graph.hasEdge(`concept:ptq-rtn broader ${parent}`));
 * assert.deepEqual(parents, [`concept:${ancestors(taxonomy, "ptq-rtn")[0]}`]);
 * ```
 *
 * @category Graph
 */
export function toGraph<I extends Ids>(taxonomy: Taxonomy<I>, options: ToGraphOptions = {}): TaxonomyGraph<I> {
  const { tiers = DEFAULT_TIERS, kinds = NODE_KINDS } = options;
  const store = storeOf(taxonomy);
  checkWords("kind of node", kinds, NODE_KINDS);
  const wanted = papersOfTiers(store, tiers);
  const papers = kinds.includes("paper") ? withEnds(store, wanted) : NO_POSTINGS;

  const graph: TaxonomyGraph<I> = new MultiDirectedGraph();
  graph.replaceAttributes({ version: store.version, tiers: [...tiers] });
  for (const attributes of graphNodes(store, papers, kinds)) graph.addNode(nodeKey(attributes.kind, attributes.id), attributes);
  for (const { source, target, attributes } of graphEdges(store, papers, wanted)) {
    if (graph.hasNode(source) && graph.hasNode(target)) graph.addEdgeWithKey(freeKey(graph, source, attributes.kind, target), source, target, attributes);
  }
  return graph;
}

/** Papers and the stubs that their relations point to, or the listed papers that stand where stubs stood. */
function withEnds(store: Store, papers: Postings): Postings {
  const allowed = endsOfRelations(store);
  const ends = new Set<number>();
  for (const paper of papers) {
    for (const { targetKind, target } of store.outgoing(paper)) {
      if (targetKind === "paper" && has(allowed, target)) ends.add(target);
    }
  }
  return unite([papers, toPostings(ends)]);
}

function freeKey(graph: TaxonomyGraph, source: string, kind: string, target: string): string {
  let key = `${source} ${kind} ${target}`;
  for (let n = 2; graph.hasEdge(key); n++) key = `${source} ${kind}#${n} ${target}`;
  return key;
}
