import { countPapers } from "../../query/findPapers.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { askOf } from "./ask.js";
import { constraintsOf, type Constraint } from "./constraints.js";
import type { View } from "./view.js";

/** A filter whose removal brings papers. */
export interface Loosening extends Constraint {
  /** How many papers there are without it. */
  readonly count: number;
}

/** What to loosen where no paper is left: each filter with the papers that there are without it, most first. */
export function loosenings(taxonomy: Taxonomy, view: View): readonly Loosening[] {
  return constraintsOf(taxonomy, view)
    .map((constraint) => {
      const { query, tiers } = askOf(taxonomy, constraint.without);
      return { ...constraint, count: countPapers(taxonomy, query, { tiers }) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
