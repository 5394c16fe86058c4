import { DirectedGraph, UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { toCytoscape } from "quantaxonomy/export/cytoscape";
import { toGraph } from "quantaxonomy/graph";
import { readCytoscape as read } from "./readCytoscape.js";

describe("toCytoscape()", () => {
  it("holds the whole shipped graph, the ids of records beside those of elements", () => {
    const graph = toGraph(taxonomy);
    const { nodes, edges } = read(toCytoscape(graph)).elements;
    expect(nodes.map(({ data: { id, recordId } }) => [id, recordId])).toEqual(graph.mapNodes((key, { id }) => [key, id]));
    expect(edges.map(({ data: { id, source, target } }) => [id, source, target])).toEqual(graph.mapEdges((key, _, source, target) => [key, source, target]));
  });

  it("renames attributes that would hide what Cytoscape knows an element by", () => {
    const graph = new UndirectedGraph();
    graph.addNode("a", { id: 1, parent: "p" });
    expect(read(toCytoscape(graph)).elements.nodes[0]?.data).toEqual({ id: "a", recordId: 1, recordParent: "p" });
  });

  it("places a node that has both coordinates alone", () => {
    const graph = new DirectedGraph();
    graph.addNode("a", { x: 0, y: 1 });
    graph.addNode("b", { x: 0 });
    expect(read(toCytoscape(graph)).elements.nodes).toEqual([{ data: { id: "a" }, position: { x: 0, y: 1 } }, { data: { id: "b", x: 0 } }]);
  });

  it("writes an empty graph", () => {
    expect(read(toCytoscape(new DirectedGraph())).elements).toEqual({ nodes: [], edges: [] });
  });
});
