/** How much longer than its letters the words of an abbreviation may be. */
const SPARE_WORDS = 2;

/**
 * The words before a bracket that an abbreviation in it stands for: `Foo Quantization` of `Foo Quantization (FQ)`.
 *
 * @param before - The text before the bracket.
 * @param letters - What stands in it.
 * @returns The words in small letters, or `undefined` where their beginnings do not make up the letters.
 */
export function longFormOf(before: string, letters: string): readonly string[] | undefined {
  const wanted = letters.replaceAll(/[^\p{L}\p{N}]/gu, "").replace(/s$/, "").toLowerCase();
  const words = before.slice(-120).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").slice(-wanted.length - SPARE_WORDS);
  let [at, first] = [wanted.length - 1, words.length];
  for (let i = words.length - 1; i >= 0 && at >= 0; i--) {
    if (words[i]!.charAt(0) !== wanted.charAt(at)) continue;
    at--;
    first = i;
  }
  return at < 0 ? words.slice(first) : undefined;
}
