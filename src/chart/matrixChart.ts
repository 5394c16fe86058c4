import type { AxisEntry } from "../query/axis.js";
import type { Matrix, MatrixCell } from "../query/matrix.js";
import { chartFrame, type ChartOptions } from "./chartFrame.js";
import { SIZES, tonesOf } from "./chartTheme.js";
import { cutText, textWidth } from "./textWidth.js";
import type { VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options of {@link matrixChart}.
 *
 * @category Charts
 */
export interface MatrixChartOptions extends ChartOptions {
  /**
   * Whether to leave out rows and columns without a paper.
   *
   * @defaultValue true
   */
  readonly compact?: boolean;
}

/** Width and height of a cell, in pixels. */
const CELL = 32;
/** The widest label of a row or column. */
const LABEL_WIDTH = 260;
/** What is written into empty cells; the subtitle explains it. */
const MARKS: Readonly<Record<MatrixCell["state"], string>> = { known: "", "none-known": "–", "not-curated": "" };

/**
 * A matrix as a heat map: darker cells hold more papers and show the number. A cell where none is known has a dash, one
 * that nothing was curated for is blank, so that the two are not mistaken for each other. The shade grows with the square
 * root of the number, since a few cells hold most papers.
 *
 * @param matrix - A table of `matrix`.
 * @param options - Title, theme, and what to leave out.
 * @returns The specification.
 * @throws RangeError for an unknown theme.
 *
 * @example Methods by model family
 * ```ts
 * import assert from "node:assert/strict";
 * import { matrix, taxonomy } from "quantaxonomy";
 * import { matrixChart } from "quantaxonomy/chart";
 *
 * const spec = matrixChart(matrix(taxonomy, { rows: "method", columns: "model" }));
 * assert.equal(spec.$schema, "https://vega.github.io/schema/vega-lite/v6.json");
 * ```
 *
 * @category Charts
 */
export function matrixChart(matrix: Matrix, options: MatrixChartOptions = {}): VegaLiteSpec {
  const { title = `${matrix.total} papers`, compact = true, theme = "light" } = options;
  const { ground, faintInk, ramp, rampInks, rampTurn, rule } = tonesOf(theme);
  const isShown = ({ count }: AxisEntry): boolean => !compact || count > 0;
  const [rows, columns] = [matrix.rows.filter(isShown), matrix.columns.filter(isShown)];
  const [rowLabels, columnLabels] = [labelsOf(matrix.rows), labelsOf(matrix.columns)];
  const values = matrix.rows.flatMap((row, r) =>
    matrix.columns.flatMap((column, c) => {
      const cell = matrix.cells[r]?.[c];
      if (!cell || !isShown(row) || !isShown(column)) return [];
      const papers = cell.papers.length;
      return [{ row: rowLabels.get(row.id)!, column: columnLabels.get(column.id)!, papers, state: cell.state, mark: MARKS[cell.state] || (papers > 0 ? String(papers) : ""), which: cell.papers.join(", "), why: cell.why ?? "" }];
    }),
  );
  const most = Math.max(...values.map(({ papers }) => papers), 1);
  const widest = Math.max(...rows.map(({ id }) => textWidth(rowLabels.get(id)!, SIZES.label)), 0);
  return {
    ...chartFrame({
      description: `Heat map of ${matrix.total} papers: ${rows.length} rows by ${columns.length} columns, the number of papers in each cell.`,
      title,
      subtitle: "Papers in each cell; a dash where none is known, blank where nothing was curated and emptiness says nothing.",
      theme,
      width: widest + columns.length * CELL,
    }),
    data: { values },
    width: { step: CELL },
    height: { step: CELL },
    encoding: {
      y: { field: "row", type: "nominal", sort: rows.map(({ id }) => rowLabels.get(id)!), title: null, axis: { domain: false, ticks: false, labelPadding: 8 } },
      x: { field: "column", type: "nominal", sort: columns.map(({ id }) => columnLabels.get(id)!), title: null, axis: { orient: "top", domain: false, ticks: false, labelAngle: -45, labelAlign: "left", labelBaseline: "middle", labelPadding: 8 } },
      tooltip: [{ field: "row" }, { field: "column" }, { field: "papers" }, { field: "which", title: "which" }, { field: "why", title: "why empty" }],
    },
    layer: [
      {
        transform: [{ filter: "datum.papers > 0" }],
        mark: { type: "rect", stroke: ground, strokeWidth: 1.5, cornerRadius: 3 },
        encoding: { color: { field: "papers", type: "quantitative", scale: { type: "sqrt", domain: [0, most], range: ramp, interpolate: "rgb" }, legend: null } },
      },
      { transform: [{ filter: "datum.state == 'none-known'" }], mark: { type: "rect", color: ground, stroke: rule, strokeWidth: 1, cornerRadius: 3, width: CELL - 4, height: CELL - 4 } },
      {
        transform: [{ filter: "datum.mark != ''" }],
        mark: { type: "text", fontSize: SIZES.label },
        encoding: {
          text: { field: "mark", type: "nominal" },
          color: { condition: [{ test: "datum.papers == 0", value: faintInk }, { test: `datum.papers > ${Math.round(most * rampTurn * rampTurn * 100) / 100}`, value: rampInks[1] }], value: rampInks[0] },
        },
      },
    ],
  };
}

/** Labels by id, cut to a width; where two are the same, the id tells them apart. */
function labelsOf(entries: readonly AxisEntry[]): ReadonlyMap<string, string> {
  const short = new Map(entries.map(({ id, label }) => [id, cutText(label, LABEL_WIDTH, SIZES.label)]));
  const all = [...short.values()];
  return new Map([...short].map(([id, label]) => [id, all.indexOf(label) === all.lastIndexOf(label) ? label : `${label} (${id})`]));
}
