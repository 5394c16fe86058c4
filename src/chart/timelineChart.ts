import type { TimelinePoint } from "../query/timeline.js";
import { VEGA_LITE_SCHEMA, type VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options of {@link timelineChart}.
 *
 * @category Charts
 */
export interface TimelineChartOptions {
  /**
   * The title above the chart.
   *
   * @defaultValue how many papers it counts
   */
  readonly title?: string;
  /** What to call the entries counted apart, by id; ids stand for themselves. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A timeline as grouped bars: one bar a period and entry. Papers that count for several entries stand in several bars,
 * which is why the bars are not stacked.
 *
 * @param points - The periods of `timeline`.
 * @param options - Title and labels.
 * @returns The specification.
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
  const { title = `${total} papers over time`, labels = {} } = options;
  const entries = [...new Set(points.flatMap(({ counts }) => Object.keys(counts)))];
  const values = points.flatMap(({ period, counts }) => entries.map((id) => ({ period, entry: labels[id] ?? id, papers: counts[id] ?? 0 })));
  return {
    $schema: VEGA_LITE_SCHEMA,
    description: `Bar chart of ${total} papers over ${points.length} periods, counted apart for ${entries.length} entries.`,
    title,
    data: { values },
    mark: { type: "bar" },
    encoding: {
      x: { field: "period", type: "ordinal", title: null },
      xOffset: { field: "entry", sort: entries.map((id) => labels[id] ?? id) },
      y: { field: "papers", type: "quantitative", title: "papers" },
      color: { field: "entry", type: "nominal", title: null, sort: entries.map((id) => labels[id] ?? id), scale: { scheme: "tableau10" } },
      tooltip: [{ field: "period" }, { field: "entry" }, { field: "papers" }],
    },
    width: { step: 12 },
    height: 240,
  };
}
