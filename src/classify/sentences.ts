/** A sentence longer than this is read in pieces, so that no text takes memory of its own size. */
const MAX_SENTENCE = 8_192;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|et al|vs|fig|eq|sec|resp|cf|approx|no|dr|[a-z])$/i;

/**
 * Divides a text into sentences, told by where they start and end. Every code unit belongs to exactly one.
 *
 * @param text - The text.
 * @param visit - Is told each sentence.
 */
export function eachSentence(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  const { length } = text;
  let lastSpace = -1;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 10) lastSpace = at;
    if (at - start >= MAX_SENTENCE) {
      const end = lastSpace > start ? lastSpace : at;
      visit(start, end);
      start = end;
    } else if ((unit === 46 || unit === 33 || unit === 63) && isEnd(text, start, at)) {
      visit(start, at + 1);
      start = at + 1;
    } else if (unit === 0x3002 || (unit === 10 && text.charCodeAt(at + 1) === 10)) {
      visit(start, at + 1);
      start = at + 1;
    }
  }
  if (start < length) visit(start, length);
}

function isEnd(text: string, start: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return true;
  if (next > 32) return false;
  // A letter in lower case goes on; what stands before decides the rest.
  const after = text.charCodeAt(at + 2);
  if (after >= 97 && after <= 122) return false;
  return text.charCodeAt(at) !== 46 || !ABBREVIATION.test(text.slice(Math.max(start, at - 8), at));
}
