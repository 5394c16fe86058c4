/** A sentence longer than this is read in pieces, so that no text takes memory of its own size. */
export const MAX_SENTENCE = 8_192;

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|et al|vs|fig|eq|sec|resp|cf|approx|no|dr|[a-z])$/i;

/**
 * Whether a stop ends its sentence.
 *
 * @param text - The text.
 * @param start - Where the sentence starts.
 * @param at - Where the stop stands.
 * @returns Whether the next sentence starts behind it.
 */
export function isSentenceEnd(text: string, start: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return true;
  if (next > 32) return false;
  // A letter in lower case goes on; what stands before decides the rest.
  const after = text.charCodeAt(at + 2);
  if (after >= 97 && after <= 122) return false;
  return text.charCodeAt(at) !== 46 || !ABBREVIATION.test(text.slice(Math.max(start, at - 8), at));
}
