import type { Concept } from "../../model/concept.js";
import type { Paper } from "../../model/paper.js";
import { lookupConcept } from "../../taxonomy/conceptLookups.js";
import { lookupPaper, lookupPaperId } from "../../taxonomy/paperLookups.js";
import { resolveId } from "../../taxonomy/resolveId.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import type { Selection } from "./view.js";

/** What a card shows: a record, or where an id that is gone leads. */
export type Shown =
  | { readonly kind: "paper"; readonly paper: Paper; /** The former id that was asked for. */ readonly formerly?: string }
  | { readonly kind: "concept"; readonly concept: Concept; readonly formerly?: string }
  | { readonly kind: "gone"; readonly of: Selection["kind"]; readonly id: string; /** What it was split into, or the nearest id. */ readonly instead: readonly string[]; readonly isSplit: boolean };

/** The record that a link selects: moved ids are followed, and names, arXiv ids and addresses of papers understood. */
export function showSelection(taxonomy: Taxonomy, { kind, id }: Selection): Shown {
  const resolved = resolveId(taxonomy, id);
  const former = resolved?.kind === "moved" ? { formerly: id } : {};
  if (kind === "paper") {
    const paper = lookupPaper(taxonomy, id) ?? lookupPaper(taxonomy, lookupPaperId(taxonomy, id) ?? "");
    if (paper) return { kind, paper, ...former };
  } else {
    const concept = lookupConcept(taxonomy, id);
    if (concept) return { kind, concept, ...former };
  }
  if (resolved?.kind === "split") return { kind: "gone", of: kind, id, instead: resolved.ids, isSplit: true };
  const nearest = nearestId(id, storeOf(taxonomy).ids(kind));
  return { kind: "gone", of: kind, id, instead: nearest === undefined ? [] : [nearest], isSplit: false };
}
