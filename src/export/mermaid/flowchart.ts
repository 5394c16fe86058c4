import { textAttribute } from "../graph-facts/attributesOf.js";
import type { ExportableGraph } from "../graph-facts/exportableGraph.js";
import type { Lineage } from "../../query/lineage.js";

/** A box of a flowchart. */
export interface FlowNode {
  readonly label: string;
  readonly kind: string | undefined;
}

/** An arrow between two boxes, by their places in the list. */
export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string | undefined;
  /** `-->` as usual, `---` where there is no direction, `-.->` for what is told beside a lineage. */
  readonly arrow: "-->" | "---" | "-.->";
}

/** What Mermaid can say of a graph. */
export interface Flowchart {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The labels and kinds of a graph's nodes, and the kinds of its edges. */
export function flowchartOfGraph(graph: ExportableGraph): Flowchart {
  const places = new Map<string, number>();
  const nodes: FlowNode[] = [];
  graph.forEachNode((node, attributes) => {
    places.set(node, nodes.length);
    nodes.push({ label: textAttribute(attributes, "label") ?? node, kind: textAttribute(attributes, "kind") });
  });
  const edges: FlowEdge[] = [];
  graph.forEachEdge((_, attributes, source, target, _source, _target, undirected) => {
    edges.push({ from: places.get(source)!, to: places.get(target)!, label: textAttribute(attributes, "kind"), arrow: undirected ? "---" : "-->" });
  });
  return { nodes, edges };
}

/** The papers of a lineage by id, oldest generation first; rivalries where both papers belong to it. */
export function flowchartOfLineage({ id, ancestors, descendants, rivalries }: Lineage): Flowchart {
  const places = new Map<string, number>();
  const nodes: FlowNode[] = [];
  const add = (paper: string, label: string): void => {
    places.set(paper, nodes.length);
    nodes.push({ label, kind: "paper" });
  };
  for (const link of ancestors.toReversed()) add(link.id, `${link.id} (${link.year})`);
  add(id, id);
  for (const link of descendants) add(link.id, `${link.id} (${link.year})`);
  const edges: FlowEdge[] = [];
  const join = (from: string, to: string, label: string, arrow: FlowEdge["arrow"]): void => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start !== undefined && end !== undefined) edges.push({ from: start, to: end, label, arrow });
  };
  for (const { from, type, to } of [...ancestors, ...descendants]) join(from, to, type, "-->");
  for (const { winner, loser } of rivalries) join(winner, loser, "outperforms", "-.->");
  return { nodes, edges };
}
