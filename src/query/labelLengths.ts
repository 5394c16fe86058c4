import { sizeOf, visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";

/** How many papers of a set have any label. */
export function labelledCount(store: Store, papers: PaperSet): number {
  if (sizeOf(papers) === 0) return 0;
  let count = 0;
  visitPapers(papers, 0, store.paperCount, (paper) => {
    if (store.labels.isLabelled(paper)) count++;
  });
  return count;
}

/** For each paper the length of its labels and their ancestors by weight: the root of the squares. One pass over the labels. */
export function labelLengths(store: Store, withBroader: (concept: number) => readonly number[], weightOf: (concept: number) => number): Float64Array {
  const conceptCount = store.index.concepts.length;
  const above = Array.from({ length: conceptCount }, (_, concept) => Uint32Array.from(withBroader(concept)));
  const squares = Float64Array.from({ length: conceptCount }, (_, concept) => weightOf(concept) ** 2);
  const lastPaper = new Uint32Array(conceptCount);
  const lengths = new Float64Array(store.paperCount);
  for (const scheme of store.labels.schemes) {
    const { labels, counts } = scheme;
    // Ancestors are of the scheme of their concept, so that no other scheme counts them again.
    lastPaper.fill(0);
    for (let paper = 0, i = counts.length === 0 ? 0 : scheme.startOf(0); paper < counts.length; paper++) {
      for (const end = i + counts[paper]!; i < end; i++) {
        const own = above[labels[i]!]!;
        for (let at = 0; at < own.length; at++) {
          const concept = own[at]!;
          if (lastPaper[concept] === paper + 1) continue;
          lastPaper[concept] = paper + 1;
          lengths[paper]! += squares[concept]!;
        }
      }
    }
  }
  for (let paper = 0; paper < lengths.length; paper++) lengths[paper] = Math.sqrt(lengths[paper]!);
  return lengths;
}
