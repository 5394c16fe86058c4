import type { MethodKind, Role } from "../model/methodKind.js";
import type { Quantizer } from "../model/quantizer.js";
import type { Scheme } from "../model/scheme.js";

/**
 * Where a text may stand.
 *
 * @category Classify
 */
export type TextSource = "title" | "abstract";

/**
 * What is asked about: a title, and an abstract where there is one.
 *
 * @category Classify
 */
export interface ClassifyInput {
  /** The title as it is printed; TeX and Unicode are read as they stand. */
  readonly title: string;
  /** The abstract; absent when only the title is known. */
  readonly abstract?: string;
}

/**
 * Words of the text: `text` is `slice(start, end)` of the title or abstract as given.
 *
 * @category Classify
 */
export interface TextSpan {
  /** Which text. */
  readonly source: TextSource;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** The code unit after the last one. */
  readonly end: number;
  /** The words. */
  readonly text: string;
}

/**
 * Words that a claim stands on.
 *
 * @category Classify
 */
export interface ClassifiedEvidence extends TextSpan {
  /** The concept that the words were read as. */
  readonly concept: string;
}

/**
 * Why words that were met do not count.
 *
 * @category Classify
 */
export const GUARD_REASONS = ["negation", "prior-art", "motive", "future-work", "ambiguity"] as const;

/**
 * Why words do not count, one of {@link GUARD_REASONS}.
 *
 * @category Classify
 */
export type GuardReason = (typeof GUARD_REASONS)[number];

/**
 * Words that were met and did not count, and why.
 *
 * @category Classify
 */
export interface GuardedWords extends ClassifiedEvidence {
  /** What kept them from counting. */
  readonly reason: GuardReason;
}

/**
 * A method kind that the text shows.
 *
 * @category Classify
 */
export interface ClassifiedMethod {
  /** The kind. */
  readonly kind: MethodKind;
  /** What the paper is about, or a part that it uses. */
  readonly role: Role;
  /** How sure, above 0 and below 1. */
  readonly confidence: number;
  /** The words, strongest first; never empty. */
  readonly evidence: readonly ClassifiedEvidence[];
}

/**
 * A concept that the text shows.
 *
 * @category Classify
 */
export interface ClassifiedConcept {
  /** The concept's id. */
  readonly id: string;
  /** Its scheme. */
  readonly scheme: Scheme;
  /** How sure, above 0 and below 1. */
  readonly confidence: number;
  /** The words, strongest first; never empty. */
  readonly evidence: readonly ClassifiedEvidence[];
}

/**
 * A bit setting that the text states as its own.
 *
 * @category Classify
 */
export interface ClassifiedSetting {
  /** The setting as written. */
  readonly text: string;
  /** One quantizer per target. */
  readonly quantizers: readonly Quantizer[];
  /** Where it stands; never empty. */
  readonly evidence: readonly TextSpan[];
}

/**
 * What a title and an abstract say.
 *
 * @category Classify
 */
export interface Classification {
  /** The title as given. */
  readonly title: string;
  /** Which texts were read: an answer from a title alone is surer and shorter. */
  readonly basis: "title" | "title-and-abstract";
  /** `in` with a kind as core, `adjacent` with a component or a neighbour of the field, else `out`. */
  readonly scope: "in" | "adjacent" | "out";
  /** Whether none of the seven kinds was found. */
  readonly outOfScope: boolean;
  /** The method kinds, core ones first, then by confidence. */
  readonly methods: readonly ClassifiedMethod[];
  /** Concepts of all schemes, in the order of the taxonomy. */
  readonly concepts: readonly ClassifiedConcept[];
  /** The bit settings of this work, in the order of the text. */
  readonly settings: readonly ClassifiedSetting[];
  /** What was met and did not count, in the order of the text. */
  readonly guarded: readonly GuardedWords[];
}
