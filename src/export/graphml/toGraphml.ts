import { AttributeColumns, columnText, type AttributeColumn, type ColumnType } from "../graph-facts/attributeColumns.js";
import { attributesOf } from "../graph-facts/attributesOf.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";
import { tidyCharacters } from "../graph-facts/tidyCharacters.js";
import { uniqueNames } from "../graph-facts/uniqueNames.js";
import { xmlElement, xmlText } from "../graph-facts/xml.js";

/** What GraphML calls the types; it has neither lists nor objects. */
const TYPES: Readonly<Record<ColumnType, string>> = { boolean: "boolean", int: "int", long: "long", double: "double", string: "string", strings: "string", json: "string" };

/** The columns of one kind of thing, each under the short key that `<data>` names it by. */
interface Keys {
  readonly declarations: readonly string[];
  readonly data: (attributes: object) => string;
}

/**
 * Writes a graph as GraphML.
 *
 * Nodes and edges keep their keys as `id`, and every attribute is a typed key: `boolean`, `int`, `long`, `double` or
 * `string`. Lists and objects, such as methods and evidence, are JSON text in a `string`. Positions, sizes and colours
 * are attributes like others. A character that XML 1.0 has no place for becomes U+FFFD; where two keys would become one,
 * `~2` tells them apart. Keys have spaces and slashes, which the schema of GraphML does not foresee in an `id` and readers
 * take as they are. Linear in nodes and edges.
 *
 * @param graph - A graph of `quantaxonomy/graph`, or another of graphology.
 * @returns A document in UTF-8.
 *
 * @example A graph with its layout
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toGraphml } from "quantaxonomy/export/graphml";
 * import { toPaperGraph } from "quantaxonomy/graph";
 *
 * const graph = toPaperGraph(taxonomy, { papers: ["affinequant", "omniquant"] });
 * graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: 0.5, y: 1 }));
 * assert.match(toGraphml(graph), /attr.name="x" attr.type="double"/);
 * ```
 *
 * @category Export
 */
export function toGraphml(graph: ExportableGraph): string {
  const graphKeys = keysOf("graph", [graph.getAttributes()]);
  const [nodes, edges] = [new AttributeColumns(), new AttributeColumns()];
  graph.forEachNode((_, attributes) => nodes.add(attributes));
  graph.forEachEdge((_, attributes) => edges.add(attributes));
  const [nodeKeys, edgeKeys] = [keysFor("node", nodes.columns), keysFor("edge", edges.columns)];

  const [nodeId, edgeId] = [uniqueNames(tidyCharacters), uniqueNames(tidyCharacters)];
  const lines: string[] = [];
  graph.forEachNode((node, attributes) => lines.push(xmlElement("node", { id: nodeId(node) }, nodeKeys.data(attributes))));
  // Readers differ on an edge that says it has no direction in a graph whose edges have one; on the reverse they agree.
  const byDefault = graph.type === "directed" ? "directed" : "undirected";
  graph.forEachEdge((edge, attributes, source, target, _source, _target, undirected) => {
    const directed = byDefault === "undirected" && !undirected ? "true" : undefined;
    lines.push(xmlElement("edge", { id: edgeId(edge), source: nodeId(source), target: nodeId(target), directed }, edgeKeys.data(attributes)));
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...[graphKeys, nodeKeys, edgeKeys].flatMap(({ declarations }) => declarations),
    `<graph edgedefault="${byDefault}">${graphKeys.data(graph.getAttributes())}`,
    ...lines,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keysOf(what: "graph", all: readonly object[]): Keys {
  const columns = new AttributeColumns();
  for (const attributes of all) columns.add(attributes);
  return keysFor(what, columns.columns);
}

function keysFor(what: "graph" | "node" | "edge", columns: readonly AttributeColumn[]): Keys {
  const keys = new Map(columns.map(({ name, type }, i) => [name, { key: `${what[0]}${i}`, type }]));
  return {
    declarations: Array.from(keys, ([name, { key, type }]) => xmlElement("key", { id: key, for: what, "attr.name": name, "attr.type": TYPES[type] })),
    data: (attributes) =>
      attributesOf(attributes)
        .map(([name, value]) => {
          const { key, type } = keys.get(name)!;
          // Never closed at once: some readers take the text of an empty element for absent.
          return `<data key="${key}">${xmlText(columnText(type, value))}</data>`;
        })
        .join(""),
  };
}
