import fc from "fast-check";
import { expect, it } from "vitest";
import { countPapers, taxonomy as shipped, type Taxonomy } from "quantaxonomy";
import { askOf } from "../../src/explorer/state/ask.js";
import { facetCounts } from "../../src/explorer/state/facetCounts.js";
import { FIRST_VIEW, PICK_FACETS, type PickFacet, type View } from "../../src/explorer/state/view.js";
import { knownFilters } from "./views.js";

/** With ids of any text, as the page has them. */
const taxonomy: Taxonomy = shipped;

/** How many papers a view leaves. */
const countOf = (view: View): number => {
  const { query, tiers } = askOf(taxonomy, view);
  return countPapers(taxonomy, query, { tiers });
};

it("every count is the number of papers that picking the value alone in its facet leaves", () => {
  fc.assert(
    fc.property(knownFilters, fc.constantFrom<PickFacet>(...PICK_FACETS.filter((facet) => facet !== "tier")), fc.nat(), (filters, facet, pick) => {
      const view: View = { ...FIRST_VIEW, ...filters };
      const values = [...facetCounts(taxonomy, view)[facet].values()];
      const { id, count } = values[pick % values.length]!;
      expect(count).toBe(countOf({ ...view, picks: { ...view.picks, [facet]: [id] } }));
    }),
    { numRuns: 80 },
  );
});
