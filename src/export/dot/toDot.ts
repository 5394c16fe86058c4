import { attributesOf, numberAttribute, textAttribute } from "../graph-facts/attributesOf.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";
import { isNodeKind, KIND_COLOURS } from "../graph-facts/kindColours.js";
import { tidyCharacters } from "../graph-facts/tidyCharacters.js";
import { uniqueNames } from "../graph-facts/uniqueNames.js";
import { dotAddress, dotLabel, dotLine, dotName } from "./dotText.js";

/**
 * How {@link toDot} writes.
 *
 * @category Export
 */
export interface ToDotOptions {
  /**
   * Where edges point: to the right, or down.
   *
   * @defaultValue "right"
   */
  readonly direction?: "right" | "down";
  /**
   * An attribute such as `kind`, `scheme` or `year`: nodes of one value are drawn in one box, those without it outside.
   *
   * @defaultValue no boxes
   */
  readonly clusterBy?: string;
}

const DIRECTIONS: Readonly<Record<NonNullable<ToDotOptions["direction"]>, string>> = { right: "LR", down: "TB" };

/** Graphviz measures in inches, layouts in points, the size of a node being half its width. */
const SIZE_OF_INCH = 36;

/** The only links: one that runs a script would do so in a page that shows the picture. */
const WEB_ADDRESS = /^https?:\/\//i;

/**
 * Writes a graph as DOT, for Graphviz and what reads its language.
 *
 * Nodes keep their keys as names, a backslash doubled. A node shows its label, filled by kind unless it has a `color`;
 * an edge shows its kind. Titles and the words of evidence are tooltips, repositories are links, kinds are classes in
 * SVG. `x` and `y` become `pos`, which `neato -n` takes, `size` a width, the `weight` of an edge its thickness. Nothing
 * else is carried. A character that SVG has no place for becomes U+FFFD. Linear in nodes and edges; Graphviz itself
 * takes seconds for a thousand edges.
 *
 * @param graph - A graph of `quantaxonomy/graph`, or another of graphology.
 * @param options - Direction and boxes.
 * @returns A graph in UTF-8.
 * @throws RangeError for a direction that is none.
 *
 * @example Papers in a box for each year
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toDot } from "quantaxonomy/export/dot";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper"] });
 * assert.match(toDot(graph, { clusterBy: "year", direction: "down" }), /subgraph "cluster_2024" \{/);
 * ```
 *
 * @category Export
 */
export function toDot(graph: ExportableGraph, options: ToDotOptions = {}): string {
  const { direction = "right", clusterBy } = options;
  if (!Object.hasOwn(DIRECTIONS, direction)) throw new RangeError(`Cannot write the graph as DOT: there is no direction "${String(direction)}", wanted "right" or "down"`);
  const nameOf = uniqueNames(tidyCharacters);
  const clusters = new Map<string, string[]>();
  graph.forEachNode((node, attributes) => {
    const cluster = clusterBy === undefined ? "" : clusterOf(attributes, clusterBy);
    const lines = clusters.get(cluster) ?? [];
    clusters.set(cluster, lines);
    lines.push(`${dotName(nameOf(node))} ${listOf(nodeAttributes(node, attributes))};`);
  });
  const [type, arrow] = graph.type === "undirected" ? ["graph", "--"] : ["digraph", "->"];
  const edges: string[] = [];
  graph.forEachEdge((_, attributes, source, target, _source, _target, undirected) => {
    const list = listOf([...edgeAttributes(attributes), ...(undirected && arrow === "->" ? ["dir=none"] : [])]);
    edges.push(`  ${dotName(nameOf(source))} ${arrow} ${dotName(nameOf(target))}${list === "[]" ? "" : ` ${list}`};`);
  });
  return [
    `${type} "quantaxonomy" {`,
    `  graph [rankdir=${DIRECTIONS[direction]} fontname="Helvetica"];`,
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" fontname="Helvetica" fontsize=11];',
    '  edge [color="#666666" fontname="Helvetica" fontsize=9];',
    ...Array.from(clusters, ([cluster, lines]) => renderCluster(cluster, lines)),
    ...edges,
    "}",
    "",
  ].join("\n");
}

function renderCluster(cluster: string, lines: readonly string[]): string {
  if (cluster === "") return lines.map((line) => `  ${line}`).join("\n");
  return [`  subgraph ${dotName(`cluster_${cluster}`)} {`, `    label=${dotLine(cluster)};`, ...lines.map((line) => `    ${line}`), "  }"].join("\n");
}

/** The value of an attribute, or nothing where it is absent or no scalar. */
function clusterOf(attributes: object, name: string): string {
  const [, value] = attributesOf(attributes).find(([each]) => each === name) ?? [];
  return value === undefined || typeof value === "object" ? "" : String(value);
}

function nodeAttributes(key: string, attributes: object): readonly string[] {
  const [kind, title, url, color] = ["kind", "title", "url", "color"].map((name) => textAttribute(attributes, name));
  const [x, y, size] = ["x", "y", "size"].map((name) => numberAttribute(attributes, name));
  const fill = color ?? (isNodeKind(kind) ? KIND_COLOURS[kind] : undefined);
  return [
    `label=${dotLabel(textAttribute(attributes, "label") ?? key)}`,
    ...(kind === undefined ? [] : [`class=${dotLine(kind)}`]),
    ...(fill === undefined ? [] : [`fillcolor=${dotLine(fill)}`]),
    ...(title === undefined ? [] : [`tooltip=${dotLine(title)}`]),
    ...(url === undefined || !WEB_ADDRESS.test(url) ? [] : [`URL=${dotAddress(url)}`]),
    ...(x === undefined || y === undefined ? [] : [`pos="${x},${y}"`]),
    ...(size === undefined ? [] : [`width=${plain(size / SIZE_OF_INCH)}`]),
  ];
}

function edgeAttributes(attributes: object): readonly string[] {
  const [kind, color] = ["kind", "color"].map((name) => textAttribute(attributes, name));
  const weight = numberAttribute(attributes, "weight");
  const { evidence } = attributes as { readonly evidence?: unknown };
  const words = Array.isArray(evidence) ? evidence.flatMap((each: object) => textAttribute(each, "text") ?? []) : [];
  return [
    ...(kind === undefined ? [] : [`label=${dotLine(kind)}`, `class=${dotLine(kind)}`]),
    ...(words.length === 0 ? [] : [`tooltip=${dotLine(words.join(" / "))}`]),
    ...(color === undefined ? [] : [`color=${dotLine(color)}`]),
    ...(weight === undefined || weight < 0 ? [] : [`penwidth=${plain(weight)}`]),
  ];
}

/** A number in digits alone: DOT knows no exponents. */
function plain(value: number): string {
  return Math.max(0, value).toFixed(3);
}

function listOf(attributes: readonly string[]): string {
  return `[${attributes.join(" ")}]`;
}
