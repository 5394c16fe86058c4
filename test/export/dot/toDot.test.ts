import { DirectedGraph, UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { toDot } from "quantaxonomy/export/dot";
import { toGraph } from "quantaxonomy/graph";

function lineOf(attributes: object, key = "a"): string {
  const graph = new DirectedGraph();
  graph.addNode(key, attributes);
  return toDot(graph).split("\n").find((line) => line.startsWith('  "')) ?? "";
}

describe("toDot()", () => {
  it("writes a line a node and a line an edge", () => {
    const graph = toGraph(taxonomy);
    const lines = toDot(graph).split("\n").filter((line) => line.startsWith('  "'));
    expect(lines).toHaveLength(graph.order + graph.size);
  });

  it("escapes quotes, backslashes and entities in what it shows", () => {
    expect(lineOf({ label: 'a "b" \\N &amp;' })).toBe(String.raw`  "a" [label="a \"b\" \\N &amp;amp;"];`);
  });

  it("shows the key where there is no label", () => {
    expect(lineOf({}, 'k"')).toBe(String.raw`  "k\"" [label="k\""];`);
  });

  it("breaks a long label between words", () => {
    expect(lineOf({ label: "Affine Transformation Quantization for Large Language Models" })).toContain(String.raw`label="Affine Transformation\nQuantization for Large Language\nModels"`);
  });

  it("fills nodes by kind, and by their colour where they have one", () => {
    expect(lineOf({ kind: "paper" })).toContain('fillcolor="#bcdcf5"');
    expect(lineOf({ kind: "paper", color: "#123456" })).toContain('fillcolor="#123456"');
  });

  it("links to addresses of the web alone, and encodes what would end them in SVG", () => {
    expect(lineOf({ url: 'https://example.org/"a"?b=1&c=<d>' })).toContain('URL="https://example.org/%22a%22?b=1&amp;c=%3Cd%3E"');
    expect(lineOf({ url: "javascript:alert(1)" })).not.toContain("URL");
  });

  it("hands on positions and sizes", () => {
    expect(lineOf({ x: 1.5, y: -2, size: 18 })).toContain('pos="1.5,-2" width=0.500');
  });

  it("draws one box for each value of an attribute, and none around nodes without it", () => {
    const graph = new DirectedGraph();
    graph.addNode("a", { year: 2024 });
    graph.addNode("b");
    graph.addNode("c", { year: 2024 });
    const text = toDot(graph, { clusterBy: "year" });
    expect(text).toContain('  subgraph "cluster_2024" {\n    label="2024";\n    "a" [label="a"];\n    "c" [label="c"];\n  }\n  "b" [label="b"];');
  });

  it("writes a graph without direction as one", () => {
    const graph = new UndirectedGraph();
    graph.mergeUndirectedEdge("a", "b", { weight: 0.5 });
    expect(toDot(graph)).toMatch(/^graph "quantaxonomy" \{[\s\S]* "a" -- "b" \[penwidth=0\.500\];/);
  });

  it("refuses a direction that is none", () => {
    expect(() => toDot(new DirectedGraph(), { direction: "left" as "right" })).toThrow(new RangeError('Cannot write the graph as DOT: there is no direction "left", wanted "right" or "down"'));
  });
});
