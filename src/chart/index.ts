/**
 * Pictures as Vega-Lite specifications: pure functions from answers to plain JSON. `quantaxonomy/chart/svg` draws them.
 *
 * @module
 */
export type { ChartOptions } from "./chartFrame.js";
export { CHART_THEMES, type ChartTheme } from "./chartTheme.js";
export { lineageChart, type LineageChartOptions } from "./lineageChart.js";
export { matrixChart, type MatrixChartOptions } from "./matrixChart.js";
export { METHOD_COLOURS } from "./methodColours.js";
export { relatedChart, type RelatedChartOptions } from "./relatedChart.js";
export { timelineChart, type TimelineChartOptions } from "./timelineChart.js";
export type { JsonValue, VegaLiteSpec } from "./vegaLiteSpec.js";
