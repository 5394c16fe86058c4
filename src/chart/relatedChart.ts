import type { Direction, ReasonKind, RelatedPaper } from "../query/relatedWork.js";
import { chartFrame, type ChartOptions } from "./chartFrame.js";
import { SIZES, tonesOf, type ChartTheme } from "./chartTheme.js";
import { cutText, textWidth } from "./textWidth.js";
import type { VegaLiteSpec } from "./vegaLiteSpec.js";

/** The width of the picture, and the height of a paper: its title above, its bar below. */
const WIDTH = 720;
const ROW = 44;
const BAR = 13;
/** Left free between a bar and what is written behind it. */
const GAP = 7;

/** The widest name of what was asked about. */
const ASKED_WIDTH = 140;

/** What kinds of reasons are called in the legend. */
const KIND_WORDS: Readonly<Record<ReasonKind, string>> = {
  relation: "stated relation",
  lineage: "descent",
  concept: "labels in common",
  cell: "same method, same models",
  words: "words in common",
  "shared-target": "relation to the same",
  bridge: "by way of a third",
  named: "named by papers alike",
  setting: "bits in common",
  unlike: "unlike",
};

/**
 * Families of kinds have a hue each, and within it a lightness: what papers state of each other, what their labels and
 * words have in common, what others say.
 */
const KIND_COLOURS: Readonly<Record<ChartTheme, Readonly<Record<ReasonKind, string>>>> = {
  light: { relation: "#25428a", lineage: "#6f8fd6", concept: "#2f7d66", cell: "#6fb89f", words: "#b9d9cc", setting: "#d9c04a", "shared-target": "#a8480c", bridge: "#e98b4d", named: "#f4c6a3", unlike: "#b3124a" },
  dark: { relation: "#5b8bff", lineage: "#a9c1ff", concept: "#2f9a78", cell: "#63c9a4", words: "#b4ecd6", setting: "#e9d367", "shared-target": "#c8571a", bridge: "#f3935a", named: "#fac9a8", unlike: "#ff6b95" },
};

/** The order of segments: families together, strongest first. */
const KIND_ORDER: readonly ReasonKind[] = ["relation", "lineage", "concept", "cell", "setting", "words", "shared-target", "bridge", "named", "unlike"];

/** How a paper stands to what was asked about, in words. */
const DIRECTION_WORDS: Readonly<Record<Direction, (asked: string) => string>> = {
  "later-version": (asked) => `later version of ${asked}`,
  "earlier-version": (asked) => `earlier version of ${asked}`,
  "builds-on": (asked) => `builds on ${asked}`,
  "built-on": (asked) => `${asked} builds on it`,
  beats: (asked) => `claims to beat ${asked}`,
  beaten: (asked) => `${asked} claims to beat it`,
  compared: (asked) => `measured beside ${asked}`,
  stacks: (asked) => `combines with ${asked}`,
  uses: (asked) => `uses ${asked}`,
  used: (asked) => `${asked} uses it`,
  surveys: (asked) => `covers ${asked}`,
  surveyed: (asked) => `${asked} covers it`,
  "same-cell": () => "same method on the same models",
  near: () => "near",
};

/**
 * Options of {@link relatedChart}.
 *
 * @category Charts
 */
export interface RelatedChartOptions extends ChartOptions {
  /**
   * What to call the paper that was asked about.
   *
   * @defaultValue `"the one asked about"`
   */
  readonly asked?: string;
}

/**
 * Related work as bars: a bar a paper, divided by the kind of reason, as long as the score; behind it the score and how
 * the paper stands to what was asked about. What counts against a paper goes to the left.
 *
 * @param related - The answer of `relatedWork`.
 * @param options - Title, theme, and what the one asked about is called.
 * @returns The specification.
 * @throws RangeError for an unknown theme.
 *
 * @example What stands near AffineQuant
 * ```ts
 * import assert from "node:assert/strict";
 * import { relatedWork, taxonomy } from "quantaxonomy";
 * import { relatedChart } from "quantaxonomy/chart";
 *
 * const spec = relatedChart(relatedWork(taxonomy, "affinequant", { limit: 5 }), { title: "Near AffineQuant", asked: "AffineQuant" });
 * assert.match(spec.description, /^Bar chart of 5 related papers/);
 * ```
 *
 * @category Charts
 */
