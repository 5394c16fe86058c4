import { XMLValidator } from "fast-xml-parser";
import { DirectedGraph, MultiDirectedGraph, MultiGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { toGexf } from "quantaxonomy/export/gexf";
import { toGraph, toPaperGraph } from "quantaxonomy/graph";
import { plainGraph } from "../graph-facts/randomGraph.js";

/** Lists of texts stay lists; what no node has in another way than as an empty list is one too. */
const asText = (attributes: object): object =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === "object" && !(Array.isArray(value) && value.every((item) => typeof item === "string")) ? JSON.stringify(value) : value]));

function graphOf(nodes: Readonly<Record<string, object>>, edges: readonly (readonly [string, string, object?])[] = []): DirectedGraph {
  const graph = new DirectedGraph();
  for (const [node, attributes] of Object.entries(nodes)) graph.addNode(node, attributes);
  for (const [source, target, attributes] of edges) graph.addDirectedEdge(source, target, attributes);
  return graph;
}

describe("toGexf()", () => {
  it("writes the shipped taxonomy so that another reader finds the same graph", () => {
    const graph = toGraph(taxonomy);
    const xml = toGexf(graph);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(plainGraph(parse(MultiDirectedGraph, xml) as MultiGraph)).toEqual(plainGraph(graph as unknown as MultiGraph, asText));
  }, 60_000);

  it("writes the graph of papers, which has no direction", () => {
    const graph = toPaperGraph(taxonomy, { papers: ["affinequant", "omniquant", "smoothquant"] });
    expect(plainGraph(parse(MultiGraph, toGexf(graph)) as MultiGraph)).toEqual(plainGraph(graph as unknown as MultiGraph, asText));
  });

  it("begins a node on the first day of its date", () => {
    const xml = toGexf(graphOf({ a: { date: "2024" }, b: { date: "2023-05" }, c: { date: "2022-01-09" }, d: {} }));
    expect([...xml.matchAll(/<node id="(\w)"(?: start="([\d-]+)")?/g)].map(([, id, start]) => [id, start])).toEqual([["a", "2024-01-01"], ["b", "2023-05-01"], ["c", "2022-01-09"], ["d", undefined]]);
    expect(xml).toContain('mode="dynamic" timeformat="date"');
  });

  it("begins an edge with the later of its ends", () => {
    const xml = toGexf(graphOf({ a: { date: "2024" }, b: { date: "2025-02" }, c: {} }, [["a", "b"], ["b", "a"], ["a", "c"]]));
    expect([...xml.matchAll(/<edge [^>]*start="([\d-]+)"/g)].map(([, start]) => start)).toEqual(["2025-02-01", "2025-02-01", "2024-01-01"]);
  });

  it("has no timeline where none is wanted", () => {
    expect(toGexf(toGraph(taxonomy), { timeline: false })).not.toContain("start=");
  });

  it("says what is drawn in the namespace of Gephi", () => {
    const xml = toGexf(graphOf({ a: { color: "#abc", size: 3, x: 0, y: -1.5 } }));
    expect(xml).toContain('<viz:color hex="#aabbcc"/><viz:size value="3"/><viz:position x="0" y="-1.5"/>');
  });

  it("keeps a colour that GEXF cannot draw as an attribute", () => {
    expect(toGexf(graphOf({ a: { color: "teal" } }))).toContain('<attvalue for="color" value="teal"/>');
  });
});
