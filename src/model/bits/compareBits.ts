import type { Quantizer } from "../quantizer.js";

/**
 * Orders two quantizers by stored bits.
 *
 * @param a - One quantizer.
 * @param b - The other.
 * @returns A negative number when `a` stores fewer bits, positive when more, zero when as many, and `undefined` when
 * either width is unstated or they quantize different targets: those do not compare.
 *
 * @example Only what is known compares
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareBits } from "quantaxonomy";
 *
 * assert.ok(compareBits({ bits: 2 }, { bits: 4 })! < 0);
 * assert.equal(compareBits({ bits: 2 }, {}), undefined);
 * assert.equal(compareBits({ target: "weights", bits: 2 }, { target: "kv-cache", bits: 4 }), undefined);
 * ```
 *
 * @category Settings
 */
export function compareBits(a: Quantizer, b: Quantizer): number | undefined {
  if (a.bits === undefined || b.bits === undefined || a.target !== b.target) return undefined;
  return a.bits - b.bits;
}
