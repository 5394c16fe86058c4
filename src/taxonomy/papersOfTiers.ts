import { TIERS, type Tier } from "../model/paper.js";
import type { Postings } from "./postings.js";
import type { Store } from "./store.js";
import { nearestId } from "./unknownIdError.js";

/** What is asked when nothing is said. */
export const DEFAULT_TIERS: readonly Tier[] = ["curated"];

/**
 * The papers of the tiers asked for.
 *
 * @throws RangeError for a tier that is none, and when the listed tier is asked of a taxonomy without it: it costs
 * memory, so it is laid over on request.
 */
export function papersOfTiers(store: Store, tiers: readonly Tier[] = DEFAULT_TIERS): Postings {
  for (const tier of tiers) {
    if (!TIERS.includes(tier)) {
      throw new RangeError(`Cannot ask the tier "${String(tier)}": wanted "${nearestId(String(tier), TIERS) ?? TIERS.join('", "')}"`);
    }
  }
  const papers = store.papersOfTiers(tiers);
  if (papers.length === 0 && tiers.length === 1 && tiers[0] === "listed") {
    throw new RangeError('Cannot ask the listed tier: this taxonomy has none');
  }
  return papers;
}
