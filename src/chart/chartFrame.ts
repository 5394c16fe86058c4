import { configOf, SIZES, type ChartTheme } from "./chartTheme.js";
import { breakText } from "./textWidth.js";
import { VEGA_LITE_SCHEMA, type VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options that every chart takes.
 *
 * @category Charts
 */
export interface ChartOptions {
  /**
   * The title above the chart; a long one is broken into lines.
   *
   * @defaultValue what is drawn, and how many papers it is about
   */
  readonly title?: string;
  /**
   * The ground that it is drawn for.
   *
   * @defaultValue `"light"`
   */
  readonly theme?: ChartTheme;
}

/** What stands around a chart. */
export interface Frame {
  readonly description: string;
  readonly title: string;
  /** How to read it. */
  readonly subtitle?: string;
  readonly theme: ChartTheme;
  /** The width that title and subtitle are broken to, in pixels. */
  readonly width: number;
}

/** The least width that a title is broken to, however narrow the chart is. */
const LEAST_WIDTH = 420;

/** The keys that all charts have in common. */
export function chartFrame({ description, title, subtitle = "", theme, width }: Frame): VegaLiteSpec {
  const room = Math.max(LEAST_WIDTH, width);
  return {
    $schema: VEGA_LITE_SCHEMA,
    description,
    title: { text: breakText(title, room, SIZES.title, true), ...(subtitle === "" ? {} : { subtitle: breakText(subtitle, room, SIZES.subtitle) }) },
    config: configOf(theme),
  };
}
