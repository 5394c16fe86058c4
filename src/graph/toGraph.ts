import { MultiDirectedGraph } from "graphology";
import type { Ids } from "../model/ids.js";
import type { Taxonomy } from "../taxonomy/taxonomy.js";
import type { EdgeAttributes } from "./edgeAttributes.js";
import { graphSource, type GraphAttributes, type ToGraphOptions } from "./graphSource.js";
import type { NodeAttributes } from "./nodeAttributes.js";

/**
 * A taxonomy as a graphology graph. It belongs to whoever made it: adding and changing attributes leaves the taxonomy
 * as it is.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export type TaxonomyGraph<I extends Ids = Ids> = MultiDirectedGraph<NodeAttributes<I>, EdgeAttributes, GraphAttributes>;

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
 * @throws RangeError for a tier or kind that is none, `UnknownIdError` for an unknown paper.
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
 * @example What stands around two papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper", "concept"] });
 * assert.ok(graph.hasDirectedEdge("paper:affinequant", "paper:omniquant"));
 * assert.ok(graph.order < toGraph(taxonomy, { kinds: ["concept"] }).order);
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
export function toGraph<I extends Ids>(taxonomy: Taxonomy<I>, options: ToGraphOptions<NoInfer<I>> = {}): TaxonomyGraph<I> {
  const { attributes, nodes, edges } = graphSource(taxonomy, options);
  const graph: TaxonomyGraph<I> = new MultiDirectedGraph();
  graph.replaceAttributes(attributes);
  for (const node of nodes()) graph.addNode(node.key, node.attributes);
  for (const { key, source, target, attributes: edge } of edges()) graph.addEdgeWithKey(key, source, target, edge);
  return graph;
}
