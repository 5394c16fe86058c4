/** A JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A Vega-Lite specification as plain JSON: draw it with `vega-embed` in a page, or with `renderSvg` of
 * `quantaxonomy/chart/svg` in a script.
 *
 * @see {@link https://vega.github.io/vega-lite/docs/spec.html | Vega-Lite specification}
 * @category Charts
 */
export interface VegaLiteSpec {
  /** The schema of the specification. */
  readonly $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** What the chart shows, for people who cannot see it. */
  readonly description: string;
  readonly [key: string]: JsonValue;
}

/** The schema that every specification names. */
export const VEGA_LITE_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
