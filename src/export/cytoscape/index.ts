/**
 * Graphs as Cytoscape JSON, for Cytoscape and Cytoscape.js.
 *
 * @example Elements for Cytoscape.js
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toCytoscape } from "quantaxonomy/export/cytoscape";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const { elements } = JSON.parse(toCytoscape(toGraph(taxonomy, { papers: ["affinequant"], kinds: ["paper"] })));
 * assert.equal(elements.nodes[0].data.name, "AffineQuant");
 * ```
 *
 * @module
 */
export type { ExportableGraph } from "../graph-facts/exportableGraph.js";
export { toCytoscape } from "./toCytoscape.js";
