import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { likenessTo, sharedCells, sharedConcepts, sharedSettings, sharedWords } from "./relatedContent.js";
import { corpusOf } from "./relatedCorpus.js";
import { bridges, directRelations, lineages, namedByLike, sharedTargets } from "./relatedTies.js";
import { WEIGHTS, YEARS_AHEAD, type RelatedWeights } from "./relatedWeights.js";
import type { ReasonKind } from "./relatedWork.js";
import type { Seed } from "./seed.js";


/** A reason before it is put into words. */
export interface ReasonDraft {
  readonly kind: ReasonKind;
  readonly weight: number;
  /** Puts the reason into words; called for papers that are returned. */
  readonly tell: () => string;
}

/** A reason why one paper is near. */
export interface PaperReason extends ReasonDraft {
  readonly paper: number;
}

/** Every reason why a candidate is near a seed. */
export function* reasonsOf(store: Store, seed: Seed, candidates: Postings, weights: RelatedWeights = WEIGHTS): Generator<PaperReason> {
  const corpus = corpusOf(store, candidates);
  const likeness = likenessTo(store, corpus, seed);
  for (const reasons of [sharedConcepts(store, corpus, seed, weights, likeness), sharedCells(store, corpus, seed, weights), sharedWords(corpus, seed, weights, likeness), sharedSettings(store, corpus, seed, weights)]) {
    for (const reason of reasons) yield inTime(store, seed, reason, weights);
  }
  yield* directRelations(store, seed, weights);
  yield* lineages(store, seed, weights);
  yield* sharedTargets(store, corpus, seed, weights);
  yield* bridges(store, seed, weights);
  yield* namedByLike(store, corpus, seed, weights, likeness);
}

/**
 * What two papers have in common counts less the longer after the seed the other came: readers expect what a paper could
 * know before what it could not. What papers state of each other counts the same at any time.
 */
function inTime(store: Store, { number }: Seed, reason: PaperReason, { late }: RelatedWeights): PaperReason {
  const lateness = number === undefined ? 0 : latenessOf(store, number, reason.paper);
  if (lateness === 0) return reason;
  return { ...reason, weight: reason.weight * (1 - late * lateness), tell: () => `${reason.tell()}, less for coming later` };
}

/** How much later than one paper another came, from 0 for not at all to 1 for {@link YEARS_AHEAD} years and more. */
export function latenessOf(store: Store, paper: number, other: number): number {
  return Math.min(1, Math.max(0, (timeOf(store, other) - timeOf(store, paper)) / YEARS_AHEAD));
}

/** The date of a paper in years; of one whose month is unknown, the middle of the year. */
function timeOf(store: Store, paper: number): number {
  const times = store.memo("dates in years", () =>
    store.index.dates.map((date) => {
      const [year, month] = date.split("-");
      return Number(year) + (month === undefined ? 0.5 : (Number(month) - 1) / 12);
    }),
  );
  return times[paper]!;
}
