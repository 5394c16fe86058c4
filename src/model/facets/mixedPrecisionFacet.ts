import type { BaseFacet } from "./baseFacet.js";

/**
 * What gets a width of its own.
 *
 * @category Methods
 */
export const MIXED_PRECISION_UNITS = ["layer", "channel", "component", "expert", "token", "timestep", "weight"] as const;

/**
 * One of {@link MIXED_PRECISION_UNITS}.
 *
 * @category Methods
 */
export type MixedPrecisionUnit = (typeof MIXED_PRECISION_UNITS)[number];

/**
 * When the assignment of widths is made.
 *
 * @category Methods
 */
export const MIXED_PRECISION_TIMES = ["static", "per-input", "per-request", "training-schedule"] as const;

/**
 * One of {@link MIXED_PRECISION_TIMES}.
 *
 * @category Methods
 */
export type MixedPrecisionTime = (typeof MIXED_PRECISION_TIMES)[number];

/**
 * What may differ between the parts.
 *
 * @category Methods
 */
export const MIXED_PRECISION_AXES = ["bit-width", "format", "sparsity"] as const;

/**
 * One of {@link MIXED_PRECISION_AXES}.
 *
 * @category Methods
 */
export type MixedPrecisionAxis = (typeof MIXED_PRECISION_AXES)[number];

/**
 * What the importance of a part is judged by.
 *
 * @category Methods
 */
export const SENSITIVITIES = ["hessian", "proxy", "error", "task-metric", "learned", "frequency"] as const;

/**
 * One of {@link SENSITIVITIES}.
 *
 * @category Methods
 */
export type Sensitivity = (typeof SENSITIVITIES)[number];

/**
 * How widths are chosen.
 *
 * @category Methods
 */
export const ALLOCATION_SOLVERS = ["programming", "dynamic-programming", "evolutionary", "rl", "differentiable", "one-shot", "ranking", "threshold"] as const;

/**
 * One of {@link ALLOCATION_SOLVERS}.
 *
 * @category Methods
 */
export type AllocationSolver = (typeof ALLOCATION_SOLVERS)[number];

/**
 * What kind of quantization the widths are for.
 *
 * @category Methods
 */
export const MIXED_PRECISION_HOSTS = ["ptq", "qat", "kv", "training"] as const;

/**
 * One of {@link MIXED_PRECISION_HOSTS}.
 *
 * @category Methods
 */
export type MixedPrecisionHost = (typeof MIXED_PRECISION_HOSTS)[number];

/**
 * Mixed precision: like parts get different widths or formats by rule.
 *
 * @category Methods
 */
export interface MixedPrecisionFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "mixed-precision";
  /** What gets a width of its own. */
  readonly unit?: readonly MixedPrecisionUnit[];
  /** When the assignment is made. */
  readonly when?: MixedPrecisionTime;
  /** What differs between the parts. */
  readonly axis?: readonly MixedPrecisionAxis[];
  /** What the importance of a part is judged by. */
  readonly sensitivity?: readonly Sensitivity[];
  /** How the widths are chosen. */
  readonly solver?: AllocationSolver;
  /** What kind of quantization the widths are for. */
  readonly host?: readonly MixedPrecisionHost[];
}
