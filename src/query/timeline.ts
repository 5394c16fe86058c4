import type { Ids } from "../model/ids.js";
import { visitPapers } from "../taxonomy/paperSet.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { answerOf } from "./answerOf.js";
import { entriesOf, type Axis } from "./axis.js";
import { AxisLines } from "./axisLines.js";
import { newestFirst } from "./matrix.js";
import type { PaperQuery, TierOptions } from "./paperQuery.js";

/**
 * Lengths of time that a timeline counts by.
 *
 * @category Survey
 */
export const PERIODS = ["year", "quarter", "month"] as const;

/**
 * One of {@link PERIODS}.
 *
 * @category Survey
 */
export type Period = (typeof PERIODS)[number];

/**
 * What appeared in one period.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface TimelinePoint<I extends Ids = Ids> {
  /** `2024`, `2024-Q1` or `2024-03`. */
  readonly period: string;
  /** How many papers appeared. */
  readonly total: number;
  /** How many of them have each entry of `split`; a paper may count for several. */
  readonly counts: Readonly<Record<string, number>>;
  /** The papers, newest first. */
  readonly papers: readonly I["paper"][];
}

/**
 * Options of {@link timeline}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface TimelineOptions<I extends Ids = Ids> extends TierOptions {
  /**
   * What to count by.
   *
   * @defaultValue `"year"`
   */
  readonly by?: Period;
  /**
   * What to count apart.
   *
   * @defaultValue `"method"`
   */
  readonly split?: Axis<I>;
  /**
   * Which papers to count.
   *
   * @defaultValue all
   */
  readonly query?: PaperQuery<I>;
}

/**
 * Counts papers over time, from the first to the last period, empty ones included. Papers dated less exactly than the
 * periods are left out, for they belong to none.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Periods, what to count apart, papers and tiers.
 * @returns The periods in order.
 * @throws `RangeError` for an unknown period or facet.
 *
 * @example Papers a year
 * ```ts
 * import assert from "node:assert/strict";
 * import { countPapers, taxonomy, timeline } from "quantaxonomy";
 *
 * const points = timeline(taxonomy);
 * assert.equal(points.reduce((sum, { total }) => sum + total, 0), countPapers(taxonomy, {}));
 * ```
 *
 * @category Survey
 */
export function timeline<I extends Ids>(taxonomy: Taxonomy<I>, options: TimelineOptions<NoInfer<I>> = {}): readonly TimelinePoint<I>[] {
  const { by = "year", split = "method", query, tiers } = options;
  if (!PERIODS.includes(by)) throw new RangeError(`Cannot count by "${String(by)}": wanted one of "${PERIODS.join('", "')}"`);
  const store = storeOf(taxonomy);
  const selected = answerOf(store, query ?? {}, tiers === undefined ? {} : { tiers });
  const lines = entriesOf(store, split as Axis);
  const axis = new AxisLines(store, lines);
  const found = new Map<string, { readonly papers: number[]; readonly counts: Uint32Array }>();
  const { dateEnds } = store.index.columns;
  store.index.distinctDates.forEach((date, i) => {
    const period = periodOf(date, by);
    if (period === undefined) return;
    visitPapers(selected, i === 0 ? 0 : dateEnds[i - 1]!, dateEnds[i]!, (paper) => {
      let point = found.get(period);
      if (!point) found.set(period, (point = { papers: [], counts: new Uint32Array(lines.length) }));
      point.papers.push(paper);
      const count = axis.linesOf(paper);
      for (let line = 0; line < count; line++) point.counts[axis.found[line]!]!++;
    });
  });
  const periods = [...found.keys()].sort();
  return between(periods[0], periods.at(-1), by).map((period) => {
    const { papers, counts } = found.get(period) ?? { papers: [], counts: new Uint32Array(lines.length) };
    const present = lines.flatMap(({ id }, line) => (counts[line]! > 0 ? [[id, counts[line]!] as const] : []));
    return { period, total: papers.length, counts: Object.fromEntries(present), papers: newestFirst(store, Uint32Array.from(papers)) };
  });
}

function periodOf(date: string, by: Period): string | undefined {
  const [year = "", month] = date.split("-");
  if (by === "year") return year;
  if (month === undefined) return undefined;
  return by === "month" ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Every period from the first to the last. */
function between(first: string | undefined, last: string | undefined, by: Period): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const perYear = { year: 1, quarter: 4, month: 12 }[by];
  const toNumber = (period: string): number => {
    const [year, part = "1"] = period.split(/-Q?/);
    return Number(year) * perYear + Number(part) - 1;
  };
  const toPeriod = (number: number): string => {
    const [year, part] = [Math.floor(number / perYear), (number % perYear) + 1];
    return by === "year" ? String(year) : by === "quarter" ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, "0")}`;
  };
  const [start, end] = [toNumber(first), toNumber(last)];
  return Array.from({ length: end - start + 1 }, (_, i) => toPeriod(start + i));
}
