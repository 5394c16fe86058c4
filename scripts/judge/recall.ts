import type { Expectation } from "./expectations.js";

/** How many answers are read. */
export const DEPTH = 10;

/** The share of the expected that stands among the first {@link DEPTH}. */
export function recallOf({ expected }: Pick<Expectation, "expected">, ranked: readonly string[]): number {
  const found = new Set(ranked.slice(0, DEPTH));
  return expected.filter((id) => found.has(id)).length / expected.length;
}

/** The mean of {@link recallOf} over several expectations. */
export function meanRecall(expectations: readonly Expectation[], rank: (id: string) => readonly string[]): number {
  return expectations.reduce((sum, each) => sum + recallOf(each, rank(each.id)), 0) / expectations.length;
}
