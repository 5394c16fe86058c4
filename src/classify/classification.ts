import type { MethodKind, Role } from "../model/methodKind.js";
import type { Quantizer } from "../model/quantizer.js";
import type { RelationType, TargetKind } from "../model/relation.js";
import type { ResultBound, ResultForm } from "../model/result.js";
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
 * The kind of contribution that the text shows.
 *
 * @category Classify
 */
export interface ClassifiedContribution {
  /** A concept of the scheme `contribution`. */
  readonly id: string;
  /** How sure, above 0 and below 1. */
  readonly confidence: number;
  /** The words, strongest first; never empty. */
  readonly evidence: readonly ClassifiedEvidence[];
}

/**
 * An address that the text gives for its code.
 *
 * @category Classify
 */
export interface ClassifiedCode {
  /** The address, with its protocol. */
  readonly url: string;
  /** Where it stands; never empty. */
  readonly evidence: readonly TextSpan[];
}

/**
 * A record of the taxonomy whose name the text says, and how the paper may stand to it.
 *
 * @category Classify
 */
export interface ClassifiedRelation {
  /** How the paper stands to the target. */
  readonly type: RelationType;
  /** The target's id within its kind. */
  readonly target: string;
  /** What the target is. */
  readonly targetKind: TargetKind;
  /** How sure, above 0 and below 1. */
  readonly confidence: number;
  /** The words from the pattern to the name; never empty. */
  readonly evidence: readonly TextSpan[];
}

/**
 * A record of the taxonomy whose name the text says, without words that tell a relation.
 *
 * @category Classify
 */
export interface ClassifiedMention extends Pick<ClassifiedRelation, "target" | "targetKind"> {
  /** The name wherever it stands, the first few times; never empty. */
  readonly evidence: readonly TextSpan[];
}

/**
 * A figure that the text states of its own work.
 *
 * @category Classify
 */
export interface ClassifiedResult {
  /** The metric record's id. */
  readonly metric: string;
  /** Level, difference, factor or span. */
  readonly form: ResultForm;
  /** The figure in the metric's unit; signed for a difference, the lower end for a span. */
  readonly value: number;
  /** The upper end of a span. */
  readonly to?: number;
  /** How the figure is hedged. */
  readonly bound?: ResultBound;
  /** The metric's unit. */
  readonly unit?: string;
  /** The model record's id, where one stands beside the figure. */
  readonly model?: string;
  /** The benchmark record's id, where one stands beside the figure. */
  readonly benchmark?: string;
  /** The setting as written, where one stands beside the figure. */
  readonly setting?: string;
  /** The words from metric to figure; never empty. */
  readonly evidence: readonly TextSpan[];
}

/**
 * A word that looks like the name of a method and is in no record.
 *
 * @category Classify
 */
export interface CandidateName {
  /** The name as written. */
  readonly text: string;
  /** How often it stands in title and abstract. */
  readonly count: number;
  /** Whether the paper introduces it: before the title's colon, or behind "we propose" and the like. */
  readonly isOwn: boolean;
  /** Where it stands, the first few times; never empty. */
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
  /** `in` with a kind as core, or when it abstains; `adjacent` with a component or a neighbour of the field, else `out`. */
  readonly scope: "in" | "adjacent" | "out";
  /** Whether none of the seven kinds is there, as far as the text tells. */
  readonly outOfScope: boolean;
  /** Whether the text looks like one of the field and no kind is sure enough to be named. */
  readonly abstains: boolean;
  /** The method kinds, core ones first, then by confidence. */
  readonly methods: readonly ClassifiedMethod[];
  /** Concepts of all schemes, in the order of the taxonomy. */
  readonly concepts: readonly ClassifiedConcept[];
  /** The bit settings of this work, in the order of the text. */
  readonly settings: readonly ClassifiedSetting[];
  /** The kind of contribution; absent where nothing tells. */
  readonly contribution?: ClassifiedContribution;
  /** The address of the code; absent where the text gives none. */
  readonly codeLink?: ClassifiedCode;
  /** Proposed relations to records of the taxonomy, in the order of the text. */
  readonly relations: readonly ClassifiedRelation[];
  /** Records that are named without a relation, in the order of the text. */
  readonly mentions: readonly ClassifiedMention[];
  /** Figures that the text states of its own work, in its order. */
  readonly results: readonly ClassifiedResult[];
  /** Names of methods that no record has, the paper's own first, then in the order of the text. */
  readonly candidates: readonly CandidateName[];
  /** What was met and did not count, in the order of the text. */
  readonly guarded: readonly GuardedWords[];
}
