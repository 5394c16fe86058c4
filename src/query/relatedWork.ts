import type { Ids } from "../model/ids.js";
import { paperNumber } from "../taxonomy/resolveId.js";
import { unknownId } from "../taxonomy/records.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { checkCount } from "./findPapers.js";
import { listOf } from "./listOf.js";
import type { OneOrMore, TierOptions } from "./paperQuery.js";
import { diversify } from "./diversify.js";
import { nearestPapers } from "./nearestPapers.js";
import { corpusOf } from "./relatedCorpus.js";
import { mostRounded, reasonsFor, type AskedSeed, type ReasonDraft } from "./relatedReasons.js";
import { addUp } from "./relatedScores.js";
import { WEIGHTS } from "./relatedWeights.js";
import { round } from "./round.js";
import { seedOf, storedSeed, type Seed, type UnseenPaper } from "./seed.js";
import { setOfTiers } from "../taxonomy/papersOfTiers.js";

/**
 * Kinds of reasons.
 *
 * - `relation`: a relation between the two.
 * - `lineage`: a longer descent.
 * - `concept`: a label in common.
 * - `cell`: the same core method on the same model family.
 * - `words`: rare words in common, of titles and summaries.
 * - `shared-target`: a relation of both to the same thing.
 * - `bridge`: two relations by way of a third paper.
 * - `named`: relations to it from papers that resemble the seed.
 * - `setting`: a bit setting in common.
 * - `unlike`: likeness to a paper that was named as unlike, of negative weight.
 *
 * @category Relate
 */
export const REASON_KINDS = ["relation", "lineage", "concept", "cell", "words", "shared-target", "bridge", "named", "setting", "unlike"] as const;

/**
 * One of {@link REASON_KINDS}.
 *
 * @category Relate
 */
export type ReasonKind = (typeof REASON_KINDS)[number];

/**
 * One reason why a paper is related; the weights of all reasons add up to the score.
 *
 * @category Relate
 */
export interface Reason {
  /** What kind of reason it is. */
  readonly kind: ReasonKind;
  /** What it contributes to the score, rounded to three decimals. */
  readonly weight: number;
  /** The reason in words. */
  readonly text: string;
}

/**
 * How a found paper stands to the one that was asked about, strongest first.
 *
 * - `later-version`, `earlier-version`: it replaces the seed, or is replaced by it.
 * - `builds-on`, `built-on`: it extends the seed, or the seed extends it.
 * - `beats`, `beaten`: it claims a better result than the seed, or the seed than it.
 * - `compared`: one is measured beside the other.
 * - `stacks`: one combines with the other.
 * - `uses`, `used`: it employs the seed, or is employed by it.
 * - `surveys`, `surveyed`: it covers the seed, or is covered by it.
 * - `same-cell`: no relation, but the same method kind on the same model family.
 * - `near`: labels in common only.
 *
 * @category Relate
 */
export const DIRECTIONS = [
  "later-version",
  "earlier-version",
  "builds-on",
  "built-on",
  "beats",
  "beaten",
  "compared",
  "stacks",
  "uses",
  "used",
  "surveys",
  "surveyed",
  "same-cell",
  "near",
] as const;

/**
 * One of {@link DIRECTIONS}.
 *
 * @category Relate
 */
export type Direction = (typeof DIRECTIONS)[number];

/**
 * A paper near the one that was asked about, and why.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface RelatedPaper<I extends Ids = Ids> {
  /** The paper's id. */
  readonly id: I["paper"];
  /** Its title. */
  readonly title: string;
  /** How near it is: the sum of the reasons' weights. Comparable within one answer only. */
  readonly score: number;
  /** How it stands to the seed. */
  readonly direction: Direction;
  /** Why, weightiest first. */
  readonly reasons: readonly Reason[];
}

