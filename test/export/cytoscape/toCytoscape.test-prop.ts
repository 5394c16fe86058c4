import fc from "fast-check";
import { expect, it } from "vitest";
import { toCytoscape } from "quantaxonomy/export/cytoscape";
import { randomGraph } from "../graph-facts/randomGraph.js";
import { readCytoscape } from "./readCytoscape.js";

it("toCytoscape() loses nothing, whatever the texts", () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      const { data, elements } = readCytoscape(toCytoscape(graph));
      const nodes = elements.nodes.map(({ data: { id, name: _, ...attributes }, position }) => [id, { ...attributes, ...position }]);
      const edges = elements.edges.map(({ data: { id, source, target, interaction: _, directed, ...attributes } }) => [id, source, target, directed === false, attributes]);
      expect(data).toEqual(graph.getAttributes());
      expect(nodes).toEqual(graph.mapNodes((key, attributes) => [key, attributes]));
      expect(edges).toEqual(graph.mapEdges((key, attributes, source, target, _source, _target, undirected) => [key, source, target, undirected, attributes]));
    }),
  );
});
