import { TIERS, type Tier } from "../../model/paper.js";
import { FACETS, type Axis, type Facet } from "../../query/axis.js";
import type { PaperQuery } from "../../query/paperQuery.js";
import { isConceptId } from "../../taxonomy/resolveId.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { BIT_TARGETS, isScheme, PICK_FACETS, type OpenCell, type PickFacet, type View } from "./view.js";

/** A question to the library: a query and the tiers that it is asked of. */
export interface Ask {
  readonly query: PaperQuery;
  readonly tiers: readonly Tier[];
}

/** The tiers that the data hold and that can be asked: stubs appear as ends of relations only. */
export function askableTiers(taxonomy: Taxonomy): readonly Tier[] {
  const store = storeOf(taxonomy);
  const held = TIERS.filter((tier) => tier !== "stub" && store.papersOfTiers([tier]).length > 0);
  return held.length > 0 ? held : ["curated"];
}

/** The question that the filters of a view ask; `without` leaves out the picks of one facet, or the open cell. */
export function askOf(taxonomy: Taxonomy, view: View, without?: PickFacet | "cell"): Ask {
  const picked = PICK_FACETS.filter((facet) => facet !== "tier" && facet !== without && view.picks[facet] !== undefined);
  const setting = Object.fromEntries(BIT_TARGETS.flatMap((target) => (view.bits[target] === undefined ? [] : [[target, { max: view.bits[target] }]])));
  const query = {
    ...(view.text.trim() === "" ? {} : { text: view.text }),
    ...Object.fromEntries(picked.map((facet) => [facet, view.picks[facet]])),
    ...(view.years.min === undefined && view.years.max === undefined ? {} : { year: view.years }),
    ...(Object.keys(setting).length === 0 ? {} : { setting }),
  } as PaperQuery;
  const tiers = (without === "tier" ? undefined : (view.picks.tier as readonly Tier[] | undefined)) ?? askableTiers(taxonomy);
  return view.cell === undefined || without === "cell" ? { query, tiers } : within({ query, tiers }, view, view.cell);
}

/** A question narrowed to the papers of a cell. */
function within({ query, tiers }: Ask, { rows, columns }: View, { row, column }: OpenCell): Ask {
  const parts = [[rows, row] as const, [columns, column] as const];
  const tier = parts.find(([axis]) => axis === "tier")?.[1] as Tier | undefined;
  return { query: { ...query, all: parts.flatMap(([axis, entry]) => (axis === "tier" ? [] : [entryQuery(axis, entry)])) }, tiers: tier === undefined ? tiers : tiers.filter((each) => each === tier) };
}

/** What makes a paper stand in an entry of an axis. */
function entryQuery(axis: string, entry: string): PaperQuery {
  if (axis === "year") return { year: Number(entry) };
  return (axis === "scope" ? { scope: entry } : { concept: entry }) as PaperQuery;
}

/** The axis that a word of a link names: a facet, or a concept whose children are the entries; methods for any other. */
export function axisOf(taxonomy: Taxonomy, word: string): Axis {
  if ((FACETS as readonly string[]).includes(word)) return word as Facet;
  return isConceptId(taxonomy, word) && !isScheme(word) ? { under: word } : "method";
}
