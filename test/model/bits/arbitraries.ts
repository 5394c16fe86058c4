import fc from "fast-check";
import type { Quantizer } from "../../../src/model/quantizer.js";

/** Targets that have a letter, in the order of the field's short form. */
export const LETTERED_TARGETS = ["weights", "activations", "kv-cache", "gradients"] as const;

/** A width that text can state: whole, or a fraction of at most four digits, which is an average. */
export const statedWidth: fc.Arbitrary<Pick<Quantizer, "bits" | "average">> = fc.oneof(
  fc.integer({ min: 1, max: 64 }).map((bits) => ({ bits })),
  fc
    .integer({ min: 1, max: 639_999 })
    .map((parts) => parts / 10_000)
    .filter((bits) => !Number.isInteger(bits))
    .map((bits) => ({ bits, average: true })),
);

/** Quantizers of different lettered targets with nothing but widths, in any order. */
export const letteredQuantizers: fc.Arbitrary<readonly Quantizer[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...LETTERED_TARGETS), statedWidth), { minLength: 1, maxLength: 4, selector: ([target]) => target })
  .map((list) => list.map(([target, width]) => ({ target, ...width })));
