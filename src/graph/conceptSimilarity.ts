/**
 * How alike papers are by their concepts.
 *
 * The information content of a concept after P. Resnik, "Using Information Content to Evaluate Semantic Similarity in a
 * Taxonomy", IJCAI 1995: the logarithm of how rare it is, ancestors counting every paper below them. What a concept
 * weighs is what it adds to its parents, so that two papers that share a concept and hence its ancestors share its
 * information content once and not once for every level.
 */
import type { Scheme } from "../model/scheme.js";
import { countShared, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";

/** Likeness by the places of two papers in the list that was given. */
export interface ConceptSimilarity {
  /** Shared weight relative to the weights of both, from 0 to 1; 0 for a paper without weight. */
  readonly similarity: (i: number, j: number) => number;
  /** The narrowest concepts that both carry, in the order of the index. */
  readonly shared: (i: number, j: number) => readonly number[];
}

/** Prepares the comparison of some papers by the concepts of some schemes: one pass over their labels. */
export function conceptSimilarity(store: Store, papers: Postings, schemes: readonly Scheme[]): ConceptSimilarity {
  const weights = conceptWeights(store, papers);
  const carried = Array.from(papers, (paper) => {
    const all = new Set<number>();
    for (const label of store.labelsOf(paper)) {
      if (schemes.includes(store.schemeOf(label))) for (const concept of store.withBroader(label)) all.add(concept);
    }
    return Uint32Array.from(all).sort();
  });
  const totals = carried.map((concepts) => concepts.reduce((sum, concept) => sum + weights[concept]!, 0));
  return {
    similarity(i, j) {
      const all = Math.sqrt(totals[i]! * totals[j]!);
      if (all === 0) return 0;
      let sum = 0;
      for (const concept of both(carried[i]!, carried[j]!)) sum += weights[concept]!;
      return Math.min(1, sum / all);
    },
    shared(i, j) {
      const concepts = [...both(carried[i]!, carried[j]!)];
      const parents = new Set(concepts.flatMap((concept) => store.index.broader[concept]!));
      return concepts.filter((concept) => !parents.has(concept));
    },
  };
}

/** What each concept tells beyond its parents, among the labelled ones of some papers; 0 where no paper carries it. */
export function conceptWeights(store: Store, papers: Postings): Float64Array {
  const labelled = papers.filter((paper) => store.labelsOf(paper).length > 0).length;
  const information = Float64Array.from(store.index.concepts, (_, concept) => {
    const carriers = countShared(store.postings(concept), papers);
    return carriers === 0 ? 0 : Math.log(labelled / carriers);
  });
  return information.map((own, concept) => Math.max(0, own - Math.max(0, ...store.index.broader[concept]!.map((parent) => information[parent]!))));
}

/** The numbers that stand in both of two sorted lists. */
function* both(a: Uint32Array, b: Uint32Array): Generator<number> {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) yield x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
}
