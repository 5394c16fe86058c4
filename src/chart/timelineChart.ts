import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import type { TimelinePoint } from "../query/timeline.js";
import { chartFrame, type ChartOptions } from "./chartFrame.js";
import { SIZES, tonesOf } from "./chartTheme.js";
import { METHOD_COLOURS } from "./methodColours.js";
import { cutText, textWidth } from "./textWidth.js";
import type { VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options of {@link timelineChart}.
 *
 * @category Charts
 */
export interface TimelineChartOptions extends ChartOptions {
  /** What to call the entries counted apart, by id; ids stand for themselves. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The width that all periods share, and the least and the most that one may have. */
const WIDTH = 760;
const STEPS = { least: 5, most: 44 } as const;
/** The height of the bars of an entry, and what is left free above them for a number. */
const ROW = 42;
const ROW_GAP = 18;
/** The widest label of an entry. */
const LABEL_WIDTH = 240;
/** What is left free beside a number or a label of the axis. */
const GAP = 6;
/** Every how many periods the axis may have a label. */
const STRIDES = { year: [1, 2, 5, 10, 20, 50], quarter: [1, 2, 4, 8, 20, 40], month: [1, 3, 6, 12, 24, 60, 120] } as const;

/**
 * A timeline as rows of bars: a row an entry, a bar a period, all on one scale. Papers that count for several entries
 * stand in several rows, which is why the bars are not stacked. Method kinds have their colours; without entries, the row
 * is that of all papers.
 *
 * @param points - The periods of `timeline`.
 * @param options - Title, theme and labels.
 * @returns The specification.
 * @throws RangeError for an unknown theme.
 *
 * @example Method kinds by year
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy, timeline } from "quantaxonomy";
 * import { timelineChart } from "quantaxonomy/chart";
 *
 * assert.match(timelineChart(timeline(taxonomy)).description, /^Bar chart/);
 * ```
 *
 * @category Charts
 */
export function timelineChart(points: readonly TimelinePoint[], options: TimelineChartOptions = {}): VegaLiteSpec {
  const total = points.reduce((sum, point) => sum + point.total, 0);
  const { title = `${total} papers over time`, labels = {}, theme = "light" } = options;
  const { faintInk, ink, plain, rule } = tonesOf(theme);
  const entries = entriesOf(points);
  const labelOf = distinctLabels(entries, labels);
  const rows = entries.length === 0 ? [{ id: "", label: "all papers", of: (point: TimelinePoint) => point.total }] : entries.map((id) => ({ id, label: labelOf.get(id)!, of: (point: TimelinePoint) => point.counts[id] ?? 0 }));
  const periods = points.map(({ period }) => period);
  const step = Math.max(STEPS.least, Math.min(STEPS.most, Math.floor(WIDTH / Math.max(periods.length, 1))));
  const most = Math.max(...points.flatMap((point) => rows.map(({ of }) => of(point))), 1);
  const bases = rows.map(({ label }, row) => ({ entry: label, base: row * (ROW + ROW_GAP) + ROW_GAP + ROW }));
  const values = rows.flatMap(({ label, of }, row) =>
    points.flatMap((point) => {
      const [papers, base] = [of(point), bases[row]!.base];
      return papers === 0 ? [] : [{ entry: label, period: point.period, papers, base, top: Math.round((base - (papers / most) * ROW) * 100) / 100 }];
    }),
  );
  const height = rows.length * (ROW + ROW_GAP) + ROW_GAP / 2;
  const y = { type: "quantitative", scale: { domain: [height, 0], nice: false, zero: false }, axis: null } as const;
  const x = { field: "period", type: "ordinal", scale: { domain: periods, paddingInner: 0.2, paddingOuter: 0.1 }, axis: { title: null, values: shownPeriods(periods, step), labelAngle: 0, labelOverlap: false, domain: false, ticks: false, labelPadding: GAP } } as const;
  const hasNumbers = textWidth(String(most), SIZES.small) <= step;
  return {
    ...chartFrame({
      description: `Bar chart of ${total} papers over ${points.length} periods, counted apart for ${entries.length} entries.`,
      title,
      subtitle: entries.length < 2 ? "" : "Papers in each period, all rows on one scale; a paper may count in several rows.",
      theme,
      width: periods.length * step,
    }),
    width: Math.max(periods.length, 1) * step,
    height,
    layer: [
      { data: { values: bases }, mark: { type: "rule", color: rule }, encoding: { y: { field: "base", ...y } } },
      { data: { values: bases }, mark: { type: "text", align: "right", baseline: "bottom", dx: -2 * GAP, fontSize: SIZES.label, color: ink }, encoding: { x: { value: 0 }, y: { field: "base", ...y }, text: { field: "entry", type: "nominal" } } },
      {
        data: { values },
        mark: { type: "bar", cornerRadiusEnd: Math.min(2, step / 6) },
        encoding: {
          x,
          y: { field: "top", ...y },
          y2: { field: "base" },
          color: { field: "entry", type: "nominal", scale: { domain: rows.map(({ label }) => label), range: rows.map(({ id }) => (isMethodKind(id) ? METHOD_COLOURS[theme][id] : plain)) }, legend: null },
          tooltip: [{ field: "entry" }, { field: "period" }, { field: "papers" }],
        },
      },
      ...(hasNumbers ? [{ data: { values }, mark: { type: "text", baseline: "bottom", fontSize: SIZES.small, dy: -2, color: faintInk }, encoding: { x, y: { field: "top", ...y }, text: { field: "papers", type: "quantitative" } } }] : []),
    ],
  };
}

function isMethodKind(id: string): id is MethodKind {
  return (METHOD_KINDS as readonly string[]).includes(id);
}

/** What is counted apart: method kinds in their order, then the rest, those with most papers first, ties by id. */
function entriesOf(points: readonly TimelinePoint[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { counts } of points) for (const [id, count] of Object.entries(counts)) sums.set(id, (sums.get(id) ?? 0) + count);
  const others = [...sums].filter(([id]) => !isMethodKind(id)).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [...METHOD_KINDS.filter((kind) => sums.has(kind)), ...others.map(([id]) => id)];
}

/** Labels by id; where two are the same, the id tells them apart. */
function distinctLabels(ids: readonly string[], labels: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const all = ids.map((id) => cutText((Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id, LABEL_WIDTH, SIZES.label));
  return new Map(ids.map((id, i) => [id, all.indexOf(all[i]!) === all.lastIndexOf(all[i]!) ? all[i]! : `${all[i]} (${id})`]));
}

/** The periods that the axis names: as many as fit, years, Januaries and first quarters before others. */
function shownPeriods(periods: readonly string[], step: number): readonly string[] {
  const [first = ""] = periods;
  const room = textWidth(first, SIZES.label) + 2 * GAP;
  const strides: readonly number[] = STRIDES[!first.includes("-") ? "year" : first.includes("Q") ? "quarter" : "month"];
  const stride = strides.find((each) => each * step >= room) ?? strides.at(-1)!;
  // Counted from the first whole year, so that labels fall on its start.
  const start = Math.max(0, periods.findIndex((period) => !period.includes("-") || /-(?:01|Q1)$/.test(period)));
  return periods.filter((_, i) => (i - start) % stride === 0);
}
