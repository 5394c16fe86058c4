import { listSet, toList } from "../taxonomy/paperSet.js";
import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { matchSet } from "./matchSet.js";
import type { PaperQuery } from "./paperQuery.js";

/** The papers of a sorted list for which a query holds, as a sorted list. */
export function matchPapers(store: Store, query: PaperQuery, among: Postings): Postings {
  return toList(matchSet(store, query, listSet(among)));
}
