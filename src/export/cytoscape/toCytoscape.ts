import { attributesOf, numberAttribute, textAttribute } from "../graph-facts/attributesOf.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";

/** Names that Cytoscape gives a meaning to; an attribute of such a name is called `recordId` and so on. */
const RESERVED: ReadonlySet<string> = /* @__PURE__ */ new Set(["id", "source", "target", "parent"]);

/**
 * Writes a graph as Cytoscape JSON: the elements that Cytoscape.js takes, in the file that Cytoscape opens.
 *
 * Nodes and edges keep their keys as `id`; the id of the record is `recordId`. Labels are repeated as `name`, by which
 * Cytoscape shows nodes; the kind of an edge is its `interaction` too. `x` and `y` become the position of a node that has
 * both. All other attributes are data as they are, lists and evidence included; Cytoscape on the desktop shows texts,
 * numbers, truth values and lists of them. One element a line; linear in nodes and edges.
 *
 * @param graph - A graph of `quantaxonomy/graph`, or another of graphology.
 * @returns One JSON text.
 *
 * @example Evidence of an edge
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toCytoscape } from "quantaxonomy/export/cytoscape";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper"] });
 * const [edge] = JSON.parse(toCytoscape(graph)).elements.edges;
 * assert.equal(edge.data.source, "paper:affinequant");
 * assert.ok(edge.data.evidence[0].text.length > 0);
 * ```
 *
 * @category Export
 */
export function toCytoscape(graph: ExportableGraph): string {
  const nodes: string[] = [];
  graph.forEachNode((node, attributes) => {
    const [x, y] = [numberAttribute(attributes, "x"), numberAttribute(attributes, "y")];
    const placed = x !== undefined && y !== undefined;
    const name = textAttribute(attributes, "label");
    const data = dataOf({ id: node, ...(name === undefined ? {} : { name }) }, attributes, placed ? ["x", "y"] : []);
    nodes.push(JSON.stringify(placed ? { data, position: { x, y } } : { data }));
  });
  const edges: string[] = [];
  graph.forEachEdge((edge, attributes, source, target, _source, _target, undirected) => {
    const kind = textAttribute(attributes, "kind");
    const data = dataOf({ id: edge, source, target, ...(kind === undefined ? {} : { interaction: kind }), ...(undirected ? { directed: false } : {}) }, attributes, []);
    edges.push(JSON.stringify({ data }));
  });
  const head = `{"format_version":"1.0","generated_by":"quantaxonomy","target_cytoscapejs_version":"~3.0","data":${JSON.stringify(graph.getAttributes())},"elements":{`;
  return `${head}"nodes":${listOf(nodes)},"edges":${listOf(edges)}}}\n`;
}

/** What an element carries besides what Cytoscape knows it by. */
function dataOf(known: Readonly<Record<string, unknown>>, attributes: object, without: readonly string[]): Readonly<Record<string, unknown>> {
  const others = attributesOf(attributes).filter(([name]) => !without.includes(name));
  return { ...Object.fromEntries(others.map(([name, value]) => [RESERVED.has(name) ? `record${name.charAt(0).toUpperCase()}${name.slice(1)}` : name, value])), ...known };
}

function listOf(elements: readonly string[]): string {
  return elements.length === 0 ? "[]" : `[\n${elements.join(",\n")}\n]`;
}
