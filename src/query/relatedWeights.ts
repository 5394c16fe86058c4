import type { RelationType, TargetKind } from "../model/relation.js";
import type { Scheme } from "../model/scheme.js";
import { TUNED_WEIGHTS } from "./tunedWeights.js";

/**
 * How much each kind of reason counts. Few enough to be learned from some hundred expectations of readers; what stands
 * below them, by scheme and by type, is set by hand.
 */
export interface RelatedWeights {
  /** All labels of the one shared with the other, by the cosine of their rarities. */
  readonly concept: number;
  /** The same core method on the same model family, per unit of its rarity. */
  readonly cell: number;
  /** Titles and summaries of the same words, by the cosine of their rarities. */
  readonly words: number;
  /** A relation between the two, by {@link RELATION_WEIGHTS}, and a longer descent. */
  readonly relation: number;
  /** A relation of both to the same, by {@link SHARED_TARGET_WEIGHTS}. */
  readonly target: number;
  /** Two relations in a row by way of a third paper, or a third that names both. */
  readonly bridge: number;
  /** Relations to it from papers that resemble the seed. */
  readonly named: number;
  /** A quantizer setting in common, per unit of its rarity. */
  readonly setting: number;
  /** What is taken from labels, words and settings in common where the other came {@link YEARS_AHEAD} years later or more, from 0 to 1. */
  readonly late: number;
}

/** The weights in use. */
export const WEIGHTS: RelatedWeights = TUNED_WEIGHTS;

/**
 * What a shared label counts before its rarity, by scheme. What a paper does and on which family says most; what it is
 * measured on, and that it is a method paper like most, says little.
 */
export const SCHEME_WEIGHTS: Readonly<Record<Scheme, number>> = {
  method: 1,
  technique: 1.2,
  challenge: 1,
  target: 0.5,
  format: 0.6,
  granularity: 0.4,
  model: 1,
  task: 0.4,
  contribution: 0.2,
  data: 0.4,
  hardware: 0.4,
};

/**
 * What a relation between the two papers counts, either way, before the weight of all relations. What a paper states
 * about another one outweighs most that the two have in common.
 */
export const RELATION_WEIGHTS: Readonly<Record<RelationType, number>> = {
  supersedes: 20,
  extends: 16,
  outperforms: 12,
  "compares-with": 9,
  "combines-with": 7,
  uses: 7,
  "applies-to": 5,
  surveys: 5,
};

/** What a link of a lineage counts that is further away than one step, divided by the steps. */
export const LINEAGE_WEIGHT = 12;

/**
 * What a shared target of relations counts per unit of its rarity. Two papers measured against the same third are
 * rivals; two that run on the same network or engine need not have more in common.
 */
export const SHARED_TARGET_WEIGHTS: Readonly<Record<TargetKind, number>> = { paper: 0.9, name: 0.9, model: 0.4, system: 0.3, benchmark: 0.3 };

/** What is left of a shared target when the two stand to it in different ways: one extends it, the other runs on it. */
export const DIFFERENT_TYPE_SHARE = 0.25;

/** How fast being named more often tells less: the weight grows with the logarithm of one and this many times the likeness of those who name. */
export const NAMED_GROWTH = 3;

/** After how many years a later paper is held back no further. */
export const YEARS_AHEAD = 5;

/** How often the words of a title count against those of a summary. */
export const TITLE_TIMES = 2;
