import { describe, expect, it } from "vitest";
import { parseSetting, type ParsedSetting } from "../../../src/model/bits/parseSetting.js";
import type { Quantizer } from "../../../src/model/quantizer.js";

/** One alternative with these quantizers. */
function one(...quantizers: Quantizer[]): readonly ParsedSetting[] {
  return [{ quantizers }];
}

const weights = (bits: number, more: Partial<Quantizer> = {}): Quantizer => ({ target: "weights", bits, ...more });
const activations = (bits: number, more: Partial<Quantizer> = {}): Quantizer => ({ target: "activations", bits, ...more });
const cache = (bits: number, more: Partial<Quantizer> = {}): Quantizer => ({ target: "kv-cache", bits, ...more });
const gradients = (bits: number): Quantizer => ({ target: "gradients", bits });

describe("letters with widths", () => {
  it.each<[string, Quantizer[]]>([
    ["W4", [weights(4)]],
    ["A8", [activations(8)]],
    ["KV2", [cache(2)]],
    ["W4A4", [weights(4), activations(4)]],
    ["W4A8KV4", [weights(4), activations(8), cache(4)]],
    ["W8A8G8", [weights(8), activations(8), gradients(8)]],
    ["W8G16", [weights(8), gradients(16)]],
    ["w4a4kv4", [weights(4), activations(4), cache(4)]],
    ["W4-A8", [weights(4), activations(8)]],
    ["W4/A8", [weights(4), activations(8)]],
    ["W4 A8", [weights(4), activations(8)]],
    [" W4A8 ", [weights(4), activations(8)]],
    ["W16A16", [weights(16), activations(16)]],
  ])("parseSetting() reads %s", (text, quantizers) => {
    expect(parseSetting(text)).toEqual(one(...quantizers));
  });

  it("parseSetting() takes a fractional width for an average", () => {
    expect(parseSetting("W2.54")).toEqual(one(weights(2.54, { average: true })));
  });

  it("parseSetting() takes each width for an average by itself", () => {
    expect(parseSetting("W2.5A8")).toEqual(one(weights(2.5, { average: true }), activations(8)));
  });

  it.each(["W4A16g128", "w4a16-g128", "W4A16 g128"])("parseSetting() gives the group size of %s to the weights", (text) => {
    expect(parseSetting(text)).toEqual(one(weights(4, { granularity: "per-group", groupSize: 128 }), activations(16)));
  });

  it("parseSetting() reads full-width letters as plain ones", () => {
    expect(parseSetting("Ｗ４Ａ８")).toEqual(parseSetting("W4A8"));
  });

  it.each(["W4A4W8", "KV4KV2", "A8A8"])("parseSetting() reads nothing from %s, where a target has two widths", (text) => {
    expect(parseSetting(text)).toBeUndefined();
  });

  it.each(["W0", "W65", "W0A4", "W100", "W4A0"])("parseSetting() reads nothing from %s, where a width cannot be", (text) => {
    expect(parseSetting(text)).toBeUndefined();
  });
});

describe("widths in words", () => {
  it.each<[string, Quantizer[]]>([
    ["4/4-bit", [weights(4), activations(4)]],
    ["2/4 bit", [weights(2), activations(4)]],
    ["4 / 8 bits", [weights(4), activations(8)]],
    ["4-bit", [{ bits: 4 }]],
    ["4 bits", [{ bits: 4 }]],
    ["4bit", [{ bits: 4 }]],
    ["4‑bit", [{ bits: 4 }]],
    ["1.58-bit", [{ bits: 1.58 }]],
    ["2.57 average bits", [{ bits: 2.57, average: true }]],
    ["2.57 bits on average", [{ bits: 2.57, average: true }]],
    ["3 average bits", [{ bits: 3, average: true }]],
    ["8-bit weights", [weights(8)]],
    ["4-bit weight-only quantization", [weights(4)]],
    ["8-bit weights and activations", [weights(8), activations(8)]],
    ["2-bit KV cache", [cache(2)]],
    ["8-bit optimizers", [{ target: "optimizer-states", bits: 8 }]],
  ])("parseSetting() reads %s", (text, quantizers) => {
    expect(parseSetting(text)).toEqual(one(...quantizers));
  });
});

