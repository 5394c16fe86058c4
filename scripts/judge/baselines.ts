import { dotProduct, unitVector } from "../cosine.js";
import { findPapers } from "../../src/query/findPapers.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import type { Paper } from "../../src/model/paper.js";

/** Ranks the curated papers beside one, nearest first. */
export type Ranking = (id: string) => readonly string[];

/** Three simple rankings that `relatedWork` has to beat, by name. */
export function baselines(taxonomy: Taxonomy): Readonly<Record<"shared labels" | "TF-IDF of titles" | "shortest paths", Ranking>> {
  const papers = findPapers(taxonomy, {});
  return { "shared labels": bySharedLabels(papers), "TF-IDF of titles": byTitles(papers), "shortest paths": byPaths(papers) };
}

/** All papers but one by a value, largest first, ties by id. */
function ranked(papers: readonly Paper[], id: string, valueOf: (paper: Paper) => number): readonly string[] {
  const values = papers.flatMap((paper) => (paper.id === id ? [] : [{ id: paper.id as string, value: valueOf(paper) }]));
  return values.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).map((each) => each.id);
}

/** How many labels of their own two papers share, all counting the same. */
function bySharedLabels(papers: readonly Paper[]): Ranking {
  const labels = new Map(papers.map(({ id, concepts }) => [id, new Set<string>(concepts.map((concept) => concept.id))]));
  return (id) => ranked(papers, id, (other) => [...labels.get(id)!].filter((label) => labels.get(other.id)!.has(label)).length);
}

/** The cosine of the words of two titles, each weighted by its rarity. */
function byTitles(papers: readonly Paper[]): Ranking {
  const words = new Map(papers.map(({ id, title }) => [id, title.toLowerCase().match(/[a-z0-9]+/g) ?? []]));
  const frequency = new Map<string, number>();
  for (const each of words.values()) for (const word of new Set(each)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = new Map(
    [...words].map(([id, each]) => {
      const weights = new Map<string, number>();
      for (const word of each) weights.set(word, (weights.get(word) ?? 0) + Math.log(papers.length / frequency.get(word)!));
      return [id, unitVector(weights)];
    }),
  );
  return (id) => ranked(papers, id, (other) => dotProduct(vectors.get(id)!, vectors.get(other.id)!));
}

/** How few steps lead from one paper to the other, over relations either way and over labels in common. */
function byPaths(papers: readonly Paper[]): Ranking {
  const next = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => {
    for (const [from, to] of [[a, b], [b, a]] as const) next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const { id, relations, concepts } of papers) {
    for (const { targetKind, target } of relations) link(`paper ${id}`, `${targetKind} ${target}`);
    for (const concept of concepts) link(`paper ${id}`, `concept ${concept.id}`);
  }
  return (id) => {
    const steps = new Map([[`paper ${id}`, 0]]);
    for (const [node, step] of steps) for (const other of next.get(node) ?? []) if (!steps.has(other)) steps.set(other, step + 1);
    return ranked(papers, id, (other) => -(steps.get(`paper ${other.id}`) ?? Infinity));
  };
}
