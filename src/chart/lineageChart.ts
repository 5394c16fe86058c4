import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import type { Ids } from "../model/ids.js";
import type { Paper } from "../model/paper.js";
import type { Lineage } from "../query/lineage.js";
import { getPaper, lookupConcept, type Taxonomy } from "../taxonomy/index.js";
import { chartFrame, type ChartOptions } from "./chartFrame.js";
import { SIZES, tonesOf } from "./chartTheme.js";
import { arrowBetween } from "./lineageArrow.js";
import { layOutLineage } from "./lineageLayout.js";
import { sayTie, tiesOf, type LineageTie } from "./lineageTies.js";
import { METHOD_COLOURS } from "./methodColours.js";
import { cutText, textWidth } from "./textWidth.js";
import type { JsonValue, VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options of {@link lineageChart}.
 *
 * @category Charts
 */
export interface LineageChartOptions extends ChartOptions {
  /**
   * Whether to draw who claims to beat whom too, also papers that are no kin.
   *
   * @defaultValue false
   */
  readonly rivals?: boolean;
}

/** The width that is aimed at, and the height of a lane. */
const WIDTH = 760;
const LANE = 54;
/** The widest name of a paper, and the widest line below it. */
const NAME_WIDTH = 200;
const LINE_WIDTH = 300;
/** From the middle of a dot to what is written at it: to the right, above and below. */
const [RIGHT, ABOVE, BELOW] = [6, -13, 14];

/** What is said of papers without a core method, such as stubs. */
const NO_KIND = "no core method known";

/**
 * A lineage as a flow from left to right: papers stand at their dates, an arrow leads from each to what extends or
 * supersedes it, and the line below a paper says the same in words. The colour is that of its first core method; the paper
 * asked about has a ring. Dashed arrows, where asked for, lead to who claims to win.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy that was asked.
 * @param lineage - The answer of `lineage`.
 * @param options - Title, theme, and whether rivals are drawn.
 * @returns The specification.
 * @throws `UnknownIdError` when the lineage is that of another taxonomy; RangeError for an unknown theme.
 *
 * @example From SmoothQuant to AffineQuant
 * ```ts
 * import assert from "node:assert/strict";
 * import { lineage, taxonomy } from "quantaxonomy";
 * import { lineageChart } from "quantaxonomy/chart";
 *
 * const { description } = lineageChart(taxonomy, lineage(taxonomy, "affinequant"));
 * assert.equal(description, "Lineage of AffineQuant, 3 papers: AffineQuant extends OmniQuant; OmniQuant extends SmoothQuant.");
 * ```
 *
 * @category Charts
 */
export function lineageChart<I extends Ids>(taxonomy: Taxonomy<I>, lineage: Lineage<NoInfer<I>>, options: LineageChartOptions = {}): VegaLiteSpec {
  const { theme = "light", rivals = false } = options;
  const { ground, ink, faintInk, plain, rule } = tonesOf(theme);
  const ties = tiesOf(lineage, rivals);
  const papers = new Map([lineage.id, ...ties.flatMap(({ from, to }) => [from, to])].map((id) => [id, getPaper(taxonomy, id as NoInfer<I>["paper"]) as Paper]));
  const nameOf = (id: string): string => papers.get(id)?.name ?? papers.get(id)?.title ?? id;
  const { title = `Lineage of ${nameOf(lineage.id)}` } = options;
  const texts = [...papers.values()].map((paper) => textsOf(paper, ties, nameOf, taxonomy));
  const layout = layOutLineage(texts, ties, WIDTH);
  const points = texts.map(({ width: _, ...paper }) => ({ ...paper, lane: layout.lanes.get(paper.id)!, isAsked: paper.id === lineage.id }));
  const placeOf = (id: string) => points.filter((point) => point.id === id).map(({ year, lane }) => ({ x: year, y: lane }))[0]!;
  const colours = new Map<string, string>([...METHOD_KINDS.map((kind) => [wordsFor(kind, taxonomy), METHOD_COLOURS[theme][kind]] as const), [NO_KIND, plain]]);
  const kinds = [...colours.keys()].filter((kind) => points.some((point) => point.kind === kind));
  const first = Math.ceil(layout.domain[0]);
  const years = Array.from({ length: Math.ceil(Math.max(...points.map(({ year }) => year))) - first + 1 }, (_, i) => first + i).filter((year) => year <= layout.domain[1]);
  const x = { field: "year", type: "quantitative", scale: { domain: layout.domain, nice: false, zero: false }, axis: { title: null, values: years, format: "d", domain: false, ticks: false, labelPadding: 8, gridColor: rule } } as const;
  const y = { field: "lane", type: "quantitative", scale: { domain: [layout.laneCount - 0.5, -0.5], nice: false, zero: false }, axis: null } as const;
  const arrows = (among: readonly LineageTie[], mark: { readonly color: string; readonly strokeWidth: number; readonly strokeDash: readonly number[] }): readonly JsonValue[] => {
    const drawn = among.map((tie, number) => ({ ...arrowBetween(placeOf(tie.from), placeOf(tie.to), { yearWidth: layout.yearWidth, laneHeight: LANE }), number, says: sayTie(tie, nameOf), words: tie.words }));
    const tooltip = [{ field: "says", title: "relation" }, { field: "words" }];
    const corners = drawn.flatMap(({ path, number, says, words }) => path.map((place, corner) => ({ year: place.x, lane: place.y, corner, number, says, words })));
    const heads = drawn.map(({ head, says, words }) => ({ year: head.x, lane: head.y, angle: head.angle, says, words }));
    return [
      { data: { values: corners }, mark: { type: "line", strokeJoin: "round", ...mark }, encoding: { detail: { field: "number", type: "nominal" }, order: { field: "corner", type: "quantitative" }, tooltip } },
      { data: { values: heads }, mark: { type: "point", shape: "triangle-right", filled: true, size: 75, opacity: 1, color: mark.color }, encoding: { angle: { field: "angle", type: "quantitative", scale: null }, tooltip } },
    ];
  };
  const text = (field: string, dy: number, color: string, style: { readonly [key: string]: JsonValue }): readonly JsonValue[] => {
    const mark = { type: "text", align: "left", baseline: "middle", dx: RIGHT, dy, color, ...style };
    // A seam of the ground below the letters, where an arrow passes behind them.
    return [{ ...mark, color: ground, stroke: ground, strokeWidth: 4, strokeJoin: "round" }, mark].map((each) => ({ mark: each, encoding: { text: { field, type: "nominal" } } }));
  };
  return {
    ...chartFrame({
      description: `Lineage of ${nameOf(lineage.id)}, ${papers.size} ${papers.size === 1 ? "paper" : "papers"}${ties.length === 0 ? "" : `: ${ties.map((tie) => sayTie(tie, nameOf)).join("; ")}`}.`,
      title,
      subtitle: `Arrows lead from a paper to what extends or supersedes it${rivals ? ", dashed ones to what claims to beat it" : ""}.`,
      theme,
      width: layout.width,
    }),
    width: layout.width,
    height: layout.laneCount * LANE,
    data: { values: points },
    encoding: { x, y },
    layer: [
      ...arrows(ties.filter(({ isDescent }) => !isDescent), { color: faintInk, strokeWidth: 1, strokeDash: [4, 3] }),
      ...arrows(ties.filter(({ isDescent }) => isDescent), { color: faintInk, strokeWidth: 2, strokeDash: [1, 0] }),
      { transform: [{ filter: "datum.isAsked" }], mark: { type: "point", size: 340, filled: false, opacity: 1, color: ink, strokeWidth: 1.5 } },
      {
        mark: { type: "point", size: 140, filled: true, opacity: 1 },
        encoding: {
          color: { field: "kind", type: "nominal", title: null, scale: { domain: kinds, range: kinds.map((kind) => colours.get(kind)!) }, legend: { orient: "bottom", columns: 4, columnPadding: 18, offset: 14 } },
          tooltip: [{ field: "title" }, { field: "line", title: "when, from what" }, { field: "kind", title: "method" }],
        },
      },
      ...text("name", ABOVE, ink, { fontSize: SIZES.label, fontWeight: "bold" }),
      ...text("line", BELOW, faintInk, { fontSize: SIZES.small }),
    ],
  };
}

/** What is written at a paper, and how wide it is. */
function textsOf(paper: Paper, ties: readonly LineageTie[], nameOf: (id: string) => string, taxonomy: Taxonomy) {
  const name = cutText(nameOf(paper.id), NAME_WIDTH, SIZES.label, true);
  const origins = ties.filter(({ to, isDescent }) => isDescent && to === paper.id).map(({ from, verbs }) => `${verbs.join(" and ")} ${nameOf(from)}`);
  const line = cutText([paper.date, ...origins].join(" · "), LINE_WIDTH, SIZES.small);
  const width = RIGHT + Math.max(textWidth(name, SIZES.label, true), textWidth(line, SIZES.small));
  return { id: paper.id as string, name, line, title: paper.title, year: yearOf(paper.date), kind: wordsFor(kindOf(paper), taxonomy), width };
}

/** What a method kind is called. */
function wordsFor(kind: MethodKind | undefined, taxonomy: Taxonomy): string {
  return kind === undefined ? NO_KIND : (lookupConcept(taxonomy, kind)?.label ?? kind);
}

/** The first core method. */
function kindOf(paper: Paper): MethodKind | undefined {
  const core = "methods" in paper ? paper.methods.flatMap((facet) => (facet.kind !== "adjacent" && facet.role === "core" ? [facet.kind] : [])) : [];
  return core[0];
}

/** A date as a number of years; the middle of what a less exact one says. */
function yearOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}
