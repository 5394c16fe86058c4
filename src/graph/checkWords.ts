import { nearestId } from "../taxonomy/unknownIdError.js";

/**
 * @throws RangeError for the first word that is not among the known ones.
 */
export function checkWords(what: string, words: readonly string[], known: readonly string[]): void {
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const nearest = nearestId(unknown, known);
  throw new RangeError(`Cannot make the graph: there is no ${what} "${unknown}", wanted ${nearest === undefined ? known.join(", ") : `"${nearest}"`}`);
}
