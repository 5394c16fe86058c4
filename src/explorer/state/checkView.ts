import { SCOPES, type Scope, type Tier } from "../../model/paper.js";
import { FACETS } from "../../query/axis.js";
import { lookupConcept } from "../../taxonomy/conceptLookups.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import { askableTiers } from "./ask.js";
import { isScheme, PICK_FACETS, type PickFacet, type View } from "./view.js";

/** A view that the data can answer, and what of the link was left out and why. */
export interface CheckedView {
  readonly view: View;
  readonly notes: readonly string[];
}

/** Follows the moved ids of a link and leaves out filters that the data do not know, with a note on each. */
export function checkView(taxonomy: Taxonomy, view: View): CheckedView {
  const notes: string[] = [];
  const picks = Object.fromEntries(
    PICK_FACETS.flatMap((facet) => {
      const values = [...new Set((view.picks[facet] ?? []).flatMap((value) => checkPick(taxonomy, facet, value, notes)))];
      return values.length > 0 ? [[facet, values]] : [];
    }),
  );
  const axis = (word: string, otherwise: string): string => {
    const concept = lookupConcept(taxonomy, word);
    if ((FACETS as readonly string[]).includes(word)) return word;
    if (concept) return concept.id;
    notes.push(`The link lays papers out by “${shorten(word)}”, which is neither a facet nor a concept here.`);
    return otherwise;
  };
  const [rows, columns] = [axis(view.rows, "method"), axis(view.columns, "model")];
  const cell = view.cell !== undefined && isEntry(taxonomy, rows, view.cell.row) && isEntry(taxonomy, columns, view.cell.column) ? view.cell : undefined;
  if (cell !== view.cell) notes.push("The link opens a cell that this matrix does not have.");
  return { view: { ...view, picks, rows, columns, cell }, notes };
}

function checkPick(taxonomy: Taxonomy, facet: PickFacet, value: string, notes: string[]): readonly string[] {
  if (facet === "scope" && SCOPES.includes(value as Scope)) return [value];
  if (facet === "tier" && askableTiers(taxonomy).includes(value as Tier)) return [value];
  const concept = isScheme(facet) ? lookupConcept(taxonomy, value) : undefined;
  if (concept?.scheme === facet) return [concept.id];
  const store = storeOf(taxonomy);
  const known = isScheme(facet) ? store.conceptsOf(facet).map((number) => store.index.concepts[number] ?? "") : facet === "scope" ? SCOPES : askableTiers(taxonomy);
  const nearest = nearestId(value, known);
  notes.push(`The link asks for the ${facet} “${shorten(value)}”, which is not in these data${nearest === undefined ? "" : `; the nearest is “${nearest}”`}.`);
  return [];
}

function isEntry(taxonomy: Taxonomy, axis: string, entry: string): boolean {
  if (axis === "year") return /^\d{4}$/.test(entry);
  if (axis === "scope") return SCOPES.includes(entry as Scope);
  if (axis === "tier") return askableTiers(taxonomy).includes(entry as Tier);
  return lookupConcept(taxonomy, entry)?.id === entry;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
