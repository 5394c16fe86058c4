import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import { graphSource, toGraph, toPaperGraph } from "../../src/graph/index.js";
import { UnknownIdError, type Taxonomy } from "../../src/index.js";
import { smallRecords } from "./smallRecords.js";

const small = createTaxonomy(smallRecords);
/** Wide ids, since ids that are none are asked for. */
const wide: Taxonomy = small;
const ofKind = (graph: ReturnType<typeof toGraph>, wanted: string): readonly string[] => graph.filterNodes((_, { kind }) => kind === wanted);

describe("graphSource()", () => {
  it("walks what toGraph() holds, in the same order", () => {
    const [graph, { nodes, edges, attributes }] = [toGraph(taxonomy), graphSource(taxonomy)];
    expect(Array.from(nodes(), ({ key }) => key)).toEqual(graph.nodes());
    expect(Array.from(edges(), ({ key, source, target }) => [key, source, target])).toEqual(graph.mapEdges((edge, _, source, target) => [edge, source, target]));
    expect(attributes).toEqual(graph.getAttributes());
  });

  it("can be walked again", () => {
    const { nodes, edges } = graphSource(small);
    expect([[...nodes()], [...edges()]]).toEqual([[...nodes()], [...edges()]]);
  });

  it("names no edge whose end is not among the nodes, whatever the kinds", () => {
    for (const kinds of [["paper"], ["paper", "name"], ["paper", "code", "concept"], ["model", "concept"], ["name"]] as const) {
      const { nodes, edges } = graphSource(small, { kinds });
      const keys = new Set(Array.from(nodes(), ({ key }) => key));
      expect([...edges()].filter(({ source, target }) => !keys.has(source) || !keys.has(target))).toEqual([]);
    }
  });
});

describe("toGraph() of some papers", () => {
  it("has these papers and the stubs that they point to", () => {
    expect(ofKind(toGraph(small, { papers: ["first"] }), "paper")).toEqual(["paper:old-stub", "paper:first"]);
  });

  it("takes papers of any tier, in the order of dates and each once", () => {
    const graph = toGraph(small, { papers: ["waiting", "first", "waiting"] });
    expect(ofKind(graph, "paper")).toEqual(["paper:old-stub", "paper:first", "paper:waiting"]);
    expect(graph.getAttribute("tiers")).toEqual(["curated", "draft"]);
  });

  it("takes those of the tiers alone where tiers are said too", () => {
    expect(ofKind(toGraph(small, { papers: ["waiting", "first"], tiers: ["draft"] }), "paper")).toEqual(["paper:waiting"]);
  });

  it("leaves out what no paper leads to", () => {
    const graph = toGraph(small, { papers: ["second"] });
    expect(ofKind(graph, "concept")).toEqual(["concept:ptq", "concept:adjacent-efficiency", "concept:pruning", "concept:transformation", "concept:new-method"]);
    expect([...ofKind(graph, "model"), ...ofKind(graph, "system"), ...ofKind(graph, "benchmark")]).toEqual([]);
  });

  it("keeps what stands above what papers lead to: the family and line of a model, the task of a benchmark", () => {
    const graph = toGraph(small, { papers: ["first"] });
    for (const node of ["model:llama-7b", "model:llama", "concept:llm", "benchmark:wiki", "concept:language", "system:runner"]) expect(graph.hasNode(node), node).toBe(true);
  });

  it("keeps every record when told so", () => {
    const graph = toGraph(small, { papers: ["second"], linked: false });
    expect(ofKind(graph, "concept")).toEqual(ofKind(toGraph(small), "concept"));
  });

  it("has no concept without a way from a paper, and every way of the whole graph between its nodes", () => {
    const [whole, part] = [toGraph(taxonomy), toGraph(taxonomy, { papers: ["affinequant", "omniquant", "q-diffusion"] })];
    expect(part.filterNodes((node, { kind }) => kind !== "paper" && part.inDegree(node) === 0)).toEqual([]);
    const own = (node: string): boolean => part.hasNode(node);
    expect(part.edges()).toEqual(whole.filterEdges((_edge, _attributes, source, target) => own(source) && own(target)));
  });

  it("refuses a paper that is none and names the nearest", () => {
    expect(() => toGraph(wide, { papers: ["frist"] })).toThrow(new UnknownIdError("paper", "frist", ["first"]));
    expect(() => toPaperGraph(wide, { papers: ["frist"] })).toThrow('nearest is "first"');
  });

  it("is empty of papers when none are given", () => {
    expect(toGraph(small, { papers: [] }).order).toBe(0);
  });
});

describe("toPaperGraph() of some papers", () => {
  it("has these papers alone", () => {
    expect(toPaperGraph(small, { papers: ["second", "first"] }).nodes()).toEqual(["paper:first", "paper:second"]);
  });
});
