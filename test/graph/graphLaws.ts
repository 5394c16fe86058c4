import { expect } from "vitest";
import { isRelationEdge, nodeKey, toGraph, type TaxonomyGraph } from "../../src/graph/index.js";
import type { Tier } from "../../src/model/paper.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";

/** The papers that carry a concept or anything below it, by walking the graph against its edges; sorted. */
export function carriersOf(graph: TaxonomyGraph, concept: string): readonly string[] {
  const below = new Set([concept]);
  for (const each of below) graph.forEachInEdge(each, (_, { kind }, child) => kind === "broader" && below.add(child));
  const papers = new Set<string>();
  for (const each of below) graph.forEachInEdge(each, (_, { kind }, paper) => kind === "has-concept" && papers.add(paper));
  return [...papers].sort();
}

/** Holds the graph of some tiers against posting lists, parents and relation columns of the index. */
export function expectSameAsIndex(taxonomy: Taxonomy, tiers: readonly Tier[]): void {
  const graph = toGraph(taxonomy, { tiers });
  const { index } = storeOf(taxonomy);
  const store = storeOf(taxonomy);
  const wanted = new Set(store.papersOfTiers(tiers));
  const key = (paper: number): string => nodeKey("paper", store.paperId(paper));

  index.concepts.forEach((id, concept) => {
    const papers = [...store.postings(concept)].filter((paper) => wanted.has(paper));
    expect(carriersOf(graph, nodeKey("concept", id)), id).toEqual(papers.map(key).sort());
    const parents = graph.filterOutEdges(nodeKey("concept", id), (_, { kind }) => kind === "broader").map((edge) => graph.target(edge));
    expect(parents, id).toEqual(index.broader[concept]?.map((parent) => nodeKey("concept", index.concepts[parent] ?? "")));
  });

  const ids = { paper: index.papers, ...index.targets };
  const relations: string[] = [];
  const papers = new Set([...wanted].map(key));
  for (const paper of wanted) {
    for (const { type, targetKind, target } of store.outgoing(paper)) {
      if (targetKind === "paper" && !wanted.has(target) && !["stub", "listed"].includes(store.tierOf(target))) continue;
      if (targetKind === "paper") papers.add(key(target));
      relations.push(`${key(paper)} ${type} ${nodeKey(targetKind, ids[targetKind][target] ?? "")}`);
    }
  }
  expect(graph.filterEdges((_, edge) => isRelationEdge(edge))).toEqual(relations);
  expect(graph.filterNodes((_, { kind }) => kind === "paper")).toEqual(index.papers.map((id) => nodeKey("paper", id)).filter((each) => papers.has(each)));
  for (const kind of ["model", "system", "benchmark"] as const) {
    expect(graph.filterNodes((_, node) => node.kind === kind)).toEqual(index.targets[kind].map((id) => nodeKey(kind, id)));
  }
}
