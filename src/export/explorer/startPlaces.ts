import type { Store } from "../../taxonomy/store.js";
import { KIND_ANCHORS } from "./kindAnchors.js";
import { kindsOfPapers } from "./paperTies.js";
import { middleOf, spiralPlace, type Place } from "./place.js";

/** How far apart neighbours start; forces do the rest. */
const GAP = 12;

/** Where papers and concepts stand before forces move them. */
export interface StartPlaces {
  /** By paper number. */
  readonly papers: ReadonlyMap<number, Place>;
  /** By concept number, all of them. */
  readonly concepts: readonly Place[];
}

/**
 * Papers start between the method kinds that they are about, concepts between their papers, and a concept without any
 * by its parents. No chance is in it: spirals keep apart what starts in one spot.
 *
 * @param store - The taxonomy.
 * @param papers - The papers that are laid out.
 * @returns The places.
 */
export function startPlaces(store: Store, papers: readonly number[]): StartPlaces {
  const kinds = kindsOfPapers(store);
  const anchorOf = (concept: number): Place | undefined => KIND_ANCHORS.get(store.index.concepts[concept] ?? "");
  const places = new Map<number, Place>();
  papers.forEach((paper, rank) => {
    const near = (kinds.get(paper) ?? []).flatMap(({ concept, weight }) => {
      const place = anchorOf(concept);
      return place === undefined ? [] : [{ place, weight }];
    });
    places.set(paper, spiralPlace(middleOf(near) ?? [0, 0], rank, GAP));
  });

  const concepts: (Place | undefined)[] = store.index.concepts.map(() => undefined);
  const placeOf = (concept: number): Place => (concepts[concept] ??= anchorOf(concept) ?? spiralPlace(ofPapers(concept) ?? ofParents(concept) ?? [0, 0], concept, GAP));
  const ofPapers = (concept: number): Place | undefined =>
    middleOf(
      Array.from(store.labelled(concept)).flatMap((paper) => {
        const place = places.get(paper);
        return place === undefined ? [] : [{ place, weight: 1 }];
      }),
    );
  const ofParents = (concept: number): Place | undefined => middleOf((store.index.broader[concept] ?? []).map((parent) => ({ place: placeOf(parent), weight: 1 })));
  return { papers: places, concepts: concepts.map((_, concept) => placeOf(concept)) };
}
