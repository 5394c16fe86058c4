/** Weights by word. */
export type WordVector = ReadonlyMap<string, number>;

/** A vector brought to length 1; the empty one stays empty. */
export function unitVector(vector: WordVector): WordVector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([word, weight]) => [word, weight / length]));
}

/** The sum over the words that both have. */
export function dotProduct(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
