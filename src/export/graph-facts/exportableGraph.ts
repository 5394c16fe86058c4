/**
 * What the exports need of a graph. Graphs of `quantaxonomy/graph` have it, as has any other graph of graphology, with
 * attributes and edges of whatever kind.
 *
 * @category Export
 */
export interface ExportableGraph {
  /** Whether its edges are `directed`, `undirected` or both, `mixed`. */
  readonly type: string;
  /** The number of its edges. */
  readonly size: number;
  /** What the graph as a whole carries. */
  getAttributes(): object;
  /** Calls back with each node and what it carries. */
  forEachNode(callback: (node: string, attributes: object) => void): void;
  /** Calls back with each edge, what it carries, its ends, what those carry, and whether it has no direction. */
  forEachEdge(callback: (edge: string, attributes: object, source: string, target: string, sourceAttributes: object, targetAttributes: object, undirected: boolean) => void): void;
}
