import { describe, expect, it } from "vitest";
import { renderSetting } from "../../../src/model/bits/renderSetting.js";
import type { Quantizer } from "../../../src/model/quantizer.js";

describe("renderSetting()", () => {
  it.each<[string, Quantizer[]]>([
    ["W4A4KV4", [{ target: "weights", bits: 4 }, { target: "activations", bits: 4 }, { target: "kv-cache", bits: 4 }]],
    ["W4A8", [{ target: "activations", bits: 8 }, { target: "weights", bits: 4 }]],
    ["W2.54", [{ target: "weights", bits: 2.54, average: true }]],
    ["4-bit", [{ bits: 4 }]],
    ["1.58-bit", [{ bits: 1.58 }]],
    ["2.57 average bits", [{ bits: 2.57, average: true }]],
    ["FP8", [{ bits: 8, format: "fp" }]],
    ["INT4", [{ bits: 4, format: "int" }]],
    ["MXFP4", [{ bits: 4, format: "mxfp", effectiveBits: 4.25 }]],
    ["NVFP4", [{ bits: 4, format: "nvfp4", effectiveBits: 4.5 }]],
    ["NF4", [{ bits: 4, format: "nf4" }]],
    ["ternary", [{ bits: 1.585, format: "ternary", impliedByFormat: true }]],
    ["binary", [{ bits: 1, format: "binary" }]],
    ["8-bit optimizer-states", [{ target: "optimizer-states", bits: 8 }]],
    ["unknown weights", [{ target: "weights" }]],
    ["unknown", [{}]],
  ])("prints %s", (text, quantizers) => {
    expect(renderSetting(quantizers)).toBe(text);
  });

  it("joins what has no common letter form by commas", () => {
    expect(renderSetting([{ target: "weights", bits: 4 }, { target: "attention", bits: 8 }])).toBe("4-bit weights, 8-bit attention");
  });

  it("does not change the order of what it is given", () => {
    const quantizers = Object.freeze([{ target: "activations", bits: 8 }, { target: "weights", bits: 4 }]);
    renderSetting(quantizers);
    expect(quantizers.map(({ target }) => target)).toEqual(["activations", "weights"]);
  });

  it.each(["constructor", "__proto__", "valueOf"])("prints the width alone for the unknown format %s", (format) => {
    expect(renderSetting([{ bits: 4, format }])).toBe("4-bit");
  });
});
