import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSetting } from "../../src/model/bits/parseSetting.js";
import { scanSettings } from "../../src/classify/settings.js";

/** The forms as one expression that is tried at every place of a text, with all letters of Unicode around it. */
const FORMS =
  /(?<![\p{L}\p{N}.-])(?:W\d{1,2}(?:\.\d{1,4})?(?:[-/ ]?(?:A|KV|G)\d{1,2})*(?:g\d{2,4})?|KV\d(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,4})? ?\/ ?\d{1,2}[- ]bits?|\d{1,2}(?:\.\d{1,4})?[- ](?:average )?bits?(?: (?:weights? and activations?|weight-only|weights?|activations?|kv cache|gradients?|optimizer states|optimizers)(?: quantization)?)?|(?:INT|UINT|FP|BF|MXFP|NVFP|NF|MXINT)-?\d{1,2}(?:\/(?:INT|FP)\d{1,2})*)(?![\p{L}\p{N}])/giu;
const piece = fc.constantFrom("W", "w4", "A8", "KV", "4", "4-bit", "8 bits", "bit weights", "INT", "INT8", "FP-8", "/", "-", " ", " ", ".", "2.5", "é", "量", "—", "g128", "MXFP4", "kv cache", "16", "weights", "3/4 bit", "x");
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

/** Where settings stand, as the slow way finds them; of each the first three places. */
function slowly(abstract: string): readonly number[] {
  const places = new Map<string, number[]>();
  for (const { index, 0: words } of abstract.matchAll(FORMS)) {
    for (const { quantizers } of parseSetting(words) ?? []) {
      const key = JSON.stringify(quantizers);
      places.set(key, [...(places.get(key) ?? []), index].slice(0, 3));
    }
  }
  return [...places.values()].flat();
}

describe("scanSettings()", () => {
  it("finds what trying every place of the text finds", () => {
    fc.assert(
      fc.property(text, (abstract) => {
        const found = scanSettings([["abstract", abstract]], () => false).flatMap(({ evidence }) => evidence.map(({ start }) => start));
        expect(found).toEqual(slowly(abstract));
      }),
      { numRuns: 500 },
    );
  });
});
