/**
 * Graphs as DOT, the language of Graphviz.
 *
 * @example A picture of what stands between some papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toDot } from "quantaxonomy/export/dot";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper"] });
 * assert.match(toDot(graph), /"paper:affinequant" -> "paper:omniquant" \[label="/);
 * ```
 *
 * @module
 */
export type { ExportableGraph } from "../graph-facts/exportableGraph.js";
export { toDot, type ToDotOptions } from "./toDot.js";
