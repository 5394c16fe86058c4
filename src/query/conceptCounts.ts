import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";

/**
 * How many of some papers carry each of some concepts, or anything narrower. One look at each posting: with all concepts
 * it costs what reading the labels of all papers does, and makes no list.
 */
export function conceptCounts(store: Store, concepts: readonly number[], papers: Postings): readonly number[] {
  const isCounted = new Uint8Array(store.paperCount);
  for (const paper of papers) isCounted[paper] = 1;
  return concepts.map((concept) => {
    const carriers = store.postings(concept);
    let count = 0;
    for (let i = 0; i < carriers.length; i++) count += isCounted[carriers[i]!]!;
    return count;
  });
}
