import { isAcceleratorName } from "../../../src/model/bits/isAcceleratorName.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isInBitRange } from "../../../src/model/bits/bitRange.js";
import { compareBits } from "../../../src/model/bits/compareBits.js";
import { lookupNumberFormat } from "../../../src/model/bits/numberFormat.js";
import { parseSetting } from "../../../src/model/bits/parseSetting.js";
import { renderSetting } from "../../../src/model/bits/renderSetting.js";
import type { Quantizer } from "../../../src/model/quantizer.js";
import { quantizer as quantizerSchema } from "../../../src/schema/setting.js";
import { LETTERED_TARGETS, letteredQuantizers, statedWidth } from "./arbitraries.js";

const inOrder = (quantizers: readonly Quantizer[]): readonly Quantizer[] =>
  LETTERED_TARGETS.flatMap((wanted) => quantizers.filter(({ target }) => target === wanted));

it("parseSetting() reads back what renderSetting() prints of letters and widths", () => {
  fc.assert(
    fc.property(letteredQuantizers, (quantizers) => {
      expect(parseSetting(renderSetting(quantizers))).toEqual([{ quantizers: inOrder(quantizers) }]);
    }),
  );
});

it("renderSetting() prints the same text for every order of the quantizers", () => {
  fc.assert(
    fc.property(
      letteredQuantizers.chain((quantizers) => fc.tuple(fc.constant(quantizers), fc.shuffledSubarray([...quantizers], { minLength: quantizers.length }))),
      ([quantizers, shuffled]) => {
        expect(renderSetting(shuffled)).toBe(renderSetting(quantizers));
      },
    ),
  );
});

it("parseSetting() reads the letters in either case and any of the separators alike", () => {
  fc.assert(
    fc.property(letteredQuantizers, fc.constantFrom("", "-", "/", " "), fc.boolean(), (quantizers, separator, lower) => {
      // A bare gradient width after a separator reads as a group size; that form is the subject of a test of its own.
      fc.pre(quantizers.every(({ target }) => target !== "gradients"));
      // Wide activations alone would read as an accelerator (A10); they are written in words.
      fc.pre(!isAcceleratorName(quantizers));
      const letters: Readonly<Record<string, string>> = { weights: "W", activations: "A", "kv-cache": "KV" };
      const text = inOrder(quantizers).map(({ target = "", bits }) => `${letters[target]}${bits}`).join(separator);
      expect(parseSetting(lower ? text.toLowerCase() : text)).toEqual([{ quantizers: inOrder(quantizers) }]);
    }),
  );
});

it("parseSetting() reads any stated width before the word bit", () => {
  fc.assert(
    fc.property(statedWidth, fc.constantFrom("-bit", " bit", " bits", "bit", "‑bit"), ({ bits }, unit) => {
      expect(parseSetting(`${bits}${unit}`)).toEqual([{ quantizers: [{ bits }] }]);
    }),
  );
});

it("parseSetting() reads a pair of widths as weights, then activations", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 64 }), fc.constantFrom("-bit", " bit", " bits"), (weights, activations, unit) => {
      expect(parseSetting(`${weights}/${activations}${unit}`)).toEqual([
        { quantizers: [{ target: "weights", bits: weights }, { target: "activations", bits: activations }] },
      ]);
    }),
  );
});

