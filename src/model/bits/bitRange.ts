/**
 * Bounds on a width, both ends included; an absent end is open.
 *
 * @category Settings
 */
export interface BitRange {
  /** The least width, in bits. */
  readonly min?: number;
  /** The greatest width, in bits. */
  readonly max?: number;
}

/**
 * Whether a width lies in a range. An unknown width lies in no bounded range: what is unstated is never assumed.
 *
 * @param bits - The width, or `undefined` when unstated.
 * @param range - The bounds.
 * @returns True when the width is known and within the bounds, or when the range has no bound at all.
 * @throws RangeError when a bound is no number, or `min` is greater than `max`.
 *
 * @example Known and unknown widths
 * ```ts
 * import assert from "node:assert/strict";
 * import { isInBitRange } from "quantaxonomy";
 *
 * assert.equal(isInBitRange(4, { max: 4 }), true);
 * assert.equal(isInBitRange(undefined, { max: 4 }), false);
 * ```
 *
 * @category Settings
 */
export function isInBitRange(bits: number | undefined, range: BitRange): boolean {
  const { min = -Infinity, max = Infinity } = range;
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) {
    throw new RangeError(`Cannot match bits: the range is ${min} to ${max}, wanted two numbers in ascending order`);
  }
  if (bits === undefined) return min === -Infinity && max === Infinity;
  return bits >= min && bits <= max;
}
