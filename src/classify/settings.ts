import { parseSetting } from "../model/bits/parseSetting.js";
import type { ClassifiedSetting, TextSource, TextSpan } from "./classification.js";
import { isDigit } from "./isDigit.js";

/** The forms of a setting in running text; {@link parseSetting} has the last word on each. */
const FORM = String.raw`(?:W\d{1,2}(?:\.\d{1,4})?(?:[-/ ]?(?:A|KV|G)\d{1,2})*(?:g\d{2,4})?|KV\d(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,4})? ?\/ ?\d{1,2}[- ]bits?|\d{1,2}(?:\.\d{1,4})?[- ](?:average )?bits?(?: (?:weights? and activations?|weight-only|weights?|activations?|kv cache|gradients?|optimizer states|optimizers)(?: quantization)?)?|(?:INT|UINT|FP|BF|MXFP|NVFP|NF|MXINT)-?\d{1,2}(?:\/(?:INT|FP)\d{1,2})*)`;
const PLAIN = new RegExp(`${FORM}(?![A-Za-z0-9])`, "iy");
/** The same where letters beyond ASCII follow: rare, and dear to compile. */
const WIDE = (): RegExp => new RegExp(`${FORM}(?![\\p{L}\\p{N}])`, "iuy");
const DIGITS = /\d+/g;
const [HYPHEN, POINT] = [45, 46];
/** The most letters before the first digit of a setting. */
const MOST_LETTERS = 5;
/** What stands before a width that is not this work's. */
const NOT_OWN = /(?:\bwithout|\bunlike|\bexisting|\bprevious|\bprior|\bconventional|\bthan|\bover|\bvs\.?|\bversus|\bcompared (?:to|with)|\bfrom|\bbaselines?|\bof)\s+(?:the |an? )?$/i;
const MAX_SETTINGS = 64;

/** The bit settings of a text, in its order; the same setting twice is told once with both places. */
export function scanSettings(texts: readonly (readonly [source: TextSource, text: string])[], isFullPrecision: (bits: number) => boolean = (bits) => bits >= 16): readonly ClassifiedSetting[] {
  const found = new Map<string, { text: string; quantizers: ClassifiedSetting["quantizers"]; evidence: TextSpan[] }>();
  for (const [source, text] of texts) {
    // Every form has a digit: where there is none there is nothing to look at.
    for (DIGITS.lastIndex = 0; DIGITS.test(text); ) {
      const next = DIGITS.lastIndex;
      const start = startOf(text, next);
      const words = formAt(text, start);
      DIGITS.lastIndex = Math.max(next, start + (words?.length ?? 0));
      if (words === undefined) continue;
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

/** Where a setting would begin whose first digits end at a place: at them, or at the letters before them. */
function startOf(text: string, end: number): number {
  let digits = end;
  while (isDigit(text.charCodeAt(digits - 1))) digits--;
  let start = text.charCodeAt(digits - 1) === HYPHEN && isLetter(text.charCodeAt(digits - 2)) ? digits - 1 : digits;
  for (let i = 0; i <= MOST_LETTERS && isLetter(text.charCodeAt(start - 1)); i++) start--;
  return start;
}

/** The setting that starts at a place, if no word or number goes on there. */
function formAt(text: string, start: number): string | undefined {
  const before = text.charCodeAt(start - 1);
  if (before === HYPHEN || before === POINT || isDigit(before) || isLetter(before) || (before > 127 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)))) return undefined;
  PLAIN.lastIndex = start;
  const words = PLAIN.exec(text)?.[0];
  if (words === undefined || !(text.charCodeAt(start + words.length) > 127) || !/^[\p{L}\p{N}]/u.test(text.slice(start + words.length, start + words.length + 2))) return words;
  const wide = WIDE();
  wide.lastIndex = start;
  return wide.exec(text)?.[0];
}

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122;
}
