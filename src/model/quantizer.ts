/**
 * When a quantizer's scale is set: once before deployment, or on each input.
 *
 * @category Settings
 */
export const SCALE_TIMES = ["static", "dynamic"] as const;

/**
 * When a scale is set, one of {@link SCALE_TIMES}.
 *
 * @category Settings
 */
export type ScaleTime = (typeof SCALE_TIMES)[number];

/**
 * What one kind of tensor is quantized to. Absent keys are unstated, never assumed.
 *
 * @category Settings
 */
export interface Quantizer {
  /** A concept of the `target` scheme; absent when the words do not say what is quantized. */
  readonly target?: string;
  /** Stored bits per value, from 0 (exclusive) to 64; fractional when averaged or implied. */
  readonly bits?: number;
  /** Bits per value with scales, adapters and masks counted in. */
  readonly effectiveBits?: number;
  /** True when `bits` is an average over parts with different widths. */
  readonly average?: boolean;
  /** True when the width follows from the format: a ternary value carries log2(3) bits. */
  readonly impliedByFormat?: boolean;
  /** A concept of the `format` scheme. */
  readonly format?: string;
  /** A concept of the `granularity` scheme. */
  readonly granularity?: string;
  /** Values that share one scale, for group and block granularity. */
  readonly groupSize?: number;
  /** Whether the grid is symmetric about zero. */
  readonly symmetric?: boolean;
  /** When the scale is set. */
  readonly scale?: ScaleTime;
}
