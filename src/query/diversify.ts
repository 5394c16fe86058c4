import type { Store } from "../taxonomy/store.js";

/**
 * Chooses from ranked papers so that they differ among themselves: maximal marginal relevance, with the labels in
 * common as likeness.
 *
 * Source: Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing
 * Summaries", SIGIR 1998.
 */
export function diversify<T extends { readonly paper: number; readonly score: number }>(store: Store, ranked: readonly T[], limit: number, diversity: number): readonly T[] {
  if (diversity === 0 || ranked.length === 0) return ranked.slice(0, limit);
  const best = ranked[0]!.score;
  const labels = new Map(ranked.map(({ paper }) => [paper, new Set(store.labelsOf(paper).flatMap((label) => store.withBroader(label)))]));
  const rest = ranked.map((candidate) => ({ candidate, likeness: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && rest.length > 0) {
    let at = 0;
    const value = ({ candidate, likeness }: (typeof rest)[number]): number => ((1 - diversity) * candidate.score) / best - diversity * likeness;
    for (let i = 1; i < rest.length; i++) if (value(rest[i]!) > value(rest[at]!)) at = i;
    const [{ candidate }] = rest.splice(at, 1) as [(typeof rest)[number]];
    chosen.push(candidate);
    for (const other of rest) other.likeness = Math.max(other.likeness, jaccard(labels.get(candidate.paper)!, labels.get(other.candidate.paper)!));
  }
  return chosen;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
