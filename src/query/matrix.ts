import type { Ids } from "../model/ids.js";
import { listSet, NO_PAPERS, sizeOf, spanSet, type PaperSet } from "../taxonomy/paperSet.js";
import { countInBoth, subtractSets } from "../taxonomy/paperSets.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { answerOf } from "./answerOf.js";
import { entriesOf, type Axis, type AxisEntry, type AxisPapers } from "./axis.js";
import { countCells, papersOfCells } from "./cellPapers.js";
import { newestPapers } from "./newestPapers.js";
import type { PaperQuery, TierOptions } from "./paperQuery.js";

/**
 * What a cell of a matrix says.
 *
 * - `known`: there are papers.
 * - `none-known`: row and column are both covered, and no paper stands in both.
 * - `not-curated`: the row or the column has no paper among those asked about, or papers of other tiers, or outside the
 *   query, stand here; the emptiness says nothing about the field. Listed papers count where their tier is asked.
 *
 * @category Survey
 */
export type CellState = "known" | "none-known" | "not-curated";

/**
 * A cell of a matrix.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface MatrixCell<I extends Ids = Ids> {
  /** The papers, newest first. */
  readonly papers: readonly I["paper"][];
  /** What the cell says. */
  readonly state: CellState;
  /** Why an empty cell is empty, in words. */
  readonly why?: string;
}

/**
 * Papers laid out by two facets.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface Matrix<I extends Ids = Ids> {
  /** The rows, with how many papers each has. */
  readonly rows: readonly AxisEntry[];
  /** The columns, with how many papers each has. */
  readonly columns: readonly AxisEntry[];
  /** The cells, by row and then column. */
  readonly cells: readonly (readonly MatrixCell<I>[])[];
  /** How many papers were laid out. */
  readonly total: number;
}

/**
 * Options of {@link matrix}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface MatrixOptions<I extends Ids = Ids> extends TierOptions {
  /** What the rows are. */
  readonly rows: Axis<I>;
  /** What the columns are. */
  readonly columns: Axis<I>;
  /**
   * Which papers to lay out.
   *
   * @defaultValue all
   */
  readonly query?: PaperQuery<I>;
}

/**
 * Lays papers out by two facets; every cell holds its papers, and an empty one says whether none is known or nothing
 * was curated. A paper stands in every row and column that it has a label of.
 *
 * Costs one pass over the labels of the papers laid out; the ids of a cell are made when they are first looked at.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Rows, columns, papers and tiers.
 * @returns The table.
 * @throws `RangeError` for an unknown facet, {@link UnknownIdError} for an unknown concept.
 *
 * @example Methods by model family
 * ```ts
 * import assert from "node:assert/strict";
 * import { matrix, taxonomy } from "quantaxonomy";
 *
 * const { rows, columns, cells } = matrix(taxonomy, { rows: "method", columns: "model" });
 * const at = (row: string, column: string) => cells[rows.findIndex(({ id }) => id === row)]?.[columns.findIndex(({ id }) => id === column)];
 * assert.ok(at("ptq", "llm")?.papers.includes("affinequant"));
 * const empty = cells.flat().filter(({ papers }) => papers.length === 0);
 * assert.ok(empty.every(({ state }) => state === "none-known" || state === "not-curated"));
 * ```
 *
 * @category Survey
 */
export function matrix<I extends Ids>(taxonomy: Taxonomy<I>, options: MatrixOptions<NoInfer<I>>): Matrix<I> {
  const store = storeOf(taxonomy);
  const selected = answerOf(store, options.query ?? {}, options);
  const axis = (of: Axis<NoInfer<I>>): readonly AxisPapers[] => {
    const lines = entriesOf(store, of as Axis);
    return of === "year" ? withinSelection(lines, selected) : lines;
  };
  const [rows, columns] = [axis(options.rows), axis(options.columns)];
  const counts = countCells(store, selected, rows, columns);
  const entries = (lines: readonly AxisPapers[], countOf: Uint32Array): readonly AxisEntry[] => lines.map(({ id, label }, line) => ({ id, label, count: countOf[line]! }));
  let cells: Matrix<I>["cells"] | undefined;
  const made: Matrix<I> = {
    rows: entries(rows, counts.rows),
    columns: entries(columns, counts.columns),
    get cells() {
      // What a machine said of mere titles is told where it was asked for.
      const untold = options.tiers?.includes("listed") ? NO_PAPERS : store.setOfTiers(["listed"]);
      const others = subtractSets(subtractSets(spanSet(0, store.paperCount), untold, store.paperCount), selected, store.paperCount);
      return (cells ??= cellsOf<I>(store, made, counts.cells, {
        papers: papersOfCells.bind(undefined, store, selected, rows, columns, counts.cells),
        elsewhere: () => (sizeOf(others) === 0 ? undefined : countCells(store, others, rows, columns).cells),
      }));
    },
    total: sizeOf(selected),
  };
  return made;
}

/** Years from the first to the last that the selection has; those of other tiers before and after say nothing. */
function withinSelection(lines: readonly AxisPapers[], selected: PaperSet): readonly AxisPapers[] {
  const filled = lines.flatMap(({ papers }, i) => (countInBoth(papers, selected) > 0 ? [i] : []));
  return lines.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
}

/** What cells are made of when they are first looked at. */
interface CellParts {
  /** The papers of each cell, ascending. */
  readonly papers: () => (cell: number) => Uint32Array;
  /** How many papers stand in each cell that were not laid out; `undefined` where all were. */
  readonly elsewhere: () => Uint32Array | undefined;
}

function cellsOf<I extends Ids>(store: Store, { rows, columns }: Pick<Matrix<I>, "rows" | "columns">, counts: Uint32Array, parts: CellParts): Matrix<I>["cells"] {
  let papersOf: ((cell: number) => Uint32Array) | undefined;
  const elsewhere = parts.elsewhere();
  const known = (cell: number): MatrixCell<I> => {
    let ids: readonly I["paper"][] | undefined;
    return {
      get papers() {
        return (ids ??= newestFirst(store, (papersOf ??= parts.papers())(cell)));
      },
      state: "known",
    };
  };
  return rows.map((row, r) =>
    columns.map((column, c) => {
      const cell = r * columns.length + c;
      return counts[cell]! > 0 ? known(cell) : emptyCell<I>(row, column, elsewhere?.[cell] ?? 0);
    }),
  );
}

function emptyCell<I extends Ids>(row: AxisEntry, column: AxisEntry, elsewhere: number): MatrixCell<I> {
  const uncovered = row.count === 0 || column.count === 0;
  return {
    papers: [],
    state: uncovered || elsewhere > 0 ? "not-curated" : "none-known",
    get why() {
      if (uncovered) return `no paper asked about has ${[row, column].flatMap(({ count, label }) => (count === 0 ? [label] : [])).join(" or ")}`;
      if (elsewhere > 0) return `${elsewhere} ${elsewhere === 1 ? "paper stands" : "papers stand"} here outside the selection`;
      return `${row.count} ${row.count === 1 ? "paper has" : "papers have"} ${row.label} and ${column.count} ${column.count === 1 ? "has" : "have"} ${column.label}, none has both`;
    },
  };
}

/** Ids of papers, newest first, ties by id. */
export function newestFirst(store: Store, papers: Uint32Array): readonly string[] {
  return newestPapers(store, listSet(papers)).map((paper) => store.paperId(paper));
}
