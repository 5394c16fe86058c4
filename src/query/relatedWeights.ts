import type { RelationType, TargetKind } from "../model/relation.js";
import type { Scheme } from "../model/scheme.js";

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
 * What a relation between the two papers counts, either way. Some labels in common add up to about ten; what a paper
 * states about another one outweighs them.
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

/** What a quantizer setting in common counts per unit of its rarity. */
export const SHARED_SETTING_WEIGHT = 0.5;

/** How far a paper with many labels is held back: 0 not at all, 1 in full proportion. */
export const LENGTH_NORMALISATION = 0.4;

/** What is left of a shared target when the two stand to it in different ways: one extends it, the other runs on it. */
export const DIFFERENT_TYPE_SHARE = 0.25;
