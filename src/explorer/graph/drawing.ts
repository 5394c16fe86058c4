import { MultiDirectedGraph } from "graphology";
import type { ExplorerData } from "../../export/explorer/explorerData.js";
import { isRelationEdge } from "../../graph/edgeAttributes.js";
import type { NodeAttributes } from "../../graph/nodeAttributes.js";
import { toGraph } from "../../graph/toGraph.js";
import type { Tier } from "../../model/paper.js";
import { METHOD_KINDS } from "../../model/methodKind.js";
import { ancestors } from "../../taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import type { MarkedKind } from "./kindStyles.js";

/** A node as it is drawn, before anything is found, pointed at or selected. */
export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly is: "paper" | "concept";
  readonly id: string;
  readonly mark: MarkedKind;
}

/** What is drawn. */
export interface Drawing {
  /** The nodes, and the relations between papers. */
  readonly graph: MultiDirectedGraph<DrawnNode>;
  /** The nodes that each node is tied to by a label or a broader concept; drawn while it is looked at. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** Longer labels are cut in the drawing; cards and lists have them whole. */
const MAX_LABEL = 36;

/** With more papers than this, labels tie nothing: hundreds of thousands of ties would only slow the page down. */
const MAX_PAPERS_WITH_LABELS = 3000;

/** Papers and concepts of a taxonomy in their places, papers grown by their relations. */
export function makeDrawing(taxonomy: Taxonomy, { layout }: ExplorerData, tiers: readonly Tier[]): Drawing {
  const facts = toGraph(taxonomy, { tiers, kinds: taxonomy.paperCount <= MAX_PAPERS_WITH_LABELS ? ["paper", "concept"] : ["paper"] });
  const graph: Drawing["graph"] = new MultiDirectedGraph();
  const labels = new Map<string, string[]>();
  facts.forEachNode((key, node) => {
    const place = layout[key];
    if (place === undefined || (node.kind !== "paper" && node.kind !== "concept")) return;
    graph.addNode(key, { x: place[0], y: place[1], size: 0, label: cut(node.label), is: node.kind, id: node.id, mark: markOf(taxonomy, node) });
    labels.set(key, []);
  });
  facts.forEachDirectedEdge((key, edge, source, target) => {
    if (!graph.hasNode(source) || !graph.hasNode(target)) return;
    if (isRelationEdge(edge)) graph.addEdgeWithKey(key, source, target);
    else if (edge.kind === "has-concept" || edge.kind === "broader") {
      labels.get(source)?.push(target);
      labels.get(target)?.push(source);
    }
  });
  graph.updateEachNodeAttributes((key, node) => ({ ...node, size: sizeOf(node.is, graph.degree(key)) }));
  return { graph, labels };
}

/** The area of a paper grows with its relations. */
function sizeOf(is: DrawnNode["is"], relations: number): number {
  return is === "concept" ? 3 : Math.min(14, 3.2 + 1.1 * Math.sqrt(relations));
}

function markOf(taxonomy: Taxonomy, node: NodeAttributes): MarkedKind {
  if (node.kind === "paper") return METHOD_KINDS.find((kind) => node.methods.includes(kind)) ?? (node.tier === "stub" ? "stub" : "other");
  if (node.kind !== "concept" || node.scheme !== "method") return "concept";
  const line: readonly string[] = [node.id, ...ancestors(taxonomy, node.id)];
  return METHOD_KINDS.find((kind) => line.includes(kind)) ?? "concept";
}

function cut(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1).trimEnd()}…` : label;
}