/**
 * Options of {@link relatedWork}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface RelatedWorkOptions<I extends Ids = Ids> extends TierOptions {
  /** Papers that the answer should be unlike: what a candidate shares with them counts against it. */
  readonly not?: OneOrMore<I["paper"]>;
  /**
   * How many papers to return at most.
   *
   * @defaultValue 10
   */
  readonly limit?: number;
  /**
   * How much the papers should differ among themselves, from 0 (rank by score alone) to 1 (rank by novelty against
   * those above). The scores stay as they are; only the choice and order change, among the ten thousand nearest.
   *
   * @defaultValue 0
   */
  readonly diversity?: number;
}

const DEFAULT_LIMIT = 10;

/** Where papers are to differ, they are chosen among so many of the nearest. */
const DIVERSE_AMONG = 10_000;

/**
 * Ranks the papers that are near one paper, or several, with the reasons.
 *
 * A seed is the id of a paper, or what `classify` says of one that the taxonomy does not have; of the latter, proposed
 * relations count as far as they are sure, its words are those of its title, and a paper of the same title is left out.
 *
 * Labels in common count by their rarity, narrow ones instead of their ancestors, and so do words of titles and summaries
 * and bit settings, less where the other paper came later; relations between the two, of both to a third, and of papers
 * that resemble the seed are added. {@link REASON_KINDS} lists all. Every reason is told, and the weights add up to the
 * score; `docs/analysis.md` says how well the ranking meets what readers expect.
 *
 * Reasons are made for the papers returned only. The first question reads the words of every title and summary once,
 * where they do not stand in an index.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param seeds - The paper, or papers, to start from, by id or as classified; of several, each counts its share.
 * @param options - What to avoid, how many, how diverse, which tiers.
 * @returns The papers, nearest first, ties broken by id.
 * @throws {@link UnknownIdError} for an unknown paper, `TypeError` for a text that is not classified, `RangeError` for an impossible option.
 *
 * @example What stands near AffineQuant
 * ```ts
 * import assert from "node:assert/strict";
 * import { relatedWork, taxonomy } from "quantaxonomy";
 *
 * const [first] = relatedWork(taxonomy, "affinequant", { limit: 5, tiers: ["curated", "stub"] });
 * assert.equal(first?.id, "omniquant");
 * assert.equal(first?.direction, "built-on");
 * ```
 *
 * @example What stands near an unseen abstract
 * ```ts
 * import assert from "node:assert/strict";
 * import { relatedWork, taxonomy } from "quantaxonomy";
 * import { classify } from "quantaxonomy/classify";
 *
 * const title = "Diffusion transformers in four bits";
 * const abstract = "We propose a post-training quantization method that reaches W4A4 and outperforms SVDQuant.";
 * const [nearest] = relatedWork(taxonomy, classify(taxonomy, { title, abstract }), { limit: 3 });
 * assert.equal(nearest?.id, "svdquant");
 * assert.equal(nearest?.direction, "beaten");
 * ```
 *
 * @category Relate
 */
