import { TIERS, type Tier } from "../model/paper.js";
import { sizeOf, toList, type PaperSet } from "./paperSet.js";
import { unite, type Postings } from "./postings.js";
import type { Store } from "./store.js";
import { nearestId } from "./unknownIdError.js";

/** What is asked when nothing is said. */
export const DEFAULT_TIERS: readonly Tier[] = ["curated"];

/**
 * The papers of the tiers asked for, as a set.
 *
 * @throws RangeError for a tier that is none, and when the listed tier is asked of a taxonomy without it: it costs
 * memory, so it is laid over on request. All tiers together are whatever there is.
 */
export function setOfTiers(store: Store, tiers: readonly Tier[] = DEFAULT_TIERS): PaperSet {
  for (const tier of tiers) {
    if (!TIERS.includes(tier)) {
      throw new RangeError(`Cannot ask the tier "${String(tier)}": wanted "${nearestId(String(tier), TIERS) ?? TIERS.join('", "')}"`);
    }
  }
  if (tiers.includes("listed") && !TIERS.every((tier) => tiers.includes(tier)) && sizeOf(store.setOfTiers(["listed"])) === 0) {
    throw new RangeError('Cannot ask the tier "listed": this taxonomy has none of it, wanted overlay(taxonomy, listed), with overlay of "quantaxonomy/create" and listed of "quantaxonomy/data/listed"');
  }
  return store.setOfTiers(tiers);
}

/** As {@link setOfTiers}, as a sorted list. */
export function papersOfTiers(store: Store, tiers: readonly Tier[] = DEFAULT_TIERS): Postings {
  setOfTiers(store, tiers);
  return store.papersOfTiers(tiers);
}

/**
 * The papers that answers may show as ends of relations though their tier was not asked: stubs, and the listed papers
 * that stand where stubs stood.
 */
export function endsOfRelations(store: Store): Postings {
  return store.memo("ends of relations", () => {
    const listed = toList(store.setOfTiers(["listed"])).filter((paper) => store.relations.countIncoming("paper", paper) > 0);
    return unite([store.papersOfTiers(["stub"]), listed]);
  });
}
