import type { JsonValue } from "./vegaLiteSpec.js";

/**
 * Grounds that charts are drawn for.
 *
 * @category Charts
 */
export const CHART_THEMES = ["light", "dark"] as const;

/**
 * One of {@link CHART_THEMES}.
 *
 * @category Charts
 */
export type ChartTheme = (typeof CHART_THEMES)[number];

/** The colours of a theme beside those of the method kinds. */
export interface Tones {
  readonly ground: string;
  readonly ink: string;
  readonly faintInk: string;
  readonly rule: string;
  /** What has no kind of its own. */
  readonly plain: string;
  /** From few to many. */
  readonly ramp: readonly [few: string, many: string];
  /** Text on the ramp, before and from its turn on: the place where both have the same contrast, 4.5 or more. */
  readonly rampInks: readonly [onFew: string, onMany: string];
  readonly rampTurn: number;
}

const TONES: Readonly<Record<ChartTheme, Tones>> = {
  light: { ground: "#ffffff", ink: "#1b1f24", faintInk: "#5c6570", rule: "#dfe3e8", plain: "#5c6570", ramp: ["#e9eff8", "#25428a"], rampInks: ["#000000", "#ffffff"], rampTurn: 0.71 },
  dark: { ground: "#14171c", ink: "#e8ebef", faintInk: "#9aa4b0", rule: "#343b45", plain: "#9aa4b0", ramp: ["#1f2836", "#a9c7ff"], rampInks: ["#ffffff", "#000000"], rampTurn: 0.495 },
};

/**
 * The colours of a theme.
 *
 * @throws RangeError for a theme that is none.
 */
export function tonesOf(theme: ChartTheme): Tones {
  if (!CHART_THEMES.includes(theme)) throw new RangeError(`Cannot draw for the theme "${String(theme)}": wanted one of "${CHART_THEMES.join('", "')}"`);
  return TONES[theme];
}

/** Faces of the same widths first. None is quoted: readers of SVG that know no quotes in lists would take the last one. */
const FONT = "Helvetica, Arial, Liberation Sans, Arimo, sans-serif";

/** Sizes of text, in pixels. */
export const SIZES = { title: 15, subtitle: 11.5, label: 12, small: 10.5 } as const;

/** The room around a chart. */
const PADDING = 14;

/** What is the same in all charts of a theme: ground, face, colours and sizes of text and rules. */
export function configOf(theme: ChartTheme): { readonly [key: string]: JsonValue } {
  const { ground, ink, faintInk, rule } = tonesOf(theme);
  return {
    background: ground,
    padding: PADDING,
    font: FONT,
    title: { anchor: "start", frame: "bounds", color: ink, fontSize: SIZES.title, fontWeight: "bold", subtitleColor: faintInk, subtitleFontSize: SIZES.subtitle, subtitlePadding: 5, offset: 12, limit: 0 },
    axis: { labelColor: ink, titleColor: faintInk, labelFontSize: SIZES.label, titleFontSize: SIZES.label, titleFontWeight: "normal", domainColor: rule, tickColor: rule, gridColor: rule, labelLimit: 0, titleLimit: 0 },
    header: { labelColor: ink, labelFontSize: SIZES.label, labelLimit: 0 },
    legend: { labelColor: ink, titleColor: faintInk, labelFontSize: SIZES.label, titleFontSize: SIZES.label, titleFontWeight: "normal", labelLimit: 0, titleLimit: 0, rowPadding: 4, symbolSize: 110, symbolStrokeWidth: 0 },
    view: { stroke: null },
  };
}