describe("formats", () => {
  it.each<[string, Quantizer]>([
    ["FP8", { bits: 8, format: "fp" }],
    ["fp4", { bits: 4, format: "fp" }],
    ["E4M3", { bits: 8, format: "fp" }],
    ["E5M2", { bits: 8, format: "fp" }],
    ["E2M1", { bits: 4, format: "fp" }],
    ["INT8", { bits: 8, format: "int" }],
    ["INT-8", { bits: 8, format: "int" }],
    ["UINT8", { bits: 8, format: "int" }],
    ["NF4", { bits: 4, format: "nf4" }],
    ["MXFP4", { bits: 4, format: "mxfp", effectiveBits: 4.25 }],
    ["NVFP4", { bits: 4, format: "nvfp4", effectiveBits: 4.5 }],
    ["ternary", { bits: 1.585, format: "ternary", impliedByFormat: true }],
    ["binary", { bits: 1, format: "binary", impliedByFormat: true }],
    ["INT4 weights", { target: "weights", bits: 4, format: "int" }],
    ["ternary weights", { target: "weights", bits: 1.585, format: "ternary", impliedByFormat: true }],
  ])("parseSetting() reads %s", (text, quantizer) => {
    expect(parseSetting(text)).toEqual(one(quantizer));
  });

  it("parseSetting() keeps the alternatives of INT8/INT4 apart", () => {
    expect(parseSetting("INT8/INT4")).toEqual([{ quantizers: [{ bits: 8, format: "int" }] }, { quantizers: [{ bits: 4, format: "int" }] }]);
  });

  it("parseSetting() reads no alternatives where one of them is no format", () => {
    expect(parseSetting("INT8/7B")).toBeUndefined();
  });
});

describe("what states no setting", () => {
  it.each([
    "7B",
    "3.5×",
    "3.5x",
    "16GB",
    "ResNet-50",
    "2-4 bit",
    "2–4 bits",
    "GPT-4",
    "4k",
    "4K",
    "LLaMA-2-7B",
    "1–4 steps",
    "1-4 steps",
    "6.7Mb",
    "v2",
    "Wav2Vec2",
    "W",
    "bit",
    "bits",
    "4",
    "4/4",
    "FP",
    "INT",
    "low-bit",
    "sub-4-bit",
    "2024",
    "58.61",
    "4-bit tigers",
    "FP8 tigers",
    "constructor",
    "__proto__",
    "toString",
    "/",
    "FP8/",
    "",
    " ",
  ])("parseSetting() reads nothing from %j", (text) => {
    expect(parseSetting(text)).toBeUndefined();
  });

  it("parseSetting() does not read a raised digit as a further digit of the width", () => {
    expect(parseSetting("2⁴-bit")).toBeUndefined();
  });

  it("parseSetting() does not read a separator that nothing follows", () => {
    expect(parseSetting("W4A4-")).toBeUndefined();
  });

  it("parseSetting() does not look at texts of more than 80 characters", () => {
    expect(parseSetting(`W4A4${" ".repeat(76)}`)).toEqual(parseSetting("W4A4"));
    expect(parseSetting(`W4A4${" ".repeat(77)}`)).toBeUndefined();
  });

  it.each([
    ["digits", "1".repeat(10_000_000)],
    ["letters with widths", "W4".repeat(5_000_000)],
    ["spaces", " ".repeat(10_000_000)],
    ["slashes", "/".repeat(10_000_000)],
    ["formats", "INT8/".repeat(2_000_000)],
    ["ligatures that expand", "\ufdfa".repeat(10_000_000)],
  ])("parseSetting() is done at once with ten million %s", (_, text) => {
    expect(parseSetting(text)).toBeUndefined();
  }, 1000);

  it.each([
    ["letters with widths and no end", `${"W4".repeat(39)}!`],
    ["nested digits", `${"1.1".repeat(26)}x`],
    ["slashes and spaces", "/ ".repeat(40)],
    ["ligatures that expand", "\ufdfa".repeat(80)],
    ["words of a target", `4-bit ${"weights and ".repeat(6)}`],
  ])("parseSetting() does not go back and forth over %s", (_, text) => {
    for (let i = 0; i < 1000; i++) expect(parseSetting(text)).toBeUndefined();
  }, 2000);
});
