import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import { EDGE_KINDS, NODE_KINDS, nodeKey, toGraph, type NodeKind } from "../../src/graph/index.js";
import { TIERS } from "../../src/model/paper.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { carriersOf, expectSameAsIndex } from "./graphLaws.js";
import { evidence, smallRecords } from "./smallRecords.js";

const small = createTaxonomy(smallRecords);

describe("toGraph() on the shipped taxonomy", () => {
  it("holds the same facts as the index", () => {
    expectSameAsIndex(taxonomy, ["curated"]);
  });

  it("holds the same facts as the index in all tiers", () => {
    expectSameAsIndex(taxonomy, TIERS);
  });

  it("leads from a concept to the papers of its posting list", () => {
    const graph = toGraph(taxonomy);
    const store = storeOf(taxonomy);
    const wanted = Array.from(store.postings(store.numberOf("concept", "ptq") ?? -1), (paper) => nodeKey("paper", store.paperId(paper)));
    expect(wanted.length).toBeGreaterThan(20);
    expect(carriersOf(graph, "concept:ptq")).toEqual(wanted.sort());
  });
});

describe("toGraph()", () => {
  it("has nodes of every kind", () => {
    const graph = toGraph(small);
    expect(new Set(graph.mapNodes((_, { kind }) => kind))).toEqual(new Set(NODE_KINDS));
  });

  it("has edges of every kind", () => {
    const graph = toGraph(small, { tiers: TIERS });
    expect(new Set(graph.mapEdges((_, { kind }) => kind))).toEqual(new Set(EDGE_KINDS));
  });

  it("says what each kind of node is", () => {
    const graph = toGraph(small);
    const shown = ["paper:first", "paper:old-stub", "concept:rotation", "model:llama-7b", "system:runner", "benchmark:wiki", "code:github.com/someone/tool", "name:Some Name"];
    expect(shown.map((node) => graph.getNodeAttributes(node))).toEqual([
      { kind: "paper", id: "first", label: "First paper", title: "First paper", tier: "curated", date: "2023-01", year: 2023, scope: "in", contribution: "new-method", methods: ["ptq"] },
      { kind: "paper", id: "old-stub", label: "Old", title: "Old stub", tier: "stub", date: "2020", year: 2020, methods: [] },
      { kind: "concept", id: "rotation", label: "rotation", scheme: "technique" },
      { kind: "model", id: "llama-7b", label: "LLaMA-7B", parameters: 7e9 },
      { kind: "system", id: "runner", label: "Runner", systemKind: "runtime" },
      { kind: "benchmark", id: "wiki", label: "Wiki" },
      { kind: "code", id: "github.com/someone/tool", label: "someone/tool", url: "https://github.com/someone/tool" },
      { kind: "name", id: "Some Name", label: "Some Name" },
    ]);
  });

  it("says what each kind of edge is", () => {
    const graph = toGraph(small, { tiers: ["curated", "draft"] });
    const figure = { about: "first", metric: "perplexity", form: "absolute", model: "llama-7b", evidence };
    const wanted = {
      "paper:first extends paper:old-stub": { kind: "extends", evidence },
      "paper:first has-concept concept:ptq": { kind: "has-concept", scheme: "method", role: "core", evidenceCount: 1 },
      "paper:first has-concept concept:rotation": { kind: "has-concept", scheme: "technique", evidenceCount: 1 },
      "paper:second has-concept concept:ptq": { kind: "has-concept", scheme: "method", role: "component", evidenceCount: 1 },
      "paper:second has-concept concept:pruning": { kind: "has-concept", scheme: "method", role: "core", evidenceCount: 1 },
      "paper:waiting has-concept concept:new-method": { kind: "has-concept", scheme: "contribution", evidenceCount: 1, confidence: 0.5 },
      "paper:first has-code code:github.com/someone/tool": { kind: "has-code" },
      "paper:first reports benchmark:wiki": { kind: "reports", place: 0, value: 6, benchmark: "wiki", ...figure },
      "paper:first reports model:llama-7b": { kind: "reports", place: 0, value: 6, benchmark: "wiki", ...figure },
      "paper:first reports#2 model:llama-7b": { kind: "reports", place: 1, value: 5, ...figure },
      "concept:rotation broader concept:transformation": { kind: "broader" },
      "concept:transformation related concept:ptq": { kind: "related" },
      "model:llama-7b in-family concept:llm": { kind: "in-family" },
      "model:llama-7b part-of model:llama": { kind: "part-of" },
      "benchmark:wiki measures-task concept:language": { kind: "measures-task" },
    };
    expect(Object.fromEntries(Object.keys(wanted).map((edge) => [edge, graph.getEdgeAttributes(edge)]))).toEqual(wanted);
  });

  it("gives papers that link to one repository one node", () => {
    const graph = toGraph(small);
    expect(graph.inNeighbors("code:github.com/someone/tool")).toEqual(["paper:first", "paper:second"]);
  });

  it("leaves out papers of other tiers though a relation points to them", () => {
    expect(toGraph(small).hasNode("paper:waiting")).toBe(false);
  });

  it("leaves out a stub that only papers of other tiers relate to", () => {
    expect(toGraph(small, { tiers: ["draft"] }).filterNodes((_, { kind }) => kind === "paper")).toEqual(["paper:waiting"]);
  });

  it("holds every stub when the tier is asked for", () => {
    expect(toGraph(small, { tiers: ["stub"] }).hasNode("paper:old-stub")).toBe(true);
  });

  it.each(NODE_KINDS)("makes nodes of the kind %s alone when asked", (kind) => {
    const kinds = new Set(toGraph(small, { kinds: [kind] }).mapNodes((_, node) => node.kind));
    expect(kinds).toEqual(new Set(kind === "code" || kind === "name" ? [] : [kind]));
  });

  it("is the whole graph's subgraph when kinds are left out", () => {
    const whole = toGraph(small);
    const kinds: readonly NodeKind[] = ["paper", "concept", "name"];
    const part = toGraph(small, { kinds });
    const among = (node: string): boolean => kinds.includes(whole.getNodeAttribute(node, "kind"));
    expect(part.nodes()).toEqual(whole.filterNodes(among));
    expect(part.edges()).toEqual(whole.filterEdges((_edge, _attributes, source, target) => among(source) && among(target)));
  });

  it("orders nodes by kind whatever the order of asking", () => {
    expect(toGraph(small, { kinds: ["concept", "paper"] }).nodes()).toEqual(toGraph(small, { kinds: ["paper", "concept"] }).nodes());
  });

  it("gives the same graph twice, order and keys included", () => {
    expect(toGraph(taxonomy).export()).toEqual(toGraph(taxonomy).export());
  });

  it("carries the version and the tiers", () => {
    expect(toGraph(small).getAttributes()).toEqual({ version: "1.2.3", tiers: ["curated"] });
  });

  it("belongs to its maker: changes do not reach the taxonomy or another graph", () => {
    const [one, other] = [toGraph(small), toGraph(small)];
    const before = structuredClone(other.export());
    one.updateEachNodeAttributes((_, node) => ({ ...node, label: "changed" }));
    one.replaceEdgeAttributes("paper:first extends paper:old-stub", { kind: "extends", evidence: [] });
    expect(other.export()).toEqual(before);
    expect(toGraph(small).export()).toEqual(before);
  });

  it("hands out frozen evidence", () => {
    const edge = toGraph(small).getEdgeAttributes("paper:first extends paper:old-stub");
    expect(edge.kind === "extends" && Object.isFrozen(edge.evidence) && Object.isFrozen(edge.evidence[0])).toBe(true);
  });

  it("has both sides of an overlaid taxonomy", () => {
    const both = overlay(small, {
      papers: {
        "old-stub": {
          tier: "curated",
          title: "Old stub",
          date: "2020",
          checked: "2025-01-01",
          scope: "in",
          summary: "No stub any more.",
          concepts: [{ id: "new-method", evidence }],
          relations: [{ type: "applies-to", target: "mine", targetKind: "model", evidence }],
        },
      },
      models: { mine: { name: "Mine", aliases: [], family: "llm" } },
    });
    expectSameAsIndex(both, ["curated"]);
    expect(toGraph(both).hasEdge("paper:old-stub applies-to model:mine")).toBe(true);
    expect(toGraph(both).hasEdge("paper:first extends paper:old-stub")).toBe(true);
    expect(toGraph(small).hasNode("model:mine")).toBe(false);
  });

  it("refuses a tier that is none and names the nearest", () => {
    expect(() => toGraph(small, { tiers: ["curatd" as "curated"] })).toThrow(new RangeError('Cannot ask the tier "curatd": wanted "curated"'));
  });

  it("refuses a kind that is none and names the nearest", () => {
    expect(() => toGraph(small, { kinds: ["papers" as "paper"] })).toThrow(new RangeError('Cannot make the graph: there is no kind of node "papers", wanted "paper"'));
  });
});
