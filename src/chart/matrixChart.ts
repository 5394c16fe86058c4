import type { Matrix } from "../query/matrix.js";
import { VEGA_LITE_SCHEMA, type VegaLiteSpec } from "./vegaLiteSpec.js";

/**
 * Options of {@link matrixChart}.
 *
 * @category Charts
 */
export interface MatrixChartOptions {
  /**
   * The title above the chart.
   *
   * @defaultValue how many papers it lays out
   */
  readonly title?: string;
  /**
   * Whether to leave out rows and columns without a paper.
   *
   * @defaultValue true
   */
  readonly compact?: boolean;
}

/** Width and height of a cell, in pixels. */
const CELL = 30;

/**
 * A matrix as a heat map: darker cells hold more papers and show the number; a cell where none is known is pale, one
 * that nothing was curated for is blank, so that the two are not mistaken for each other.
 *
 * @param matrix - A table of `matrix`.
 * @param options - Title, and what to leave out.
 * @returns The specification.
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
  const { title = `${matrix.total} papers`, compact = true } = options;
  const rows = matrix.rows.filter(({ count }) => !compact || count > 0);
  const columns = matrix.columns.filter(({ count }) => !compact || count > 0);
  const values = matrix.rows.flatMap((row, r) =>
    matrix.columns.flatMap((column, c) => {
      const cell = matrix.cells[r]?.[c];
      if (!cell || !rows.includes(row) || !columns.includes(column)) return [];
      return [{ row: row.label, column: column.label, papers: cell.papers.length, state: cell.state, ids: cell.papers.join(", ") }];
    }),
  );
  const axes = {
    y: { field: "row", type: "nominal", sort: rows.map(({ label }) => label), title: null, axis: { labelLimit: 400 } },
    x: { field: "column", type: "nominal", sort: columns.map(({ label }) => label), title: null, axis: { orient: "top", labelAngle: -45, labelLimit: 400 } },
  };
  return {
    $schema: VEGA_LITE_SCHEMA,
    description: `Heat map of ${matrix.total} papers: ${rows.length} rows by ${columns.length} columns, the number of papers in each cell.`,
    title,
    data: { values },
    width: { step: CELL },
    height: { step: CELL },
    encoding: axes,
    layer: [
      {
        transform: [{ filter: "datum.state != 'not-curated'" }],
        mark: { type: "rect", stroke: "white" },
        encoding: {
          color: { field: "papers", type: "quantitative", scale: { scheme: "blues", domainMin: 0 }, title: "papers" },
          tooltip: [{ field: "row" }, { field: "column" }, { field: "papers" }, { field: "ids", title: "which" }],
        },
      },
      {
        transform: [{ filter: "datum.papers > 0" }],
        mark: { type: "text" },
        encoding: {
          text: { field: "papers", type: "quantitative" },
          color: { condition: { test: `datum.papers > ${Math.max(...values.map(({ papers }) => papers), 0) / 2}`, value: "white" }, value: "black" },
        },
      },
    ],
    config: { view: { stroke: null } },
  };
}
