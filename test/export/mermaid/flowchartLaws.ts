import { DirectedGraph } from "graphology";
import { expect } from "vitest";

/** The lines of a flowchart that this writer may make; a text between quotes has none of what Mermaid acts on. */
const TEXT = String.raw`"(?:[^"#&<>\\\`%\n\r:]|#\d+;|:(?=\s|")|:$)+"`;
const LINES = [/^flowchart (?:LR|TB)$/, new RegExp(`^  n\\d+\\[${TEXT}\\]$`), new RegExp(`^  n\\d+ (?:-->|---|-\\.->)(?:\\|${TEXT}\\|)? n\\d+$`), /^ {2}classDef [a-z]+ fill:#[0-9a-f]{6},stroke:#666666,color:#1a1a1a$/, /^ {2}class n\d+(?:,n\d+)* [a-z]+$/, /^$/];

/** Holds every line against the grammar that this writer keeps to. */
export function expectFlowchart(text: string): void {
  for (const line of text.split("\n")) expect(LINES.some((pattern) => pattern.test(line)), line).toBe(true);
}

/** Two nodes and an edge, the first node and the edge with a text of one's own. */
export const labelled = (label: string): DirectedGraph => {
  const graph = new DirectedGraph();
  graph.addNode("a", { label, kind: "paper" });
  graph.addNode("b", { kind: "no kind of ours" });
  graph.addDirectedEdge("a", "b", { kind: label });
  return graph;
};
