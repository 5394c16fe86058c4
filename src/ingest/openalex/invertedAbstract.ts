/** Most words that an abstract has; beyond, the index is not of an abstract. */
const MAX_WORDS = 100_000;

/**
 * The text of an inverted index, which names the positions of each word.
 *
 * Positions that no word has leave no gap in the text; words that share one stand in the order of the index. Positions
 * that are no whole numbers are passed over. Sorting costs n log n in the words, wherever they stand.
 *
 * @param index - The value of `abstract_inverted_index`.
 * @returns The text, or `undefined` when the index is none, is empty, or has more than 100,000 words.
 *
 * @example Words that occur twice
 * ```ts
 * import assert from "node:assert/strict";
 * import { invertedAbstract } from "quantaxonomy/ingest/openalex";
 *
 * assert.equal(invertedAbstract({ bits: [1, 4], fewer: [3], Four: [0], or: [2] }), "Four bits or fewer bits");
 * ```
 *
 * @category Ingest
 */
export function invertedAbstract(index: unknown): string | undefined {
  if (typeof index !== "object" || index === null || Array.isArray(index)) return undefined;
  const words: { readonly word: string; readonly at: number }[] = [];
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) continue;
    for (const at of positions as readonly unknown[]) {
      if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0) continue;
      if (words.push({ word, at }) > MAX_WORDS) return undefined;
    }
  }
  // Sorting is stable, so words that overlap keep their order.
  return words.length === 0 ? undefined : words.sort((a, b) => a.at - b.at).map(({ word }) => word).join(" ");
}
