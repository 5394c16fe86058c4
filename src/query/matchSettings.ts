import { isInBitRange } from "../model/bits/bitRange.js";
import { SCALE_TIMES } from "../model/quantizer.js";
import { toPostings, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { checkKeys } from "./checkKeys.js";
import { conceptsOfScheme } from "./conceptNumbers.js";
import type { QuantizerQuery, SettingQuery } from "./paperQuery.js";

/** A quantizer by numbers, as the index holds it; -1 stands for unstated. */
export interface QuantizerNumbers {
  readonly target: number;
  readonly bits: number;
  readonly format: number;
  readonly granularity: number;
  readonly scale: number;
}

/** The papers with one setting that has a quantizer for every part of the query. */
export function matchSettings(store: Store, query: SettingQuery): Postings {
  const { settingPaper, setting, target, bits, format, granularity, scale } = store.index.quantizers;
  let matching = new Set(settingPaper.keys());
  for (const test of quantizerTests(store, query)) {
    const found = new Set<number>();
    setting.forEach((owner, i) => {
      if (!matching.has(owner)) return;
      const quantizer = { target: target[i] ?? -1, bits: bits[i] ?? -1, format: format[i] ?? -1, granularity: granularity[i] ?? -1, scale: scale[i] ?? -1 };
      if (test(quantizer)) found.add(owner);
    });
    matching = found;
  }
  return toPostings([...matching].map((each) => settingPaper[each] ?? 0));
}

/** One test per part of a query. What is unstated never matches what is asked. */
export function quantizerTests(store: Store, query: SettingQuery): readonly ((quantizer: QuantizerNumbers) => boolean)[] {
  return Object.entries(query).flatMap(([target, part]) => (part === undefined ? [] : [quantizerTest(store, target, part)]));
}

function quantizerTest(store: Store, target: string, part: QuantizerQuery): (quantizer: QuantizerNumbers) => boolean {
  checkKeys(`setting of ${target}`, part, ["min", "max", "format", "granularity", "scale"]);
  const { min, max, format, granularity, scale } = part;
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  isInBitRange(undefined, range); // an impossible range is told at once, not only when a quantizer is met
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
