import type { BaseFacet } from "./baseFacet.js";

/**
 * The units whose output a post-training method matches.
 *
 * @category Methods
 */
export const PTQ_UNITS = ["none", "layer", "block", "multi-block", "network"] as const;

/**
 * One of {@link PTQ_UNITS}.
 *
 * @category Methods
 */
export type PtqUnit = (typeof PTQ_UNITS)[number];

/**
 * What a post-training method optimises.
 *
 * @category Methods
 */
export const PTQ_LEARNED = ["scale", "clip", "rounding", "weights", "transform"] as const;

/**
 * One of {@link PTQ_LEARNED}.
 *
 * @category Methods
 */
export type PtqLearned = (typeof PTQ_LEARNED)[number];

/**
 * Where calibration samples come from.
 *
 * @category Methods
 */
export const CALIBRATION_SOURCES = ["real", "synthetic", "self-generated", "none"] as const;

/**
 * One of {@link CALIBRATION_SOURCES}.
 *
 * @category Methods
 */
export type CalibrationSource = (typeof CALIBRATION_SOURCES)[number];

/**
 * What a calibration set is organised by.
 *
 * @category Methods
 */
export const CALIBRATION_KEYS = ["timestep", "expert", "corruption"] as const;

/**
 * One of {@link CALIBRATION_KEYS}.
 *
 * @category Methods
 */
export type CalibrationKey = (typeof CALIBRATION_KEYS)[number];

/**
 * Post-training quantization: how a trained model is quantized without end-to-end training.
 *
 * @category Methods
 */
export interface PtqFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "ptq";
  /** The unit whose output is matched or compensated; `none` where only statistics set the quantizer. */
  readonly unit?: PtqUnit;
  /** What is optimised. */
  readonly learned?: readonly PtqLearned[];
  /** Where the calibration samples come from. */
  readonly calibrationSource?: CalibrationSource;
  /** What the calibration is organised by. */
  readonly calibrationKeyedBy?: readonly CalibrationKey[];
}
