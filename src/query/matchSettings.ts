import { isInBitRange, type BitRange } from "../model/bits/bitRange.js";
import { SCALE_TIMES } from "../model/quantizer.js";
import { filterSet, keepUpTo } from "../taxonomy/paperSets.js";
import type { PaperSet } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";
import { checkKeys } from "./checkKeys.js";
import { conceptsOfScheme } from "./conceptNumbers.js";
import { leastWidths } from "./leastWidths.js";
import type { QuantizerQuery, SettingQuery } from "./paperQuery.js";

/** A quantizer by numbers, as the index holds it; -1 stands for unstated. */
export interface QuantizerNumbers {
  readonly target: number;
  readonly bits: number;
  readonly format: number;
  readonly granularity: number;
  readonly scale: number;
}

/** How many parts of a query one number can tell apart. */
const PARTS_PER_MASK = 31;

/**
 * What a query leaves of a set of papers: those with one setting that has a quantizer for every part. The kinds of
 * quantizers are tested once, then settings are read as numbers; where a part bounds the width from above, papers whose
 * least width is larger are passed over before that, and where that is all, nothing else is looked at.
 *
 * @throws As {@link quantizerTests}.
 */
export function settingFilter(store: Store, query: SettingQuery): (among: PaperSet) => PaperSet {
  const parts = Object.entries(query).flatMap(([target, part]) => (part === undefined ? [] : [{ target, part }]));
  for (const { target, part } of parts) checkPart(target, part);
  const bounds = parts.flatMap(({ target, part }) => (part.max === undefined || part.max === Infinity ? [] : [{ widths: leastWidths(store, target), max: part.max }]));
  const isBoundOnly = parts.length === 1 && bounds.length === 1 && Object.values(parts[0]!.part).filter((value) => value !== undefined).length === 1;
  const masks = isBoundOnly ? [] : masksOf(store, query);
  return (among) => {
    let found = among;
    for (const { widths, max } of bounds) found = keepUpTo(found, widths.column, widths.rankOf(max));
    return isBoundOnly ? found : filterSet(found, (paper) => hasSetting(store, paper, masks));
  };
}

/** For each kind of quantizer the parts of the query that it answers, as bits; so many parts at a time. */
function masksOf(store: Store, query: SettingQuery): readonly { readonly ofKind: Uint32Array; readonly all: number }[] {
  const { kindTargets, kindBits, kindFormats, kindGranularities, kindScales } = store.index.columns;
  const tests = quantizerTests(store, query);
  return Array.from({ length: Math.ceil(tests.length / PARTS_PER_MASK) }, (_, block) => {
    const some = tests.slice(block * PARTS_PER_MASK, (block + 1) * PARTS_PER_MASK);
    const ofKind = Uint32Array.from(kindTargets, (target, kind) => {
      const quantizer = { target, bits: kindBits[kind]!, format: kindFormats[kind]!, granularity: kindGranularities[kind]!, scale: kindScales[kind]! };
      return some.reduce((mask, test, part) => (test(quantizer) ? mask | (1 << part) : mask), 0);
    });
    return { ofKind, all: 2 ** some.length - 1 };
  });
}

function hasSetting(store: Store, paper: number, masks: ReturnType<typeof masksOf>): boolean {
  const { settingEnds, quantizerEnds, quantizers } = store.index.columns;
  for (let setting = paper === 0 ? 0 : settingEnds[paper - 1]!; setting < settingEnds[paper]!; setting++) {
    const start = setting === 0 ? 0 : quantizerEnds[setting - 1]!;
    const end = quantizerEnds[setting]!;
    let answers = true;
    for (const { ofKind, all } of masks) {
      let mask = 0;
      for (let i = start; i < end; i++) mask |= ofKind[quantizers[i]!]!;
      answers &&= mask === all;
    }
    if (answers) return true;
  }
  return false;
}

/** One test per part of a query. What is unstated never matches what is asked. */
export function quantizerTests(store: Store, query: SettingQuery): readonly ((quantizer: QuantizerNumbers) => boolean)[] {
  return Object.entries(query).flatMap(([target, part]) => (part === undefined ? [] : [quantizerTest(store, target, part)]));
}

function quantizerTest(store: Store, target: string, part: QuantizerQuery): (quantizer: QuantizerNumbers) => boolean {
  const range = checkPart(target, part);
  const { format, granularity, scale } = part;
  const targets = target === "any" ? undefined : conceptsOfScheme(store, "target", target);
  const formats = format === undefined ? undefined : conceptsOfScheme(store, "format", format);
  const granularities = granularity === undefined ? undefined : conceptsOfScheme(store, "granularity", granularity);
  const time = scale === undefined ? undefined : SCALE_TIMES.indexOf(scale);
  return (quantizer) =>
    (targets === undefined || targets.has(quantizer.target)) &&
    (formats === undefined || formats.has(quantizer.format)) &&
    (granularities === undefined || granularities.has(quantizer.granularity)) &&
    (time === undefined || quantizer.scale === time) &&
    isInBitRange(quantizer.bits < 0 ? undefined : quantizer.bits, range);
}

/** The range of widths of a part of a query. An impossible one is told at once, not only when a quantizer is met. */
function checkPart(target: string, part: QuantizerQuery): BitRange {
  checkKeys(`setting of ${target}`, part, ["min", "max", "format", "granularity", "scale"]);
  const { min, max } = part;
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  isInBitRange(undefined, range);
  return range;
}
