import fc from "fast-check";
import { expect, it } from "vitest";
import { nodeKey, toGraph, toPaperGraph } from "../../src/graph/index.js";
import type { LabelledPaper, Tier } from "../../src/model/paper.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { carriersOf } from "./graphLaws.js";
import { randomTaxonomy } from "./randomTaxonomy.js";

const LABELLED: readonly Tier[] = ["curated", "draft", "listed"] satisfies readonly LabelledPaper["tier"][];
const tiers = fc.subarray([...LABELLED], { minLength: 1 });

/** The same likeness by sets of names and the definition of the weights, with nothing shared between pairs. */
function naiveSimilarity(taxonomy: Taxonomy, of: readonly Tier[], a: string, b: string): number {
  const graph = toGraph(taxonomy, { tiers: of });
  const papers = toPaperGraph(taxonomy, { tiers: of }).nodes();
  const concepts = storeOf(taxonomy).index.concepts.map((id): string => nodeKey("concept", id));
  const carriers = new Map(concepts.map((concept) => [concept, carriersOf(graph, concept)]));
  const information = (concept: string): number => Math.log(papers.length / (carriers.get(concept)?.length ?? 0));
  const weight = (concept: string): number => information(concept) - Math.max(0, ...graph.filterOutNeighbors(concept, (parent) => graph.hasEdge(`${concept} broader ${parent}`)).map(information));
  const sum = (...both: string[]): number => concepts.filter((concept) => both.every((paper) => carriers.get(concept)?.includes(paper))).reduce((total, concept) => total + weight(concept), 0);
  const all = Math.sqrt(sum(a) * sum(b));
  return all === 0 ? 0 : sum(a, b) / all;
}

it("toPaperGraph() agrees with the definition of likeness, pair by pair", () => {
  fc.assert(
    fc.property(randomTaxonomy, tiers, (taxonomy, of) => {
      const graph = toPaperGraph(taxonomy, { tiers: of, relationWeight: 0, minWeight: 0 });
      const papers = graph.nodes();
      papers.forEach((a, i) =>
        papers.slice(i + 1).forEach((b) => {
          const edge = graph.edge(a, b);
          expect(edge === undefined ? 0 : graph.getEdgeAttribute(edge, "similarity")).toBeCloseTo(naiveSimilarity(taxonomy, of, a, b), 9);
        }),
      );
    }),
    { numRuns: 50 },
  );
});

it("toPaperGraph() never weighs a pair less for more weight of relations", () => {
  fc.assert(
    fc.property(randomTaxonomy, fc.nat(3), fc.nat(3), (taxonomy, a, b) => {
      const [less, more] = [a, a + b].map((relationWeight) => toPaperGraph(taxonomy, { tiers: LABELLED, relationWeight, minWeight: 0 }));
      less!.forEachEdge((edge, { weight }) => expect(more!.getEdgeAttribute(edge, "weight")).toBeGreaterThanOrEqual(weight));
    }),
  );
});
