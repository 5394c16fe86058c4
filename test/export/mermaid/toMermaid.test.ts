import { DirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { findPapers, lineage, taxonomy } from "quantaxonomy";
import { toMermaid } from "quantaxonomy/export/mermaid";
import { toGraph } from "quantaxonomy/graph";
import { expectFlowchart, labelled } from "./flowchartLaws.js";

describe("toMermaid()", () => {
  it("keeps away what Mermaid takes for a style", () => {
    expect(toMermaid(labelled("style:#1;")).split("\n")[1]).toBe('  n0["style#58;#35;1;"]');
  });

  it("writes every lineage of the shipped papers", () => {
    for (const { id } of findPapers(taxonomy, {})) {
      const { ancestors, descendants } = lineage(taxonomy, id);
      const text = toMermaid(lineage(taxonomy, id));
      expectFlowchart(text);
      expect(text.match(/^ {2}n\d+\[/gm)).toHaveLength(1 + ancestors.length + descendants.length);
      expect(text.match(/ -->\|/g) ?? []).toHaveLength(ancestors.length + descendants.length);
    }
  });

  it("has a node a node and an arrow an edge", () => {
    const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant"] });
    const text = toMermaid(graph);
    expectFlowchart(text);
    expect(text.match(/^ {2}n\d+\[/gm)).toHaveLength(graph.order);
    expect(text.match(/ -->\|/g)).toHaveLength(graph.size);
  });

  it("refuses a graph that Mermaid would, by edges and by length", () => {
    expect(() => toMermaid(toGraph(taxonomy))).toThrow(/^Cannot write the graph as Mermaid: it has \d+ edges, wanted 500 at most; ask toGraph for fewer `papers` or `kinds`, or take toDot$/);
    expect(() => toMermaid(labelled("long ".repeat(100)), { maxTextSize: 200 })).toThrow("wanted 200 at most");
  });

  it("refuses a direction that is none", () => {
    expect(() => toMermaid(new DirectedGraph(), { direction: "up" as "down" })).toThrow(RangeError);
  });
});
