import { SCOPES, TIERS } from "../../model/paper.js";
import type { Scheme } from "../../model/scheme.js";
import type { AxisEntry } from "../../query/axis.js";
import { conceptCounts } from "../../query/conceptCounts.js";
import { matchPapers } from "../../query/matchPapers.js";
import { papersOfTiers } from "../../taxonomy/papersOfTiers.js";
import type { Postings } from "../../taxonomy/postings.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { askOf } from "./ask.js";
import { isScheme, PICK_FACETS, type PickFacet, type View } from "./view.js";

/** How many papers each value of a facet would leave. */
export type FacetCounts = ReadonlyMap<string, AxisEntry>;

/**
 * The counts of every facet: of the papers that all other filters leave, so that a facet with picks shows what another of
 * its values would bring.
 */
export function facetCounts(taxonomy: Taxonomy, view: View): Readonly<Record<PickFacet, FacetCounts>> {
  const store = storeOf(taxonomy);
  const papersWithout = (facet?: PickFacet): Postings => {
    const { query, tiers } = askOf(taxonomy, view, facet);
    return matchPapers(store, query, papersOfTiers(store, tiers));
  };
  const shared = papersWithout();
  const counts = PICK_FACETS.map((facet): readonly [PickFacet, FacetCounts] => {
    const papers = view.picks[facet] === undefined ? shared : papersWithout(facet);
    if (isScheme(facet)) return [facet, countScheme(taxonomy, facet, papers)];
    return [facet, facet === "scope" ? countColumn(SCOPES, store.index.scopes, papers) : countColumn(TIERS, store.index.tiers, papers)];
  });
  return Object.fromEntries(counts) as Record<PickFacet, FacetCounts>;
}

/** Counts a fact that the index has a column of: positions in a list of words. */
function countColumn(words: readonly string[], column: ArrayLike<number>, papers: Postings): FacetCounts {
  const counts = words.map(() => 0);
  for (const paper of papers) {
    const position = column[paper] ?? -1;
    if (position >= 0) counts[position]!++;
  }
  return new Map(words.map((word, i) => [word, { id: word, label: word, count: counts[i]! }]));
}

function countScheme(taxonomy: Taxonomy, scheme: Scheme, papers: Postings): FacetCounts {
  const store = storeOf(taxonomy);
  const concepts = store.conceptsOf(scheme);
  const counts = conceptCounts(store, concepts, papers);
  return new Map(
    concepts.map((concept, i) => {
      const { id, label } = store.read("concept", concept);
      return [id, { id, label, count: counts[i] ?? 0 }];
    }),
  );
}
