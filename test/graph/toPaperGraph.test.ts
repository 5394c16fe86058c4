import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import { toGraph, toPaperGraph } from "../../src/graph/index.js";
import { SCHEMES } from "../../src/model/scheme.js";
import { evidence, smallRecords } from "./smallRecords.js";

const small = createTaxonomy(smallRecords);
const all = { minWeight: 0 };

/** Papers of one scheme's labels alone, so that weights can be worked out by hand. */
function labelled(labels: Readonly<Record<string, readonly string[]>>) {
  const concept = (label: string, broader: readonly string[] = []) => ({ label, definition: "A task", broader });
  const scheme = { label: "A scheme", definition: "What is asked?", scopeNote: "What belongs here." };
  return createTaxonomy({
    concepts: {
      task: { ...scheme, concepts: { top: concept("top"), left: concept("left", ["top"]), right: concept("right", ["top"]), "left-most": concept("left-most", ["left"]) } },
      contribution: { ...scheme, concepts: { "new-method": concept("new method") } },
    },
    papers: Object.fromEntries(
      Object.entries(labels).map(([id, tasks]) => [
        id,
        { tier: "draft" as const, title: id, date: "2025", scope: "adjacent" as const, summary: "Does a task.", concepts: ["new-method", ...tasks].map((label) => ({ id: label, evidence })) },
      ]),
    ),
  });
}

function tieOf(labels: Readonly<Record<string, readonly string[]>>, a: string, b: string) {
  const graph = toPaperGraph(labelled(labels), { tiers: ["draft"], ...all });
  const edge = graph.edge(`paper:${a}`, `paper:${b}`);
  return edge === undefined ? undefined : graph.getEdgeAttributes(edge);
}

describe("toPaperGraph()", () => {
  it("has the papers of the tiers, by date, with the attributes of toGraph()", () => {
    const graph = toPaperGraph(small);
    expect(graph.nodes()).toEqual(["paper:first", "paper:second", "paper:third"]);
    const whole = toGraph(small);
    graph.forEachNode((node, attributes) => expect(attributes).toEqual(whole.getNodeAttributes(node)));
  });

  it("gives papers with the same labels likeness 1", () => {
    expect(tieOf({ a: ["left"], b: ["left"], c: ["right"] }, "a", "b")?.similarity).toBeCloseTo(1);
  });

  it("counts a concept and its ancestors once", () => {
    // a and b share `left` with all that is above it: log(4 / 2) of the log(4) that each says.
    const labels = { a: ["left-most"], b: ["left", "right"], c: ["right"], d: [] };
    const shared = Math.log(4 / 2);
    const ofA = Math.log(4 / 1);
    const ofB = Math.log(4 / 3) + (Math.log(4 / 2) - Math.log(4 / 3)) * 2;
    expect(tieOf(labels, "a", "b")?.similarity).toBeCloseTo(shared / Math.sqrt(ofA * ofB));
  });

  it("names the narrowest shared concepts alone", () => {
    expect(tieOf({ a: ["left-most"], b: ["left"], c: ["right"] }, "a", "b")?.concepts).toEqual(["left", "new-method"]);
  });

  it("does not tie papers that share only what every paper has", () => {
    expect(tieOf({ a: ["left"], b: ["right"] }, "a", "b")).toBeUndefined();
  });

  it("adds the weight of each relation, whichever way it points", () => {
    const tie = toPaperGraph(small, { relationWeight: 2, ...all }).getEdgeAttributes("paper:first ~ paper:second");
    expect(tie.relations).toEqual(["outperforms", "combines-with"]);
    expect(tie.weight).toBeCloseTo(tie.similarity + 4);
  });

  it("ties stubs by relations when they are asked for", () => {
    const tie = toPaperGraph(small, { tiers: ["curated", "stub"] }).getEdgeAttributes("paper:old-stub ~ paper:first");
    expect(tie).toEqual({ weight: 0.5, similarity: 0, concepts: [], relations: ["extends"] });
  });

  it("counts the concepts of the schemes asked for alone", () => {
    const graph = toPaperGraph(small, { schemes: ["technique"], relationWeight: 0, ...all });
    expect(graph.mapEdges((edge, { concepts }) => [edge, concepts])).toEqual([["paper:first ~ paper:second", ["transformation"]]]);
  });

  it("leaves out exactly the ties below the least weight", () => {
    const heavy = toPaperGraph(taxonomy, all).filterEdges((_, { weight }) => weight >= 0.3);
    expect(toPaperGraph(taxonomy, { minWeight: 0.3 }).edges()).toEqual(heavy);
  });

  it("keeps likeness between 0 and 1", () => {
    toPaperGraph(taxonomy, all).forEachEdge((_, { similarity }) => {
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
    });
  });

  it("finds every relation of toGraph() between its papers", () => {
    const papers = toPaperGraph(taxonomy);
    const relations = toGraph(taxonomy, { kinds: ["paper"] }).filterEdges((_edge, _attributes, source, target) => papers.hasNode(source) && papers.hasNode(target));
    expect(papers.reduceEdges((sum, _, tie) => sum + tie.relations.length, 0)).toBe(relations.length);
  });

  it("gives the same graph twice, order and keys included", () => {
    expect(toPaperGraph(taxonomy).export()).toEqual(toPaperGraph(taxonomy).export());
  });

  it("has no tie without schemes and relations", () => {
    expect(toPaperGraph(taxonomy, { schemes: [], relationWeight: 0, ...all }).size).toBe(0);
    expect(toPaperGraph(taxonomy, { schemes: SCHEMES, relationWeight: 0, ...all }).size).toBeGreaterThan(0);
  });

  it("refuses a negative weight", () => {
    expect(() => toPaperGraph(small, { relationWeight: -1 })).toThrow(new RangeError("Cannot make the graph: relationWeight is -1, wanted 0 or more"));
    expect(() => toPaperGraph(small, { minWeight: Number.NaN })).toThrow(new RangeError("Cannot make the graph: minWeight is NaN, wanted 0 or more"));
  });

  it("refuses a scheme that is none", () => {
    expect(() => toPaperGraph(small, { schemes: ["techniques" as "technique"] })).toThrow('there is no scheme "techniques", wanted "technique"');
  });
});
