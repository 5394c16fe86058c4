/**
 * Pictures as Vega-Lite specifications: pure functions from answers to plain JSON.
 *
 * @module
 */
export { matrixChart, type MatrixChartOptions } from "./matrixChart.js";
export { timelineChart, type TimelineChartOptions } from "./timelineChart.js";
export type { JsonValue, VegaLiteSpec } from "./vegaLiteSpec.js";
