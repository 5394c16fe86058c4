import fc from "fast-check";
import { expect, it } from "vitest";
import { countPapers, taxonomy as shipped, type Taxonomy } from "quantaxonomy";
import { askOf } from "../../src/explorer/state/ask.js";
import { constraintsOf } from "../../src/explorer/state/constraints.js";
import { loosenings } from "../../src/explorer/state/loosenings.js";
import { FIRST_VIEW, withoutFilters, type View } from "../../src/explorer/state/view.js";
import { knownFilters } from "./views.js";

/** With ids of any text, as the page has them. */
const taxonomy: Taxonomy = shipped;

const countOf = (view: View): number => countPapers(taxonomy, askOf(taxonomy, view).query);

it("taking the filters away one by one ends in no filter, and never loses a paper", () => {
  fc.assert(
    fc.property(knownFilters, (filters) => {
      let view: View = { ...FIRST_VIEW, ...filters };
      // Within a facet any value will do, so a facet's values go together.
      for (let [next] = constraintsOf(taxonomy, view); next; [next] = constraintsOf(taxonomy, view)) {
        const isLastOfFacet = constraintsOf(taxonomy, view).filter(({ facet }) => facet === next!.facet).length === 1;
        if (isLastOfFacet) expect(countOf(next.without)).toBeGreaterThanOrEqual(countOf(view));
        view = next.without;
      }
      expect(view).toEqual(withoutFilters(view));
    }),
    { numRuns: 60 },
  );
});

it("names filters whose removal brings papers, with how many, most first", () => {
  const view: View = { ...FIRST_VIEW, text: "zzzz", picks: { method: ["ptq"] } };
  expect(countOf(view)).toBe(0);
  expect(loosenings(taxonomy, view).map(({ facet, count }) => [facet, count])).toEqual([["words", countPapers(taxonomy, { method: "ptq" })]]);
});
