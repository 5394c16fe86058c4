import { matrix as matrixOf, type MatrixCell } from "../../query/index.js";
import type { CliCommand, CliOption } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { AXIS_HELP, axisWords, parseAxis } from "../flags/parseAxis.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { columnBlocks } from "../output/columnBlocks.js";
import type { Grid } from "../output/output.js";

/** The two axes; methods by model families unless said otherwise. */
export const AXIS_FLAGS: readonly CliOption[] = [
  { name: "rows", value: "axis", says: `rows, method unless said otherwise: ${AXIS_HELP}`, words: axisWords },
  { name: "columns", value: "axis", says: "columns, model unless said otherwise", words: axisWords },
];

const CELLS = ["count", "papers"] as const;
/** Marks of empty cells: none known, and not covered. */
const MARKS: Readonly<Record<MatrixCell["state"], string>> = { known: "", "none-known": "-", "not-curated": "?" };
/** The least width of a column that lists papers. */
const NAMES_WIDTH = 16;

export const matrix: CliCommand = {
  name: "matrix",
  summary: "lay papers out by two facets",
  details: ['An empty cell is "-" where row and column are covered and no paper stands in both, "?" where nothing was curated and the emptiness says nothing.'],
  options: [...AXIS_FLAGS, { name: "cells", value: "what", says: "what cells of tables show, count unless said otherwise", choices: CELLS }, ...PAPER_FLAGS, TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["matrix --rows method --columns model", "methods by model families"],
    ["matrix --rows challenge --columns ptq,qat,caching --year 2024.. --cells papers --format markdown", "recent papers by obstacle and method, by name"],
    ["matrix --rows under:ptq --columns year --format csv", "the kinds of post-training quantization over the years"],
  ],
  jsonl: 'a cell: row, column, papers, state ("known", "none-known" or "not-curated"), and why it is empty',
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const axis = (flag: string, fallback: "method" | "model") => parseAxis(flag, input.one(flag) ?? fallback, taxonomy);
    const value = matrixOf(taxonomy, { rows: axis("rows", "method"), columns: axis("columns", "model"), query: paperQueryOf(input, taxonomy), ...tiersOf(input) });
    const { rows, columns, cells } = value;
    const show = ({ papers, state }: MatrixCell): string => (state !== "known" ? MARKS[state] : input.one("cells") === "papers" ? papers.join(", ") : String(papers.length));
    const part = (from: number, to: number): Grid => ({
      head: ["", ...columns.slice(from, to).map(({ id }) => id)],
      rows: rows.map((row, r) => [row.id, ...(cells[r] ?? []).slice(from, to).map(show)]),
      ...(input.one("cells") === "papers" ? { wraps: true } : { numeric: columns.map((_, c) => c + 1) }),
    });
    return {
      output: {
        value,
        elements: rows.flatMap((row, r) => columns.map((column, c) => ({ row: row.id, column: column.id, ...cells[r]?.[c] }))),
        grid: () => {
          const widths = columns.map(({ id }) => Math.max(id.length, input.one("cells") === "papers" ? NAMES_WIDTH : 0));
          return columnBlocks(widths, Math.max(...rows.map(({ id }) => id.length), 0), io.width).map(([from, to]) => part(from, to));
        },
        sheet: () => part(0, columns.length),
      },
    };
  },
};
