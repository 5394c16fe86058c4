import type { Store } from "../taxonomy/store.js";
import { contentOf, contentReasons, mostContentReasons, type SeedContent } from "./relatedContent.js";
import type { Corpus } from "./relatedCorpus.js";
import { bridges, directRelations, lineages, namedByLike, sharedTargets, sharedTargetsOf, type SharedTarget } from "./relatedTies.js";
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

/** A seed with all that is looked up of it once for a question. */
export interface AskedSeed {
  readonly seed: Seed;
  readonly corpus: Corpus;
  readonly weights: RelatedWeights;
  readonly content: SeedContent;
  readonly targets: readonly SharedTarget[];
  /** Relations, descent and bridges, by the paper that they lead to: they lead to few. */
  readonly ties: ReadonlyMap<number, readonly PaperReason[]>;
  /** How alike each paper is that counts, once the scores were added up. */
  readonly likes: Float64Array;
}

/** Looks up what a seed is about and related to. */
export function askSeed(store: Store, corpus: Corpus, seed: Seed, likes: Float64Array, weights: RelatedWeights = WEIGHTS): AskedSeed {
  const ties = new Map<number, PaperReason[]>();
  for (const reasons of [directRelations(store, seed, weights), lineages(store, seed, weights), bridges(store, seed, weights)]) {
    for (const reason of reasons) {
      const list = ties.get(reason.paper);
      if (list) list.push(reason);
      else ties.set(reason.paper, [reason]);
    }
  }
  return { seed, corpus, weights, content: contentOf(store, corpus, seed, weights), targets: sharedTargetsOf(store, corpus, seed, weights), ties, likes };
}

/** Every reason why a paper is near a seed. */
export function* reasonsFor(store: Store, asked: AskedSeed, paper: number): Generator<ReasonDraft> {
  const { seed, corpus, weights, content, targets, ties, likes } = asked;
  if (paper === seed.number) return;
  const lateness = seed.number === undefined ? 0 : latenessOf(store, seed.number, paper);
  for (const reason of contentReasons(store, corpus, seed, content, weights, paper)) yield inTime(reason, lateness, weights);
  for (const { kind, weight, tell } of ties.get(paper) ?? []) yield { kind, weight, tell };
  yield* sharedTargets(store, seed, targets, paper);
  yield* namedByLike(store, seed, weights, likes, paper);
}

/** How many reasons of a paper the scores add up without rounding each, at most. */
export function mostRounded({ content, targets }: AskedSeed): number {
  return mostContentReasons(content) + targets.length + 1;
}

/**
 * What two papers have in common counts less the longer after the seed the other came: readers expect what a paper could
 * know before what it could not. What papers state of each other counts the same at any time.
 */
function inTime(reason: ReasonDraft, lateness: number, { late }: RelatedWeights): ReasonDraft {
  if (lateness === 0) return reason;
  return { ...reason, weight: reason.weight * (1 - late * lateness), tell: () => `${reason.tell()}, less for coming later` };
}

/** How much later than one paper another came, from 0 for not at all to 1 for {@link YEARS_AHEAD} years and more. */
export function latenessOf(store: Store, paper: number, other: number): number {
  return latenessOfDates(store, store.dateOf(paper), store.dateOf(other));
}

/** As {@link latenessOf}, of the places of dates among the distinct ones. */
export function latenessOfDates(store: Store, date: number, other: number): number {
  const times = store.memo("dates in years", () => store.index.distinctDates.map(timeOf));
  return Math.min(1, Math.max(0, (times[other]! - times[date]!) / YEARS_AHEAD));
}

/** A date in years; of one whose month is unknown, the middle of the year. */
function timeOf(date: string): number {
  const [year, month] = date.split("-");
  return Number(year) + (month === undefined ? 0.5 : (Number(month) - 1) / 12);
}