export function relatedWork<I extends Ids>(
  taxonomy: Taxonomy<I>,
  seeds: OneOrMore<NoInfer<I>["paper"] | UnseenPaper>,
  options: RelatedWorkOptions<NoInfer<I>> = {},
): readonly RelatedPaper<I>[] {
  const { not = [], limit = DEFAULT_LIMIT, diversity = 0, tiers } = options;
  checkCount("limit", limit);
  if (!(diversity >= 0 && diversity <= 1)) throw new RangeError(`Cannot take diversity ${diversity}: wanted a number from 0 to 1`);
  const store = storeOf(taxonomy);
  const wanted = distinct((Array.isArray(seeds) ? (seeds as readonly (string | UnseenPaper)[]) : [seeds as string | UnseenPaper]).map((seed) => seedOf(taxonomy, seed)));
  const unwanted = distinct(listOf(not).map((id) => storedSeed(store, numberOfPaper(taxonomy, id))));
  if (wanted.length === 0) throw new RangeError("Cannot relate papers: no seed is given, wanted one id or more");

  const candidates = setOfTiers(store, tiers);
  const seedsAsked = [...wanted.map((seed) => ({ seed, share: 1 / wanted.length })), ...unwanted.map((seed) => ({ seed, share: -1 / unwanted.length }))];
  const { asked, scores } = addUp(store, corpusOf(store, candidates), seedsAsked, WEIGHTS);
  const taken = new Set(seedsAsked.flatMap(({ seed: { number, same } }) => [number, same]));
  const nearest = nearestPapers(candidates, scores, taken, diversity === 0 ? limit : Math.max(limit, DIVERSE_AMONG), asked.reduce((sum, each) => sum + mostRounded(each), 0));
  const ranked = nearest
    .map((paper) => {
      const reasons = reasonsOfPaper(store, asked, wanted, unwanted, paper);
      return { paper, reasons, score: round(reasons.reduce((sum, { weight }) => sum + weight, 0)) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (store.paperId(a.paper) < store.paperId(b.paper) ? -1 : 1));
  return diversify(store, ranked, limit, diversity).map(({ paper, score, reasons }) => ({
    id: store.paperId(paper),
    title: store.read("paper", paper).title,
    score,
    direction: directionOf(store, wanted, paper),
    reasons: reasons
      .map(({ kind, weight, tell }) => ({ kind, weight, text: tell() }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.text < b.text ? -1 : 1)),
  }));
}

/** Each paper once. */
function distinct(seeds: readonly Seed[]): readonly Seed[] {
  return seeds.filter(({ number }, i) => number === undefined || seeds.findIndex((other) => other.number === number) === i);
}

/** The number of a paper by its id. */
export function numberOfPaper(taxonomy: Taxonomy, id: string): number {
  const number = paperNumber(taxonomy, id);
  if (number === undefined) throw unknownId(taxonomy, "paper", id);
  return number;
}

/** The reasons of one paper; those of several seeds count their share, those of unwanted papers against it. */
function reasonsOfPaper(store: Store, asked: readonly AskedSeed[], wanted: readonly Seed[], unwanted: readonly Seed[], paper: number): readonly ReasonDraft[] {
  return asked.flatMap((each) => {
    const { seed } = each;
    const isWanted = wanted.includes(seed);
    return Array.from(reasonsFor(store, each, paper), ({ kind, weight, tell }): ReasonDraft => {
      if (!isWanted) return { kind: "unlike", weight: round(-weight / unwanted.length), tell: () => `with ${seed.name}: ${tell()}` };
      return { kind, weight: round(weight / wanted.length), tell: () => (wanted.length > 1 ? `${tell()} (${seed.name})` : tell()) };
    }).filter(({ weight }) => weight !== 0);
  });
}

const OUTGOING_DIRECTION = { supersedes: "earlier-version", extends: "built-on", outperforms: "beaten", "compares-with": "compared", "combines-with": "stacks", uses: "used", "applies-to": "used", surveys: "surveyed" } as const;
const INCOMING_DIRECTION = { supersedes: "later-version", extends: "builds-on", outperforms: "beats", "compares-with": "compared", "combines-with": "stacks", uses: "uses", "applies-to": "uses", surveys: "surveys" } as const;

function directionOf(store: Store, seeds: readonly Seed[], paper: number): Direction {
  const found = new Set<Direction>();
  for (const seed of seeds) {
    for (const edge of seed.outgoing) if (edge.targetKind === "paper" && edge.target === paper) found.add(OUTGOING_DIRECTION[edge.type]);
    for (const edge of store.outgoing(paper)) if (edge.targetKind === "paper" && edge.target === seed.number) found.add(INCOMING_DIRECTION[edge.type]);
    if (sharesScheme(store, seed, paper, "method") && sharesScheme(store, seed, paper, "model")) found.add("same-cell");
  }
  return DIRECTIONS.find((direction) => found.has(direction)) ?? "near";
}

/** Whether two papers carry the same top method kind, or the same model family itself. */
function sharesScheme(store: Store, seed: Seed, paper: number, scheme: "method" | "model"): boolean {
  const own = (labels: readonly number[]): readonly number[] => labels.filter((label) => store.schemeOf(label) === scheme && (scheme === "model" || store.index.broader[label]?.length === 0));
  const mine = new Set(own(seed.labels));
  return own(store.labelsOf(paper)).some((label) => mine.has(label));
}
