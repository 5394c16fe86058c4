import { XMLValidator } from "fast-xml-parser";
import { DirectedGraph, MultiDirectedGraph, MultiGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { overlay } from "quantaxonomy/create";
import { taxonomy, type Taxonomy } from "quantaxonomy";
import { listed } from "quantaxonomy/data/listed";
import { toGraphml } from "quantaxonomy/export/graphml";
import { toGraph, toPaperGraph } from "quantaxonomy/graph";
import { plainGraph } from "../graph-facts/randomGraph.js";

const asText = (attributes: object): object => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : value]));

describe("toGraphml()", () => {
  it("writes the shipped taxonomy with the listed tier so that another reader finds the same graph", () => {
    const all: Taxonomy = overlay(taxonomy, listed);
    const graph = toGraph(all, { tiers: ["curated", "draft", "stub", "listed"] });
    const xml = toGraphml(graph);
    expect(XMLValidator.validate(xml)).toBe(true);
    const read = parse(MultiDirectedGraph, xml) as MultiGraph;
    expect(plainGraph(read)).toEqual(plainGraph(graph as unknown as MultiGraph, asText));
  }, 60_000);

  it("writes the graph of papers, which has no direction", () => {
    const graph = toPaperGraph(taxonomy, { papers: ["affinequant", "omniquant", "smoothquant"] });
    const read = parse(MultiGraph, toGraphml(graph)) as MultiGraph;
    expect(plainGraph(read)).toEqual(plainGraph(graph as unknown as MultiGraph, asText));
  });

  it("declares each attribute once, with its type", () => {
    const graph = new DirectedGraph();
    graph.addNode("a", { label: "A", year: 2024, parameters: 7e9, share: 0.5, open: true, methods: ["ptq"] });
    const types = [...toGraphml(graph).matchAll(/attr\.name="(\w+)" attr\.type="(\w+)"/g)].map(([, name, type]) => [name, type]);
    expect(types).toEqual([["label", "string"], ["year", "int"], ["parameters", "long"], ["share", "double"], ["open", "boolean"], ["methods", "string"]]);
  });

  it("writes an empty graph", () => {
    expect(XMLValidator.validate(toGraphml(new DirectedGraph()))).toBe(true);
  });

  it("gives the same text twice", () => {
    expect(toGraphml(toGraph(taxonomy))).toBe(toGraphml(toGraph(taxonomy)));
  });
});
