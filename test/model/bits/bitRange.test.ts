import { describe, expect, it } from "vitest";
import { isInBitRange } from "../../../src/model/bits/bitRange.js";

describe("isInBitRange()", () => {
  it("counts both ends in", () => {
    expect([2, 4, 1.99, 4.01].map((bits) => isInBitRange(bits, { min: 2, max: 4 }))).toEqual([true, true, false, false]);
  });

  it("finds an unknown width in the range without bounds alone", () => {
    expect([{}, { min: 1 }, { max: 64 }, { min: 1, max: 64 }].map((range) => isInBitRange(undefined, range))).toEqual([true, false, false, false]);
  });

  it.each([{ min: Number.NaN }, { max: Number.NaN }, { min: 8, max: 4 }])("throws a RangeError that names the bounds of %j", (range) => {
    expect(() => isInBitRange(4, range)).toThrow(RangeError);
    expect(() => isInBitRange(4, range)).toThrow(/^Cannot match bits: the range is .* to .*, wanted two numbers in ascending order$/);
  });

  it("throws for bad bounds also when the width is unknown", () => {
    expect(() => isInBitRange(undefined, { min: 8, max: 4 })).toThrow(RangeError);
  });
});
