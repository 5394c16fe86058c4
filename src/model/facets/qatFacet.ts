import type { BaseFacet } from "./baseFacet.js";

/**
 * What quantization-aware training begins from.
 *
 * @category Methods
 */
export const QAT_STARTS = ["pretrained", "scratch"] as const;

/**
 * One of {@link QAT_STARTS}.
 *
 * @category Methods
 */
export type QatStart = (typeof QAT_STARTS)[number];

/**
 * What quantization-aware training trains.
 *
 * @category Methods
 */
export const QAT_TRAINED = ["all", "selected", "adapters", "quantizer-only"] as const;

/**
 * One of {@link QAT_TRAINED}.
 *
 * @category Methods
 */
export type QatTrained = (typeof QAT_TRAINED)[number];

/**
 * Quantizer parameters that may be trained.
 *
 * @category Methods
 */
export const LEARNED_QUANTIZER_PARTS = ["step", "clip", "offset", "levels", "binary-point"] as const;

/**
 * One of {@link LEARNED_QUANTIZER_PARTS}.
 *
 * @category Methods
 */
export type LearnedQuantizerPart = (typeof LEARNED_QUANTIZER_PARTS)[number];

/**
 * How gradients pass the rounding.
 *
 * @category Methods
 */
export const QAT_GRADIENTS = ["ste", "soft", "noise", "other"] as const;

/**
 * One of {@link QAT_GRADIENTS}.
 *
 * @category Methods
 */
export type QatGradient = (typeof QAT_GRADIENTS)[number];

/**
 * Whether one training yields one width or many.
 *
 * @category Methods
 */
export const BITS_SERVED = ["one", "many"] as const;

/**
 * One of {@link BITS_SERVED}.
 *
 * @category Methods
 */
export type BitsServed = (typeof BITS_SERVED)[number];

/**
 * Quantization-aware training: weights are trained through quantization so that inference is low-bit.
 *
 * @category Methods
 */
export interface QatFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "qat";
  /** What training begins from. */
  readonly start?: QatStart;
  /** What is trained. */
  readonly trains?: QatTrained;
  /** The quantizer parameters that are trained. */
  readonly learnedQuantizer?: readonly LearnedQuantizerPart[];
  /** How gradients pass the rounding: straight-through, a soft surrogate, or noise. */
  readonly gradient?: QatGradient;
  /** Whether a teacher network guides the training. */
  readonly teacher?: boolean;
  /** Whether one training yields one width or many. */
  readonly bitsServed?: BitsServed;
}
