import { NODE_KINDS } from "../../graph/nodeAttributes.js";
import type { Lineage } from "../../query/lineage.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";
import { KIND_COLOURS } from "../graph-facts/kindColours.js";
import { flowchartOfGraph, flowchartOfLineage, type Flowchart } from "./flowchart.js";
import { mermaidText } from "./mermaidText.js";

/**
 * How {@link toMermaid} writes, and how much.
 *
 * @category Export
 */
export interface ToMermaidOptions {
  /**
   * Where edges point: to the right, or down.
   *
   * @defaultValue "right"
   */
  readonly direction?: "right" | "down";
  /**
   * The most edges; Mermaid refuses more than its own setting of the same name.
   *
   * @defaultValue 500
   */
  readonly maxEdges?: number;
  /**
   * The most characters; Mermaid refuses more than its own setting `maxTextSize`.
   *
   * @defaultValue 50,000
   */
  readonly maxTextSize?: number;
}

/** The limits of Mermaid itself, which whoever writes a page on GitHub cannot raise. */
const MAX_EDGES = 500;
const MAX_TEXT_SIZE = 50_000;

const DIRECTIONS: Readonly<Record<NonNullable<ToMermaidOptions["direction"]>, string>> = { right: "LR", down: "TB" };

/**
 * Writes a small graph, or the lineage of a paper, as a Mermaid flowchart.
 *
 * Nodes are called `n0`, `n1` and so on, show their label, and are filled by kind; edges show their kind. Papers of a
 * lineage show id and year, and who claims to beat whom among them is dotted. Nothing else is carried: neither keys nor
 * other attributes, positions or sizes. White space in a label becomes single spaces.
 *
 * @param value - A graph of `quantaxonomy/graph` or another of graphology, or what `lineage` answers.
 * @param options - Direction and limits.
 * @returns A flowchart, without the fence that Markdown wants around it.
 * @throws RangeError when Mermaid would refuse it for its size, and for a direction that is none.
 *
 * @example Papers and what stands between them
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toMermaid } from "quantaxonomy/export/mermaid";
 * import { toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper"] });
 * assert.match(toMermaid(graph, { direction: "down" }), /^flowchart TB\n {2}n0\["OmniQuant"\]\n/);
 * ```
 *
 * @category Export
 */
export function toMermaid(value: ExportableGraph | Lineage, options: ToMermaidOptions = {}): string {
  const { direction = "right", maxEdges = MAX_EDGES, maxTextSize = MAX_TEXT_SIZE } = options;
  if (!Object.hasOwn(DIRECTIONS, direction)) throw new RangeError(`Cannot write the graph as Mermaid: there is no direction "${String(direction)}", wanted "right" or "down"`);
  if ("size" in value) checkSize("edges", value.size, maxEdges);
  const chart = "rivalries" in value ? flowchartOfLineage(value) : flowchartOfGraph(value);
  checkSize("edges", chart.edges.length, maxEdges);
  const text = renderFlowchart(chart, DIRECTIONS[direction]);
  checkSize("characters", text.length, maxTextSize);
  return text;
}

function checkSize(what: string, size: number, most: number): void {
  if (size > most) throw new RangeError(`Cannot write the graph as Mermaid: it has ${size} ${what}, wanted ${most} at most; ask toGraph for fewer \`papers\` or \`kinds\`, or take toDot`);
}

function renderFlowchart({ nodes, edges }: Flowchart, direction: string): string {
  const classes = NODE_KINDS.flatMap((kind) => {
    const names = nodes.flatMap((node, place) => (node.kind === kind ? [`n${place}`] : []));
    return names.length === 0 ? [] : [`  classDef ${kind} fill:${KIND_COLOURS[kind]},stroke:#666666,color:#1a1a1a`, `  class ${names.join(",")} ${kind}`];
  });
  return [
    `flowchart ${direction}`,
    ...nodes.map(({ label }, place) => `  n${place}[${mermaidText(label)}]`),
    ...edges.map(({ from, to, label, arrow }) => `  n${from} ${arrow}${label === undefined ? "" : `|${mermaidText(label)}|`} n${to}`),
    ...classes,
    "",
  ].join("\n");
}
