import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/taxonomy.js";
import { overlay } from "../../src/create/index.js";
import { classify } from "../../src/classify/index.js";

describe("classify()", () => {
  it.each([
    ["ptq", "Accurate post-training quantization by learned rounding"],
    ["qat", "Better gradients for quantization-aware training"],
    ["mixed-precision", "Mixed-precision quantization of networks by Hessian traces"],
    ["vector-quantization", "Image tokens by vector quantization with a large codebook"],
    ["caching", "KV cache compression for long contexts"],
    ["quantized-finetuning", "QLoRA for small devices: fine-tuning of quantized language models"],
    ["low-precision-training", "FP8 training of large language models"],
  ])("finds %s in a title", (kind, title) => {
    const { methods, basis } = classify(taxonomy, { title });
    expect([methods.map((each) => `${each.kind} ${each.role}`), basis]).toEqual([[`${kind} core`], "title"]);
  });

  it.each(["quantisation-aware training", "Quantization Aware Training", "quantization\u2010aware training", "quanti- zation-aware training", "QUANTIZATION-AWARE TRAINING", "$quantization$-aware training"])("reads %j as one", (words) => {
    expect(classify(taxonomy, { title: `On ${words} of networks` }).methods.map(({ kind }) => kind)).toEqual(["qat"]);
  });

  it("takes a short name in its own letters alone", () => {
    const ids = (title: string): readonly string[] => classify(taxonomy, { title }).concepts.map(({ id }) => id);
    expect(ids("The OPT models are quantized")).toContain("llm");
    expect(ids("Those who opt for it")).not.toContain("llm");
  });

  it("matches a concept that an overlay adds", () => {
    const own = overlay(taxonomy, {
      concepts: { method: { label: "Method", definition: "By which kind of method?", scopeNote: "Own.", concepts: { "ptq-moonlit": { label: "moonlit rounding", definition: "Rounds by night.", broader: ["ptq"] } } } },
    });
    const { concepts, methods } = classify(own, { title: "Moonlit roundings of quantized networks", abstract: "We propose moonlit rounding." });
    expect(concepts.map(({ id }) => id)).toContain("ptq-moonlit");
    expect(methods.map(({ kind }) => kind)).toContain("ptq");
  });

  it("matches a label that is given at run time", () => {
    const extra = { labels: [{ concept: "rotation", label: "twirling" }] };
    expect(classify(taxonomy, { title: "Twirling weights" }, { extra }).concepts.map(({ id }) => id)).toContain("rotation");
    expect(() => classify(taxonomy, { title: "x" }, { extra: { labels: [{ concept: "nothing-like-it", label: "x" }] } })).toThrow("no such concept");
  });

  it("keeps the parts of a setting together, and leaves others' settings out", () => {
    const { settings } = classify(taxonomy, { title: "Quantization at W4A8KV4", abstract: "We quantize networks to 2-bit weights, better than W8A8, on a 7B model with 16GB." });
    expect(settings.map(({ text }) => text)).toEqual(["W4A8KV4", "2-bit weights"]);
  });

  it("answers an empty title with nothing", () => {
    expect(classify(taxonomy, { title: "" })).toEqual({ title: "", basis: "title", scope: "out", outOfScope: true, abstains: false, methods: [], concepts: [], settings: [], relations: [], mentions: [], results: [], candidates: [], guarded: [] });
  });

  it("refuses what is no text", () => {
    expect(() => classify(taxonomy, { title: 1 as unknown as string })).toThrow("Cannot classify the paper");
  });

  it.each([
    ["lone surrogates", "\ud800 quantization \udfff"],
    ["combining marks alone", "\u0301".repeat(10_000)],
    ["hyphens alone", "-".repeat(10_000)],
    ["TeX alone", "\\".repeat(9_999)],
  ])("lives through %s", (_, abstract) => {
    expect(() => classify(taxonomy, { title: "A", abstract })).not.toThrow();
  });

  it("takes time in proportion to the text", () => {
    const sentence = "We propose post-training quantization, unlike existing QAT methods, at W4A8 with a KV cache. ";
    const time = (times: number): number => {
      const abstract = sentence.repeat(times);
      const start = performance.now();
      classify(taxonomy, { title: "A", abstract });
      return performance.now() - start;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(Math.max(time(4_000), 20) * 30);
  });

  it("answers fifty megabytes", { timeout: 60_000 }, () => {
    expect(classify(taxonomy, { title: "Post-training quantization", abstract: "quantized ".repeat(5_000_000) }).methods[0]?.kind).toBe("ptq");
    expect(classify(taxonomy, { title: "Post-training quantization", abstract: "q".repeat(50_000_000) }).methods[0]?.kind).toBe("ptq");
  });
});
