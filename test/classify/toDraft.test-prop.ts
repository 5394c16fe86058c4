import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, toDraft } from "../../src/classify/index.js";
import { safeOverlay } from "../../src/create/index.js";
import { lookupPaperId } from "../../src/taxonomy/paperLookups.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { parseDraftFile } from "./parseDraftFile.js";

const PIECES = ["MoonQuant:", "Post-training quantization", "PTQ", "QAT", "W4A8", "W99A0", "KV cache", "codebooks", "pruning", "sparse attention", "A survey of", "We propose", "outperforms GPTQ", "compared with AWQ", "builds on SmoothQuant", "by 2.1x speedup", "reduces memory by 75%", "perplexity of 5.68", "on LLaMA-2-7B", "ImageNet", "is compatible with QuaRot", "FooQuant", "https://github.com/a/b", ". ", "$\\times$", "\ud800", "\u0301", "'#: {", "diffusion", "4-bit", "FP8 training", "LoRA", "vector quantization", "rotation"];
const text = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) }), { maxLength: 25 }).map((parts) => parts.join(" "));
const titled = text.filter((title) => title.trim() !== "")
  // A title that is the name of a curated paper is refused, as it should be.
  .filter((title) => lookupPaperId(taxonomy, title.trim()) === undefined);

describe("toDraft()", () => {
  it("is accepted when laid over the taxonomy, whatever the text", () => {
    fc.assert(
      fc.property(titled, text, (title, abstract) => {
        const { id, record } = toDraft(taxonomy, classify(taxonomy, { title, abstract }));
        const laid = safeOverlay(taxonomy, { papers: { [id]: record } });
        expect(laid.success ? [] : laid.findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same after a way through its file", () => {
    fc.assert(
      fc.property(titled, text, (title, abstract) => {
        const draft = toDraft(taxonomy, classify(taxonomy, { title, abstract }));
        expect(parseDraftFile(draft)).toEqual(draft.record);
      }),
    );
  });
});
