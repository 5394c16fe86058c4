import type { Ids } from "../model/ids.js";
import { TIERS, type Tier } from "../model/paper.js";
import { DEFAULT_TIERS, papersOfTiers } from "../taxonomy/papersOfTiers.js";
import { intersect, toPostings, type Postings } from "../taxonomy/postings.js";
import { unknownId } from "../taxonomy/records.js";
import { paperNumber } from "../taxonomy/resolveId.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";

/** The papers that a graph is asked for, and their tiers. */
export interface AskedPapers {
  readonly asked: Postings;
  readonly tiers: readonly Tier[];
}

/**
 * The papers of some tiers, or those given by id; where both are said, the given ones of the tiers. Moved ids are followed.
 *
 * @throws RangeError for a tier that is none, `UnknownIdError` for an id that names no paper.
 */
export function askedPapers<I extends Ids>(taxonomy: Taxonomy<I>, tiers: readonly Tier[] | undefined, papers: readonly string[] | undefined): AskedPapers {
  const store = storeOf(taxonomy);
  if (papers === undefined) return { asked: papersOfTiers(store, tiers), tiers: [...(tiers ?? DEFAULT_TIERS)] };
  const given = toPostings(
    papers.map((id) => {
      const number = paperNumber(taxonomy, id);
      if (number === undefined) throw unknownId(taxonomy, "paper", id);
      return number;
    }),
  );
  if (tiers !== undefined) return { asked: intersect(papersOfTiers(store, tiers), given), tiers: [...tiers] };
  return { asked: given, tiers: TIERS.filter((tier) => given.some((paper) => store.tierOf(paper) === tier)) };
}
