import { isInBitRange } from "../model/bits/bitRange.js";
import { SCALE_TIMES } from "../model/quantizer.js";
import { NO_POSTINGS, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { conceptsOfScheme } from "./conceptNumbers.js";
import type { QuantizerQuery, SettingQuery } from "./paperQuery.js";

/** The papers with one setting that has a quantizer for every part of the query. */
export function matchSettings(store: Store, query: SettingQuery): Postings {
  const { settingPaper, setting } = store.index.quantizers;
  let matching: Set<number> | undefined;
  for (const [target, part] of Object.entries(query)) {
    if (part === undefined) continue;
    const isMatch = quantizerMatcher(store, target, part);
    const found = new Set<number>();
    setting.forEach((owner, quantizer) => {
      if ((matching === undefined || matching.has(owner)) && isMatch(quantizer)) found.add(owner);
    });
    matching = found;
  }
  if (matching === undefined) return unite([Uint32Array.from(settingPaper)]);
  return matching.size === 0 ? NO_POSTINGS : unite([...matching].map((each) => Uint32Array.of(settingPaper[each] ?? 0)));
}

/** A test of quantizers by number. What is unstated never matches what is asked. */
function quantizerMatcher(store: Store, target: string, part: QuantizerQuery): (quantizer: number) => boolean {
  const { target: targets, bits, format: formats, granularity: granularities, scale: scales } = store.index.quantizers;
  const { min, max, format, granularity, scale } = part;
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  isInBitRange(0, range); // an impossible range is told at once, not only when a quantizer is met
  const wantedTargets = target === "any" ? undefined : conceptsOfScheme(store, "target", target);
  const wantedFormats = format === undefined ? undefined : conceptsOfScheme(store, "format", format);
  const wantedGranularities = granularity === undefined ? undefined : conceptsOfScheme(store, "granularity", granularity);
  return (quantizer) => {
    const width = bits[quantizer] ?? -1;
    return (
      isAmong(wantedTargets, targets[quantizer]) &&
      isAmong(wantedFormats, formats[quantizer]) &&
      isAmong(wantedGranularities, granularities[quantizer]) &&
      (scale === undefined || scales[quantizer] === SCALE_TIMES.indexOf(scale)) &&
      isInBitRange(width < 0 ? undefined : width, range)
    );
  };
}

function isAmong(wanted: ReadonlySet<number> | undefined, value: number | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.has(value));
}
