import { TIERS, type Tier } from "../model/paper.js";
import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { nearestId } from "../taxonomy/unknownIdError.js";

/** The tiers that a graph holds when nothing is said. */
export const DEFAULT_TIERS: readonly Tier[] = ["curated"];

/**
 * The papers of some tiers.
 *
 * @throws RangeError for a tier that is none.
 */
export function wantedPapers(store: Store, tiers: readonly Tier[]): Postings {
  checkWords("tier", tiers, TIERS);
  return store.papersOfTiers(tiers);
}

/**
 * @throws RangeError for the first word that is not among the known ones.
 */
export function checkWords(what: string, words: readonly string[], known: readonly string[]): void {
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const nearest = nearestId(unknown, known);
  throw new RangeError(`Cannot make the graph: there is no ${what} "${unknown}", wanted ${nearest === undefined ? known.join(", ") : `"${nearest}"`}`);
}
