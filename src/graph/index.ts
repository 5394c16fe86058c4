/**
 * The taxonomy as a graphology graph, for traversal, centrality, communities and interchange. This entry loads graphology.
 *
 * {@link toGraph} gives every fact as a node or an edge, {@link toPaperGraph} the papers alone, tied by what they share.
 * Both are plain graphology graphs, so that all of its libraries work on them. {@link graphSource} walks the same nodes
 * and edges without a graph.
 *
 * @module
 */
export {
  EDGE_KINDS,
  isRelationEdge,
  type EdgeAttributes,
  type EdgeKind,
  type HasConceptEdge,
  type PlainEdge,
  type RelationEdge,
  type ReportsEdge,
} from "./edgeAttributes.js";
export {
  isConceptNode,
  isPaperNode,
  NODE_KINDS,
  type BenchmarkNode,
  type CodeNode,
  type ConceptNode,
  type ModelNode,
  type NameNode,
  type NodeAttributes,
  type NodeKind,
  type PaperNode,
  type SystemNode,
} from "./nodeAttributes.js";
export { graphSource, type GraphAttributes, type GraphEdgeItem, type GraphNodeItem, type GraphSource, type ToGraphOptions } from "./graphSource.js";
export { nodeKey } from "./nodeKey.js";
export type { OfKind } from "./ofKind.js";
export { toGraph, type TaxonomyGraph } from "./toGraph.js";
export { toPaperGraph, type PaperGraph, type PaperTie, type ToPaperGraphOptions } from "./toPaperGraph.js";
