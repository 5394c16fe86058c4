import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInBitRange } from "../../src/model/bits/bitRange.js";
import { taxonomy } from "../../src/index.js";
import { parseSettingFlag } from "../../src/cli/flags/parseSettingFlag.js";
import { parseYears } from "../../src/cli/flags/parseYears.js";

describe("parseSettingFlag()", () => {
  it.each([
    ["W<=4,A<=8", { weights: { max: 4 }, activations: { max: 8 } }],
    ["w=4", { weights: { min: 4, max: 4 } }],
    ["KV>=2, kv<=4", { "kv-cache": { min: 2, max: 4 } }],
    ["any<=4", { any: { max: 4 } }],
    ["gradients<=8", { gradients: { max: 8 } }],
    ["W:int,W<=4", { weights: { max: 4, format: "int" } }],
    ["W:per-group,A:dynamic", { weights: { granularity: "per-group" }, activations: { scale: "dynamic" } }],
    ["W4A8", { weights: { min: 4, max: 4 }, activations: { min: 8, max: 8 } }],
    ["W≤4", { weights: { max: 4 } }],
  ])("reads %s", (text, query) => {
    expect(parseSettingFlag(text, taxonomy)).toEqual(query);
  });

  it("keeps strict bounds strict, and nothing but them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.constantFrom(..."<>"), fc.integer({ min: 1, max: 64 }), (bound, operator, bits) => {
        const range = parseSettingFlag(`W${operator}${bound}`, taxonomy)["weights"] ?? {};
        return isInBitRange(bits, range) === (operator === "<" ? bits < bound : bits > bound);
      }),
    );
  });

  it.each(["", ",", "W", "W~4", "W<=x", "W<=NaN", "7B", "<=4", "W<=4,,oops"])("turns %j down", (text) => {
    expect(() => parseSettingFlag(text, taxonomy)).toThrow(/^Cannot read/);
  });

  it("turns two formats on one target down", () => {
    expect(() => parseSettingFlag("W:int,W:fp", taxonomy)).toThrow("cannot be both int and fp");
  });
});

describe("parseYears()", () => {
  it.each([
    ["2024", { min: 2024, max: 2024 }],
    ["2023..2025", { min: 2023, max: 2025 }],
    ["..2023", { max: 2023 }],
    ["2024..", { min: 2024 }],
  ])("reads %s", (text, range) => {
    expect(parseYears(text)).toEqual(range);
  });

  it.each(["", "..", "24", "2025..2023", "2023-2025", "NaN", "2023..2024..2025"])("turns %j down", (text) => {
    expect(() => parseYears(text)).toThrow(/^Cannot read --year/);
  });
});