it("parseSetting() gives only quantizers that a record may hold, one per target, whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom("W", "A", "KV", "G", "g", "bit", "-", "/", " ", ".", "INT", "FP", "NF", "MXFP", "E4M3", "average", "weights", "×", "B", "GB", "⁴", "Ｗ"),
    fc.nat(300).map(String),
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")));
  fc.assert(
    fc.property(text, (given) => {
      for (const { quantizers } of parseSetting(given) ?? []) {
        expect(quantizers.length).toBeGreaterThan(0);
        expect(new Set(quantizers.map(({ target }) => target)).size).toBe(quantizers.length);
        for (const quantizer of quantizers) expect(quantizerSchema.safeParse(quantizer).success).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it("parseSetting() reads nothing from a number with the unit of something else", () => {
  const unit = fc.constantFrom("B", "M", "K", "k", "GB", "MB", "Mb", "Gb", "×", "x", "%", "dB", " steps", " frames", "D", "K context", " points", "ms", " GPUs");
  fc.assert(
    fc.property(fc.oneof(fc.nat(200), fc.float({ min: 0, max: 100, noNaN: true }).map((n) => Number(n.toFixed(2)))), unit, (number, what) => {
      expect(parseSetting(`${number}${what}`)).toBeUndefined();
    }),
  );
});

it("parseSetting() reads nothing from a span of widths", () => {
  fc.assert(
    fc.property(fc.nat(64), fc.nat(64), fc.constantFrom("-", "–", "—", " to ", "~"), fc.constantFrom("-bit", " bit", " bits", " steps", ""), (from, to, dash, unit) => {
      expect(parseSetting(`${from}${dash}${to}${unit}`)).toBeUndefined();
    }),
  );
});

it("parseSetting() reads nothing from prose around a setting", () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  fc.assert(
    fc.property(word, letteredQuantizers, word, (before, quantizers, after) => {
      expect(parseSetting(`${before} ${renderSetting(quantizers)} ${after}`)).toBeUndefined();
    }),
  );
});

it("lookupNumberFormat() knows no name that parseSetting() does not read", () => {
  const name = fc.oneof(fc.constantFrom("E4M3", "NF4", "MXFP4", "NVFP4", "ternary", "binary", "TF32", "BF16"), fc.tuple(fc.constantFrom("INT", "UINT", "FP", "float"), fc.nat(99)).map((parts) => parts.join("")), fc.string());
  fc.assert(
    fc.property(name, (text) => {
      const format = lookupNumberFormat(text);
      if (format) expect(parseSetting(text)).toEqual([{ quantizers: [format] }]);
    }),
  );
});

const bits = fc.double({ min: 0, max: 64, minExcluded: true, noNaN: true });
const quantizer: fc.Arbitrary<Quantizer> = fc.record({ target: fc.constantFrom("weights", "kv-cache"), bits }, { requiredKeys: [] });

it("compareBits() answers the other way round for swapped quantizers", () => {
  fc.assert(
    fc.property(quantizer, quantizer, (a, b) => {
      const [forth, back] = [compareBits(a, b), compareBits(b, a)];
      expect(forth === undefined ? undefined : Math.sign(forth) + 0).toBe(back === undefined ? undefined : -Math.sign(back) + 0);
    }),
  );
});

it("compareBits() agrees with itself along a chain", () => {
  fc.assert(
    fc.property(bits, bits, bits, (a, b, c) => {
      fc.pre(a <= b && b <= c);
      expect(compareBits({ bits: a }, { bits: c })).toBeLessThanOrEqual(0);
    }),
  );
});

it("compareBits() compares exactly what states its width and has the same target", () => {
  fc.assert(
    fc.property(quantizer, quantizer, (a, b) => {
      expect(compareBits(a, b) !== undefined).toBe(a.bits !== undefined && b.bits !== undefined && a.target === b.target);
    }),
  );
});

const range = fc.record({ min: bits, max: bits }, { requiredKeys: [] }).filter(({ min = 0, max = 64 }) => min <= max);

it("isInBitRange() holds for a known width exactly when both ends hold", () => {
  fc.assert(
    fc.property(bits, range, (width, { min, max }) => {
      expect(isInBitRange(width, { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })).toBe(
        (min === undefined || width >= min) && (max === undefined || width <= max),
      );
    }),
  );
});

it("isInBitRange() never widens its answer when a bound is added", () => {
  fc.assert(
    fc.property(fc.option(bits, { nil: undefined }), bits, (width, bound) => {
      if (isInBitRange(width, { max: bound })) expect(isInBitRange(width, {})).toBe(true);
      if (isInBitRange(width, { min: bound, max: 64 })) expect(isInBitRange(width, { min: bound })).toBe(true);
    }),
  );
});
