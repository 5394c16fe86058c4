import { lookupConcept } from "../../taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { BIT_TARGETS, isScheme, PICK_FACETS, togglePick, type View } from "./view.js";

/** One filter of a view: what it is, and the view without it. */
export interface Constraint {
  /** Tells the filters of a view apart. */
  readonly key: string;
  /** What kind of filter it is: a facet, `words`, `years`, `bits` or `cell`. */
  readonly facet: string;
  readonly label: string;
  readonly without: View;
}

/** The filters of a view, one by one. */
export function constraintsOf(taxonomy: Taxonomy, view: View): readonly Constraint[] {
  const constraints: Constraint[] = [];
  if (view.text.trim() !== "") constraints.push({ key: "q", facet: "words", label: view.text.trim(), without: { ...view, text: "" } });
  for (const facet of PICK_FACETS) {
    for (const value of view.picks[facet] ?? []) {
      constraints.push({ key: `${facet} ${value}`, facet, label: entryLabel(taxonomy, value, isScheme(facet)), without: togglePick(view, facet, value) });
    }
  }
  const { min, max } = view.years;
  if (min !== undefined || max !== undefined) constraints.push({ key: "year", facet: "years", label: min === max ? String(min) : `${min ?? "…"} to ${max ?? "…"}`, without: { ...view, years: {} } });
  for (const target of BIT_TARGETS) {
    const { [target]: width, ...bits } = view.bits;
    if (width !== undefined) constraints.push({ key: `bits ${target}`, facet: "bits", label: `${entryLabel(taxonomy, target)} ≤ ${width}`, without: { ...view, bits } });
  }
  if (view.cell) constraints.push({ key: "cell", facet: "cell", label: `${entryLabel(taxonomy, view.cell.row)} and ${entryLabel(taxonomy, view.cell.column)}`, without: { ...view, cell: undefined } });
  return constraints;
}

/** What a concept is called; years, scopes and tiers stand for themselves. */
export function entryLabel(taxonomy: Taxonomy, id: string, isConcept = true): string {
  return (isConcept ? lookupConcept(taxonomy, id)?.label : undefined) ?? id;
}
