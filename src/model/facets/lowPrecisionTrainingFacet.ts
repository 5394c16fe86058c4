import type { BaseFacet } from "./baseFacet.js";

/**
 * Tensors that may be low-bit during training.
 *
 * @category Methods
 */
export const LOW_BIT_TENSORS = ["weights", "activations", "gradients", "optimizer-states", "communication"] as const;

/**
 * One of {@link LOW_BIT_TENSORS}.
 *
 * @category Methods
 */
export type LowBitTensor = (typeof LOW_BIT_TENSORS)[number];

/**
 * Phases of a training step.
 *
 * @category Methods
 */
export const TRAINING_PHASES = ["forward", "backward", "update", "all"] as const;

/**
 * One of {@link TRAINING_PHASES}.
 *
 * @category Methods
 */
export type TrainingPhase = (typeof TRAINING_PHASES)[number];

/**
 * What a training precision changes over.
 *
 * @category Methods
 */
export const PRECISION_SCHEDULES = ["fixed", "by-layer", "by-epoch"] as const;

/**
 * One of {@link PRECISION_SCHEDULES}.
 *
 * @category Methods
 */
export type PrecisionSchedule = (typeof PRECISION_SCHEDULES)[number];

/**
 * Stages of training.
 *
 * @category Methods
 */
export const TRAINING_STAGES = ["pre-training", "fine-tuning"] as const;

/**
 * One of {@link TRAINING_STAGES}.
 *
 * @category Methods
 */
export type TrainingStage = (typeof TRAINING_STAGES)[number];

/**
 * Low-precision training: the training itself runs or stores tensors in low precision.
 *
 * @category Methods
 */
export interface LowPrecisionTrainingFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "low-precision-training";
  /** The tensors that are low-bit during training. */
  readonly lowBit?: readonly LowBitTensor[];
  /** The phases of a step that run in low precision. */
  readonly phase?: readonly TrainingPhase[];
  /** What the precision changes over. */
  readonly schedule?: readonly PrecisionSchedule[];
  /** The stage of training that it is for. */
  readonly stage?: readonly TrainingStage[];
}
