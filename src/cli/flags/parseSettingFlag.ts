import { parseSetting } from "../../model/bits/parseSetting.js";
import { SCALE_TIMES, type ScaleTime } from "../../model/quantizer.js";
import type { QuantizerQuery, SettingQuery } from "../../query/index.js";
import { lookupConcept, type Taxonomy } from "../../taxonomy/index.js";
import { UserError } from "../userError.js";

const TARGET_OF_LETTER: Readonly<Record<string, string>> = { W: "weights", A: "activations", KV: "kv-cache", G: "gradients" };
const TERM = /^([a-z][a-z-]*?)\s*(?:(<=|>=|==?|<|>|≤|≥)\s*(\d{1,2}(?:\.\d+)?)|:\s*([a-z0-9-]+))$/i;
const WANTED = 'wanted terms such as W<=4, A=8, KV<4, any<=4 or W:int with commas between, or a setting such as W4A8';

/**
 * Reads what a setting must be: `W<=4,A<=8`, where all terms must hold of one setting.
 *
 * A term is a letter (W, A, KV, G), a concept of the scheme `target` or `any`; then a comparison with a width, or a
 * colon and a number format, a granularity, `static` or `dynamic`. A setting as papers write it (`W4A8`) asks for just these widths.
 */
export function parseSettingFlag(text: string, taxonomy: Taxonomy): SettingQuery {
  const query: Record<string, QuantizerQuery> = {};
  for (const term of text.split(",").map((each) => each.trim()).filter((each) => each !== "")) {
    for (const [target, part] of readTerm(term, text, taxonomy)) query[target] = merge(query[target], part, text, target);
  }
  if (Object.keys(query).length === 0) throw new UserError(`Cannot read --setting "${text}": ${WANTED}`);
  return query;
}

function readTerm(term: string, text: string, taxonomy: Taxonomy): readonly (readonly [target: string, part: QuantizerQuery])[] {
  const [, name, operator, width, word] = TERM.exec(term) ?? [];
  if (name === undefined) {
    const [written, ...others] = parseSetting(term) ?? [];
    if (written === undefined || others.length > 0) throw new UserError(`Cannot read "${term}" in --setting "${text}": ${WANTED}`);
    return written.quantizers.map(({ target = "any", bits, format }) => [target, { ...(bits === undefined ? {} : { min: bits, max: bits }), ...(format === undefined ? {} : { format }) }]);
  }
  const target = TARGET_OF_LETTER[name.toUpperCase()] ?? name.toLowerCase();
  if (word === undefined) return [[target, toRange(operator ?? "=", Number(width))]];
  const id = word.toLowerCase();
  if ((SCALE_TIMES as readonly string[]).includes(id)) return [[target, { scale: id as ScaleTime }]];
  return [[target, lookupConcept(taxonomy, id)?.scheme === "granularity" ? { granularity: id } : { format: id }]];
}

/** Ranges have both ends in them, so a strict bound is the number next to it. */
function toRange(operator: string, width: number): QuantizerQuery {
  switch (operator) {
    case "<=":
    case "≤":
      return { max: width };
    case ">=":
    case "≥":
      return { min: width };
    case "<":
      return { max: width * (1 - Number.EPSILON / 2) };
    case ">":
      return { min: width * (1 + Number.EPSILON) };
    default:
      return { min: width, max: width };
  }
}

/** Terms on the same target hold together: `W>=2,W<=4`. */
function merge(before: QuantizerQuery | undefined, after: QuantizerQuery, text: string, target: string): QuantizerQuery {
  if (!before) return after;
  for (const key of ["format", "granularity", "scale"] as const) {
    if (before[key] === undefined || after[key] === undefined || before[key] === after[key]) continue;
    throw new UserError(`Cannot read --setting "${text}": ${target} cannot be both ${before[key]} and ${after[key]}; repeat the flag for "or"`);
  }
  const [min, max] = [Math.max(before.min ?? -Infinity, after.min ?? -Infinity), Math.min(before.max ?? Infinity, after.max ?? Infinity)];
  return { ...before, ...after, ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
}
