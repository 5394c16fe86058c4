/**
 * Graphs as GEXF 1.3, the format of Gephi.
 *
 * @example Papers tied by what they share, for Gephi
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toGexf } from "quantaxonomy/export/gexf";
 * import { toPaperGraph } from "quantaxonomy/graph";
 *
 * const graph = toPaperGraph(taxonomy, { papers: ["affinequant", "omniquant"] });
 * assert.match(toGexf(graph), /<node id="paper:affinequant" label="AffineQuant" start="2024-03-19">/);
 * ```
 *
 * @module
 */
export type { ExportableGraph } from "../graph-facts/exportableGraph.js";
export { toGexf, type ToGexfOptions } from "./toGexf.js";
