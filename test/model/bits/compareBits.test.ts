import { describe, expect, it } from "vitest";
import { compareBits } from "../../../src/model/bits/compareBits.js";

describe("compareBits()", () => {
  it("puts fewer stored bits first", () => {
    expect([{ bits: 8 }, { bits: 1.58 }, { bits: 4 }].sort((a, b) => compareBits(a, b) ?? 0).map(({ bits }) => bits)).toEqual([1.58, 4, 8]);
  });

  it("looks at stored bits, not at effective ones", () => {
    expect(compareBits({ bits: 4, effectiveBits: 4.5 }, { bits: 4 })).toBe(0);
  });

  it("does not compare an unstated width", () => {
    expect(compareBits({ target: "weights" }, { target: "weights", bits: 4 })).toBeUndefined();
  });

  it("does not compare different targets, nor a stated one with an unstated one", () => {
    expect(compareBits({ target: "weights", bits: 4 }, { target: "activations", bits: 4 })).toBeUndefined();
    expect(compareBits({ target: "weights", bits: 4 }, { bits: 4 })).toBeUndefined();
  });
});
