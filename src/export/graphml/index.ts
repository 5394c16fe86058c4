/**
 * Graphs as GraphML, which yEd, Gephi, Cytoscape, networkx, igraph and Neo4j read.
 *
 * @example The papers and concepts around a method
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toGraphml } from "quantaxonomy/export/graphml";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant"], kinds: ["paper", "concept"] });
 * assert.match(toGraphml(graph), /<node id="paper:affinequant">/);
 * ```
 *
 * @module
 */
export type { ExportableGraph } from "../graph-facts/exportableGraph.js";
export { toGraphml } from "./toGraphml.js";
