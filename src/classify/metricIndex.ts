import { METRICS_TEXT } from "../generated/lexicon.js";
import type { MetricRecord } from "../model/metricRecord.js";
import type { Store } from "../taxonomy/store.js";
import { isShipped } from "./isShipped.js";

/** A metric as figures name it. */
export interface MetricEntry {
  readonly id: string;
  readonly unit: string | undefined;
  readonly isHigherBetter: boolean;
  /** The letters that have to stand in this case, for short names. */
  readonly exact: string | undefined;
}

/** Metrics by the words that name them. */
export interface MetricNames {
  readonly entries: ReadonlyMap<string, MetricEntry>;
  /** The number of words of the longest name that begins with a word. */
  readonly heads: ReadonlyMap<string, number>;
}

/** The metrics of a taxonomy by the words that name them. */
export interface MetricIndex {
  /** Levels: perplexity, accuracy, FID; by their names in small letters. */
  readonly levels: MetricNames;
  /** Shares that are saved, in percent: `memory` for the metric "Memory saved". */
  readonly saved: MetricNames;
  readonly has: (id: string) => boolean;
  readonly unitOf: (id: string) => string | undefined;
}

/** Words that mean what a metric of the shipped records says by another. */
const SAVED_ALIASES: Readonly<Record<string, string>> = { flops: "computation", bitops: "computation", bops: "computation", compute: "computation", computations: "computation", storage: "size", "inference time": "latency" };
const LONGEST_SHORT = 4;

/** The index of a store's metrics, made when first asked for; that of the shipped records opens without reading one. */
export function metricIndexOf(store: Store): MetricIndex {
  return store.memo("classify metrics", () => metricIndex(isShipped(store) ? (JSON.parse(METRICS_TEXT) as readonly MetricRecord[]) : metricsIn(store)));
}

/** The records of a store's metrics. */
export function metricsIn(store: Store): readonly MetricRecord[] {
  return store.ids("metric").map((_, number) => store.read("metric", number));
}

function metricIndex(metrics: readonly MetricRecord[]): MetricIndex {
  const levels = new Map<string, MetricEntry>();
  const saved = new Map<string, MetricEntry>();
  const units = new Map(metrics.map(({ id, unit }) => [id, unit]));
  metrics.forEach(({ id, name, aliases, unit, better, relative, aspect }) => {
    const entryOf = (label: string): MetricEntry => ({ id, unit, isHigherBetter: better !== "lower", exact: label.length <= LONGEST_SHORT && /\p{Lu}/u.test(label) ? label : undefined });
    if (relative === true) {
      const thing = /^(.*) saved$/i.exec(name)?.[1]?.toLowerCase();
      if (thing !== undefined && unit === "%") saved.set(thing, entryOf(name));
      return;
    }
    // "A batch size of 128" is what was tried, not what was reached.
    if (unit === undefined && aspect !== "quality") return;
    for (const label of [name.replace(/\s*\(.*\)$/, ""), ...aliases]) {
      const key = label.toLowerCase();
      if (!levels.has(key)) levels.set(key, entryOf(label));
    }
  });
  for (const [alias, thing] of Object.entries(SAVED_ALIASES)) {
    const entry = saved.get(thing);
    if (entry && !saved.has(alias)) saved.set(alias, entry);
  }
  return { levels: namesOf(levels), saved: namesOf(saved), has: (id) => units.has(id), unitOf: (id) => units.get(id) };
}

function namesOf(entries: ReadonlyMap<string, MetricEntry>): MetricNames {
  const heads = new Map<string, number>();
  for (const key of entries.keys()) {
    const words = key.split(" ");
    heads.set(words[0]!, Math.max(words.length, heads.get(words[0]!) ?? 0));
  }
  return { entries, heads };
}
