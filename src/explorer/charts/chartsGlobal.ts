import type { VegaLiteSpec } from "../../chart/vegaLiteSpec.js";

/** What `charts.js` sets on the page. */
export interface ChartsGlobal {
  /** Draws a specification into an element; the answer takes it away again. */
  readonly draw: (element: HTMLElement, spec: VegaLiteSpec) => Promise<() => void>;
}

/** What the scripts of the page hand to each other. */
export interface PageGlobals {
  quantaxonomyData?: unknown;
  quantaxonomyCharts?: ChartsGlobal;
}

/** The globals of this page. */
export function pageGlobals(): PageGlobals {
  return globalThis as PageGlobals;
}
