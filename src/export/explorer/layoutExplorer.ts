import type { Postings } from "../../taxonomy/postings.js";
import type { Store } from "../../taxonomy/store.js";
import { paperTies } from "./paperTies.js";
import { middleOf, spiralPlace, type Place } from "./place.js";
import { settle } from "./settle.js";
import { startPlaces } from "./startPlaces.js";

/**
 * How many papers are laid out against one another. Beyond, a paper is placed by its concepts alone: a drawing of
 * thousands looks much the same, and costs no minutes.
 */
export const SETTLED_PAPERS = 600;

/** How far papers of one spot stand apart. */
const GAP = 6;

/**
 * Where papers and concepts stand in the drawing: near what they share, gathered by method kind.
 *
 * When not all papers can be laid out against one another, curated ones go before the rest, and the newest before older
 * ones. The same taxonomy gives the same places. Linear in the papers beyond {@link SETTLED_PAPERS}.
 *
 * @param store - The taxonomy.
 * @param papers - The papers to draw.
 * @returns The places by their numbers.
 */
export function layoutExplorer(store: Store, papers: Postings): { readonly papers: ReadonlyMap<number, Place>; readonly concepts: readonly Place[] } {
  const first = [...papers].sort((a, b) => store.index.tiers[a]! - store.index.tiers[b]! || b - a).slice(0, SETTLED_PAPERS);
  const tiesOf = paperTies(store, papers);
  const settled = settle(store, startPlaces(store, first.sort((a, b) => a - b)), tiesOf);
  const around = spotSpreader();

  const concepts: Place[] = [];
  const placeOf = (concept: number): Place =>
    (concepts[concept] ??= settled.concepts.get(concept) ?? around(middleOf((store.index.broader[concept] ?? []).map((parent) => ({ place: placeOf(parent), weight: 1 }))) ?? [0, 0]));
  for (const concept of store.index.concepts.keys()) placeOf(concept);

  const placed = new Map<number, Place>();
  for (const paper of papers) {
    const ties = (): readonly { place: Place; weight: number }[] => tiesOf(paper).map(({ concept, weight }) => ({ place: placeOf(concept), weight }));
    placed.set(paper, settled.papers.get(paper) ?? around(middleOf(ties()) ?? [0, 0]));
  }
  return { papers: placed, concepts };
}

/** Finds room around places: what has the same labels falls on one spot, and is spread around it in the order of asking. */
function spotSpreader(): (centre: Place) => Place {
  const ranks = new Map<string, number>();
  return (centre) => {
    const spot = centre.map((value) => Math.round(value / (4 * GAP))).join(" ");
    const rank = (ranks.get(spot) ?? 0) + 1;
    ranks.set(spot, rank);
    return spiralPlace(centre, rank, GAP);
  };
}
