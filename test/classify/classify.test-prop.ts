import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/taxonomy.js";
import { classify, type Classification } from "../../src/classify/index.js";

const PIECES = ["post-training quantization", "PTQ", "QAT", "W4A8", "KV cache", "codebooks", "without", "Unlike", "existing", "We propose", ". ", ", ", "- ", "$\\times$", "na\\\"{\\i}ve", "ﬁne-tuning", "Ｗ４Ａ８", "\ud83d\ude00", "\ud800", "\u0301", "low-bit", "diffusion", "In future work", "D$^{2}$MoE", "4-bit"];
const text = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) }), { maxLength: 30 }).map((parts) => parts.join(" "));

const spansOf = ({ methods, concepts, settings, guarded }: Classification) => [...[...methods, ...concepts, ...settings].flatMap(({ evidence }) => evidence), ...guarded];

describe("classify()", () => {
  it("tells spans that slice to their words", () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const texts = { title, abstract };
        for (const { source, start, end, text: words } of spansOf(classify(taxonomy, texts))) {
          expect(texts[source].slice(start, end)).toBe(words);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it("gives the same answer again", () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const first = classify(taxonomy, { title, abstract });
        classify(taxonomy, { title: abstract, abstract: title });
        expect(classify(taxonomy, { title, abstract })).toEqual(first);
      }),
    );
  });

  it("gives no kind without words, and says out of scope when there is none", () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const { methods, outOfScope, abstains } = classify(taxonomy, { title, abstract });
        expect(outOfScope || abstains).toBe(methods.length === 0);
        expect(outOfScope && abstains).toBe(false);
        for (const { evidence, confidence } of methods) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0.45);
          expect(confidence).toBeLessThan(1);
        }
      }),
    );
  });
});
