import { AttributeColumns, columnText, type AttributeColumn, type ColumnType } from "../graph-facts/attributeColumns.js";
import { attributesOf, numberAttribute, textAttribute } from "../graph-facts/attributesOf.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";
import { tidyCharacters } from "../graph-facts/tidyCharacters.js";
import { uniqueNames } from "../graph-facts/uniqueNames.js";
import { xmlElement, xmlText } from "../graph-facts/xml.js";
import { vizElements, vizNames } from "./viz.js";

/**
 * How {@link toGexf} writes.
 *
 * @category Export
 */
export interface ToGexfOptions {
  /**
   * Whether nodes with a `date` begin on that day, so that Gephi shows a timeline; an edge begins with the later of its ends.
   *
   * @defaultValue true
   */
  readonly timeline?: boolean;
}

const TYPES: Readonly<Record<ColumnType, string>> = { boolean: "boolean", int: "integer", long: "long", double: "double", string: "string", strings: "liststring", json: "string" };

/**
 * Writes a graph as GEXF 1.3, which Gephi 0.10 and graphology read.
 *
 * Nodes and edges keep their keys as `id`. `label`, and the `kind` and `weight` of an edge, stand where GEXF has them;
 * colour (`#rrggbb` or `rgb()`), size, thickness, shape and position are elements of its `viz` namespace; other
 * attributes are typed. Lists of texts are `liststring`; evidence and other objects are JSON text in a `string`. What the
 * graph as a whole carries is told in its description. A date that is a month or a year begins with the first day.
 *
 * A character that XML 1.0 has no place for becomes U+FFFD; where two keys would become one, `~2` tells them apart.
 * Linear in nodes and edges.
 *
 * @param graph - A graph of `quantaxonomy/graph`, or another of graphology.
 * @param options - Whether there is a timeline.
 * @returns A document in UTF-8.
 *
 * @example Without a timeline
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toGexf } from "quantaxonomy/export/gexf";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant"], kinds: ["paper"] });
 * assert.match(toGexf(graph, { timeline: false }), /<graph mode="static" defaultedgetype="directed">/);
 * ```
 *
 * @category Export
 */
export function toGexf(graph: ExportableGraph, options: ToGexfOptions = {}): string {
  const { timeline = true } = options;
  const [nodeColumns, edgeColumns] = [new AttributeColumns(), new AttributeColumns()];
  let dated = false;
  graph.forEachNode((_, attributes) => {
    nodeColumns.add(attributes, placedOfNode(attributes));
    dated ||= startOf(attributes) !== undefined;
  });
  graph.forEachEdge((_, attributes) => edgeColumns.add(attributes, placedOfEdge(attributes)));
  const [nodeValues, edgeValues] = [valuesFor(nodeColumns.columns), valuesFor(edgeColumns.columns)];
  const [nodeId, edgeId] = [uniqueNames(tidyCharacters), uniqueNames(tidyCharacters)];
  const dynamic = timeline && dated;
  const beginning = (...ends: readonly object[]): string | undefined => (dynamic ? ends.flatMap((end) => startOf(end) ?? []).sort().at(-1) : undefined);

  const nodes: string[] = [];
  graph.forEachNode((node, attributes) => {
    nodes.push(xmlElement("node", { id: nodeId(node), label: textAttribute(attributes, "label"), start: beginning(attributes) }, nodeValues(attributes, placedOfNode(attributes)) + vizElements(attributes)));
  });
  const byDefault = graph.type === "undirected" ? "undirected" : "directed";
  const edges: string[] = [];
  graph.forEachEdge((edge, attributes, source, target, from, to, undirected) => {
    const type = undirected ? "undirected" : "directed";
    const head = {
      id: edgeId(edge),
      source: nodeId(source),
      target: nodeId(target),
      type: type === byDefault ? undefined : type,
      kind: textAttribute(attributes, "kind"),
      label: textAttribute(attributes, "label"),
      weight: numberAttribute(attributes, "weight"),
      start: beginning(from, to),
    };
    edges.push(xmlElement("edge", head, edgeValues(attributes, placedOfEdge(attributes)) + vizElements(attributes)));
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>quantaxonomy</creator><description>${xmlText(describe(graph.getAttributes()))}</description></meta>`,
    dynamic ? `<graph mode="dynamic" timeformat="date" defaultedgetype="${byDefault}">` : `<graph mode="static" defaultedgetype="${byDefault}">`,
    ...declarations("node", nodeColumns.columns),
    ...declarations("edge", edgeColumns.columns),
    "<nodes>",
    ...nodes,
    "</nodes>",
    "<edges>",
    ...edges,
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

/** The attributes of a node that stand elsewhere than among its values. */
function placedOfNode(attributes: object): ReadonlySet<string> {
  return vizNames(attributes).add("label");
}

/** The attributes of an edge that stand elsewhere than among its values. */
function placedOfEdge(attributes: object): ReadonlySet<string> {
  const names = vizNames(attributes).add("label").add("kind");
  return numberAttribute(attributes, "weight") === undefined ? names : names.add("weight");
}

function declarations(what: "node" | "edge", columns: readonly AttributeColumn[]): readonly string[] {
  return columns.length === 0 ? [] : [xmlElement("attributes", { class: what }, columns.map(({ name, type }) => xmlElement("attribute", { id: name, title: name, type: TYPES[type] })).join(""))];
}

function valuesFor(columns: readonly AttributeColumn[]): (attributes: object, placed: ReadonlySet<string>) => string {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  return (attributes, placed) => {
    const values = attributesOf(attributes).flatMap(([name, value]) => (placed.has(name) ? [] : [xmlElement("attvalue", { for: name, value: valueText(types.get(name)!, value) })]));
    return values.length === 0 ? "" : `<attvalues>${values.join("")}</attvalues>`;
  };
}

/** A list is items between quotes; Gephi knows fewer escapes than JSON has, so that none but the common ones may be left. */
function valueText(type: ColumnType, value: unknown): string {
  return type === "strings" && Array.isArray(value) ? JSON.stringify(value.map((item) => tidyCharacters(String(item)))) : columnText(type, value);
}

/** The first day of a date, a month or a year. */
function startOf(attributes: object): string | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(textAttribute(attributes, "date") ?? "") ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function describe(attributes: object): string {
  return ["A graph of quantaxonomy", ...attributesOf(attributes).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(" ") : columnText("string", value)}`)].join(", ");
}
