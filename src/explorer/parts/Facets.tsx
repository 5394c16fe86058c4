import type { VNode } from "preact";
import { askableTiers } from "../state/ask.js";
import { facetTree, type FacetLine } from "../state/facetTree.js";
import { isScheme, PICK_FACETS, type PickFacet } from "../state/view.js";
import { BitBounds } from "./BitBounds.js";
import { useExplorer } from "./explorer.js";
import { FacetGroup } from "./FacetGroup.js";
import { YearBounds } from "./YearBounds.js";

/** Facets that stand open when the page is opened. */
const OPEN: readonly PickFacet[] = ["method", "model", "technique", "challenge"];

/** The facets with their counts. */
export function Facets(): VNode {
  const { taxonomy, counts, view } = useExplorer();
  const { picks } = view;
  const hasTiers = askableTiers(taxonomy).length > 1;
  const linesOf = (facet: PickFacet): readonly FacetLine[] => {
    const picked = picks[facet] ?? [];
    if (isScheme(facet)) return facetTree(taxonomy, facet, counts[facet], picked);
    return [...counts[facet].values()].filter(({ id, count }) => count > 0 || picked.includes(id)).map((entry) => ({ ...entry, depth: 0 }));
  };
  return (
    <>
      {PICK_FACETS.filter((facet) => facet !== "tier" || hasTiers).map((facet) => (
        <FacetGroup key={facet} facet={facet} lines={linesOf(facet)} isOpen={OPEN.includes(facet)}>
          {facet === "format" ? <BitBounds /> : null}
        </FacetGroup>
      ))}
      <YearBounds />
    </>
  );
}