export function relatedChart(related: readonly RelatedPaper[], options: RelatedChartOptions = {}): VegaLiteSpec {
  const { title = `${related.length} related papers`, asked = "the one asked about", theme = "light" } = options;
  const { ground, ink, faintInk } = tonesOf(theme);
  const segments = related.flatMap(segmentsOf);
  const shown = KIND_ORDER.filter((kind) => segments.some((segment) => segment.kind === KIND_WORDS[kind]));
  const rows = related.map(({ id, title: name, score, direction }) => ({
    id,
    title: cutText(name, WIDTH, SIZES.label),
    end: Math.max(...segments.filter((segment) => segment.id === id).map(({ to }) => to), 0),
    says: `${score.toFixed(1)} · ${DIRECTION_WORDS[direction](cutText(asked, ASKED_WIDTH, SIZES.small))}`,
  }));
  const least = Math.min(...segments.map(({ from }) => from), 0);
  const order = related.map(({ id }) => id);
  const y = { field: "id", type: "nominal", sort: order, axis: null, scale: { padding: 0 } } as const;
  const x = { type: "quantitative", axis: null, scale: { domain: [least, widest(rows, least)], nice: false, zero: false } } as const;
  return {
    ...chartFrame({
      description: `Bar chart of ${related.length} related papers: the weights of the reasons by kind, which add up to the score.`,
      title,
      subtitle: "Length is the score, divided by the kind of reason; after it, how the paper stands to what was asked about.",
      theme,
      width: WIDTH,
    }),
    width: WIDTH,
    height: Math.max(related.length, 1) * ROW,
    encoding: { y },
    layer: [
      {
        data: { values: segments },
        mark: { type: "bar", height: BAR, yOffset: 8, stroke: ground, strokeWidth: 0.75 },
        encoding: {
          x: { field: "from", ...x },
          x2: { field: "to" },
          color: { field: "kind", type: "nominal", title: null, scale: { domain: shown.map((kind) => KIND_WORDS[kind]), range: shown.map((kind) => KIND_COLOURS[theme][kind]) }, legend: { orient: "bottom", columns: 4, columnPadding: 18, offset: 14 } },
          tooltip: [{ field: "kind" }, { field: "weight" }, { field: "why" }],
        },
      },
      { data: { values: rows }, mark: { type: "text", align: "left", baseline: "middle", dy: -9, fontSize: SIZES.label, color: ink }, encoding: { x: { value: 0 }, text: { field: "title" } } },
      { data: { values: rows }, mark: { type: "text", align: "left", baseline: "middle", dx: GAP, dy: 8.5, fontSize: SIZES.small, color: faintInk }, encoding: { x: { field: "end", ...x }, text: { field: "says" } } },
    ],
  };
}

/** A part of a bar: the reasons of one kind. */
interface Segment {
  readonly [key: string]: string | number;
  readonly id: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

function segmentsOf({ id, reasons }: RelatedPaper): readonly Segment[] {
  let [right, left] = [0, 0];
  return KIND_ORDER.flatMap((kind) => {
    const among = reasons.filter((reason) => reason.kind === kind);
    const weight = round(among.reduce((sum, reason) => sum + reason.weight, 0));
    if (weight === 0) return [];
    const from = weight > 0 ? right : round(left + weight);
    const to = weight > 0 ? round(right + weight) : left;
    if (weight > 0) right = to;
    else left = from;
    return [{ id, kind: KIND_WORDS[kind], weight, from, to, why: among.map(({ text }) => text).join("; ") }];
  });
}

/** The weight at the right edge, so that what is written behind each bar still has its room. */
function widest(rows: readonly { readonly end: number; readonly says: string }[], least: number): number {
  const needed = rows.map(({ end, says }) => least + ((end - least) * WIDTH) / (WIDTH - textWidth(says, SIZES.small) - 2 * GAP));
  return round(Math.max(...needed, 1));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
