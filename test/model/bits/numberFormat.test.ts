import { describe, expect, it } from "vitest";
import { lookupNumberFormat, TERNARY_BITS } from "../../../src/model/bits/numberFormat.js";

describe("lookupNumberFormat()", () => {
  it.each(["E4M3", "E5M2", "E3M4", "E3M2", "E2M3", "E2M1", "E3M0"])("gives %s one sign bit, its exponent and its mantissa", (name) => {
    const [, exponent, mantissa] = /^E(\d)M(\d)$/.exec(name) ?? [];
    expect(lookupNumberFormat(name)).toEqual({ bits: 1 + Number(exponent) + Number(mantissa), format: "fp" });
  });

  it.each([
    ["MXFP8", 8, 32],
    ["MXFP6", 6, 32],
    ["MXFP4", 4, 32],
    ["MXINT8", 8, 32],
    ["NVFP4", 4, 16],
  ])("counts the 8-bit block scale of %s into the effective bits", (name, bits, block) => {
    expect(lookupNumberFormat(name)).toMatchObject({ bits, effectiveBits: bits + 8 / block });
  });

  it("gives ternary values log2(3) bits", () => {
    expect(TERNARY_BITS).toBeCloseTo(Math.log2(3), 3);
    expect(lookupNumberFormat("ternary")?.bits).toBe(TERNARY_BITS);
  });

  it("reads names in either case", () => {
    expect(lookupNumberFormat("nvfp4")).toEqual(lookupNumberFormat("NVFP4"));
  });

  it.each(["INT0", "INT65", "FP99", "INT", "FP", "4", "", "INT 8", "GPT4", "constructor", "__proto__"])("knows no width of %j", (name) => {
    expect(lookupNumberFormat(name)).toBeUndefined();
  });
});
