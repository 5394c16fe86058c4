import { parseSetting } from "../model/bits/parseSetting.js";
import type { ClassifiedSetting, TextSource, TextSpan } from "./classification.js";

/** The forms of a setting in running text; {@link parseSetting} has the last word on each. */
const FORMS =
  /(?<![\p{L}\p{N}.-])(?:W\d{1,2}(?:\.\d{1,4})?(?:[-/ ]?(?:A|KV|G)\d{1,2})*(?:g\d{2,4})?|KV\d(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,4})? ?\/ ?\d{1,2}[- ]bits?|\d{1,2}(?:\.\d{1,4})?[- ](?:average )?bits?(?: (?:weights? and activations?|weight-only|weights?|activations?|kv cache|gradients?|optimizer states|optimizers)(?: quantization)?)?|(?:INT|UINT|FP|BF|MXFP|NVFP|NF|MXINT)-?\d{1,2}(?:\/(?:INT|FP)\d{1,2})*)(?![\p{L}\p{N}])/giu;
/** What stands before a width that is not this work's. */
const NOT_OWN = /(?:\bwithout|\bunlike|\bexisting|\bprevious|\bprior|\bconventional|\bthan|\bover|\bvs\.?|\bversus|\bcompared (?:to|with)|\bfrom|\bbaselines?|\bof)\s+(?:the |an? )?$/i;
const MAX_SETTINGS = 64;

/** The bit settings of a text, in its order; the same setting twice is told once with both places. */
export function scanSettings(texts: readonly (readonly [source: TextSource, text: string])[], isFullPrecision: (bits: number) => boolean = (bits) => bits >= 16): readonly ClassifiedSetting[] {
  const found = new Map<string, { text: string; quantizers: ClassifiedSetting["quantizers"]; evidence: TextSpan[] }>();
  for (const [source, text] of texts) {
    for (const match of text.matchAll(FORMS)) {
      const start = match.index;
      const words = match[0];
      if (NOT_OWN.test(text.slice(Math.max(0, start - 24), start))) continue;
      for (const { quantizers } of parseSetting(words) ?? []) {
        // Sixteen bits and more for everything is the model before it was quantized.
        if (quantizers.every(({ bits = 1 }) => isFullPrecision(bits))) continue;
        const key = JSON.stringify(quantizers);
        const known = found.get(key);
        const span = { source, start, end: start + words.length, text: words };
        if (known) {
          if (known.evidence.length < 3) known.evidence.push(span);
        } else if (found.size < MAX_SETTINGS) found.set(key, { text: words, quantizers, evidence: [span] });
      }
    }
  }
  return [...found.values()];
}
