import type { Quantizer } from "../quantizer.js";
import { isAcceleratorName } from "./isAcceleratorName.js";
import { lookupNumberFormat } from "./numberFormat.js";

/**
 * A setting as its text alone states it: the quantizers, without evidence.
 *
 * @category Settings
 */
export interface ParsedSetting {
  /** One quantizer per target; without a `target` where the text names none. */
  readonly quantizers: readonly Quantizer[];
}

/** Longer texts are prose, not settings. */
const MAX_SETTING_LENGTH = 80;

const TARGET_OF_LETTER: Readonly<Record<string, string>> = {
  W: "weights",
  A: "activations",
  KV: "kv-cache",
  G: "gradients",
};

const TARGET_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["weights", ["weights"]],
  ["weight", ["weights"]],
  ["weight-only", ["weights"]],
  ["activations", ["activations"]],
  ["activation", ["activations"]],
  ["kv cache", ["kv-cache"]],
  ["kv", ["kv-cache"]],
  ["gradients", ["gradients"]],
  ["optimizers", ["optimizer-states"]],
  ["optimizer states", ["optimizer-states"]],
  ["weights and activations", ["weights", "activations"]],
  ["weight and activation", ["weights", "activations"]],
]);

const NUMBER = String.raw`\d{1,2}(?:\.\d{1,4})?`;
const PART = String.raw`(?:W|A|KV|G)${NUMBER}`;
/** `W4A8KV4`, `W4-A8`, `W2.54`, `KV2`. */
const COMPACT = new RegExp(String.raw`^${PART}(?:[-/ ]?${PART})*$`, "i");
const COMPACT_PART = new RegExp(String.raw`(KV|W|A|G)(${NUMBER})`, "gi");
/** `W4A16g128`: a small g, or three digits and more, is the size of a group; `G8` are gradients of eight bits. */
const GROUP_SUFFIX = /[-/ ]?(?:g(\d{2,4})|G(\d{3,4}))$/;
/** Superscripts, subscripts and the like mean something else than a width; folding would make digits of them. */
const RAISED_DIGITS = /[\u00b2\u00b3\u00b9\u2070-\u209f]/;
/** `4/4-bit`, `2/4 bit`: weights, then activations. */
const WEIGHT_ACTIVATION_PAIR = new RegExp(String.raw`^(${NUMBER}) ?/ ?(${NUMBER})[- ]?bits?$`, "i");
/** `4-bit`, `1.58-bit`, `2.57 average bits`, `8-bit weights and activations`. */
const BITS = new RegExp(String.raw`^(${NUMBER})[- ]?(average |avg\.? )?[- ]?bits?(?: on average)?(?: (.+))?$`, "i");
const FORMAT_WITH_TARGET = /^([a-z]{1,7}-?\d{0,2}(?:m\d)?)(?: (.+))?$/i;

/**
 * Reads what a paper writes for a setting: `W4A4KV4`, `W2.54`, `4/4-bit`, `1.58-bit`, `FP8`, `INT8/INT4`, `NF4`.
 *
 * A text in another form is unknown, never guessed: sizes (`7B`, `16GB`), ratios (`3.5×`), spans (`2-4 bit`) and model
 * names (`ResNet-50`) give `undefined`. Linear in the text, which is not looked at beyond 80 characters.
 *
 * @param text - The setting as written.
 * @returns The alternatives that the text names, usually one, several for `INT8/INT4`; `undefined` when it states none.
 *
 * @example What papers write
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSetting } from "quantaxonomy";
 *
 * assert.deepEqual(parseSetting("W4A8"), [
 *   { quantizers: [{ target: "weights", bits: 4 }, { target: "activations", bits: 8 }] },
 * ]);
 * assert.equal(parseSetting("INT8/INT4")?.length, 2);
 * assert.equal(parseSetting("7B"), undefined);
 * ```
 *
 * @category Settings
 */
export function parseSetting(text: string): readonly ParsedSetting[] | undefined {
  if (text.length > MAX_SETTING_LENGTH || RAISED_DIGITS.test(text)) return undefined;
  const tidy = text.normalize("NFKC").replaceAll(/[\u2010-\u2015]/g, "-").replaceAll(/\s+/g, " ").trim();
  const single = parseCompact(tidy) ?? parsePair(tidy) ?? parseBits(tidy) ?? parseFormat(tidy);
  if (single) return [single];
  const parts = tidy.split(/ ?\/ ?/);
  if (parts.length < 2) return undefined;
  const alternatives = parts.map(parseFormat);
  return alternatives.every((part) => part !== undefined) ? alternatives : undefined;
}

function parseCompact(text: string): ParsedSetting | undefined {
  const suffix = /^w/i.test(text) ? GROUP_SUFFIX.exec(text) : null;
  const body = suffix ? text.slice(0, suffix.index) : text;
  if (!COMPACT.test(body)) return undefined;
  const group = suffix ? { granularity: "per-group", groupSize: Number(suffix[1] ?? suffix[2]) } : {};
  const quantizers: Quantizer[] = [];
  for (const [, letter = "", digits = ""] of body.matchAll(COMPACT_PART)) {
    const target = TARGET_OF_LETTER[letter.toUpperCase()];
    const bits = Number(digits);
    if (target === undefined || !isWidth(bits) || quantizers.some((other) => other.target === target)) return undefined;
    quantizers.push({ target, ...widthOf(bits), ...(target === "weights" ? group : {}) });
  }
  return isAcceleratorName(quantizers) ? undefined : { quantizers };
}

/** A fraction of a bit is an average over parts with different widths. */
function widthOf(bits: number): Pick<Quantizer, "bits" | "average"> {
  return Number.isInteger(bits) ? { bits } : { bits, average: true };
}

function parsePair(text: string): ParsedSetting | undefined {
  const pair = WEIGHT_ACTIVATION_PAIR.exec(text);
  const [weights, activations] = [Number(pair?.[1]), Number(pair?.[2])];
  if (!isWidth(weights) || !isWidth(activations)) return undefined;
  return { quantizers: [{ target: "weights", ...widthOf(weights) }, { target: "activations", ...widthOf(activations) }] };
}

function parseBits(text: string): ParsedSetting | undefined {
  const match = BITS.exec(text);
  const bits = Number(match?.[1]);
  if (!match || !isWidth(bits)) return undefined;
  const average = match[2] !== undefined || / on average/i.test(text);
  return withTarget({ bits, ...(average ? { average: true } : {}) }, match[3]);
}

function parseFormat(text: string): ParsedSetting | undefined {
  const match = FORMAT_WITH_TARGET.exec(text);
  const format = match?.[1] === undefined ? undefined : lookupNumberFormat(match[1]);
  return format && withTarget(format, match?.[2]);
}

function withTarget(quantizer: Quantizer, words: string | undefined): ParsedSetting | undefined {
  if (words === undefined) return { quantizers: [quantizer] };
  const targets = TARGET_WORDS.get(words.toLowerCase().replace(/ quantization$/, ""));
  return targets && { quantizers: targets.map((target) => ({ target, ...quantizer })) };
}

function isWidth(bits: number): boolean {
  return bits > 0 && bits <= 64;
}
