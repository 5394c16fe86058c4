import type { Ids } from "../model/ids.js";
import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import { isConceptId } from "../taxonomy/resolveId.js";
import type { Taxonomy } from "../taxonomy/taxonomy.js";
import { checkCount } from "./findPapers.js";
import { matrix, type MatrixOptions } from "./matrix.js";
import { round } from "./round.js";

/**
 * An empty cell where papers might be expected.
 *
 * @category Survey
 */
export interface Gap {
  /** The row's id. */
  readonly row: string;
  /** The row's label. */
  readonly rowLabel: string;
  /** The column's id. */
  readonly column: string;
  /** The column's label. */
  readonly columnLabel: string;
  /** How many papers have the row. */
  readonly rowCount: number;
  /** How many papers have the column. */
  readonly columnCount: number;
  /** How many papers would stand in the cell if row and column were independent, rounded to three decimals. */
  readonly expected: number;
  /** The cell in words. */
  readonly why: string;
}

/**
 * Options of {@link gaps}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface GapsOptions<I extends Ids = Ids> extends Partial<MatrixOptions<I>> {
  /**
   * How many gaps to return at most.
   *
   * @defaultValue 20
   */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 20;

/**
 * Lists what nobody is known to have done: empty cells of a matrix whose row and column are both covered, the least
 * expected to be empty first.
 *
 * A gap is one of the taxonomy before it is one of the field: it says that no curated paper stands there.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Rows (the seven method kinds by default), columns (model families by default), papers (those in scope by
 * default), tiers, number.
 * @returns The gaps, by expected papers, ties by row and column.
 * @throws As {@link matrix}.
 *
 * @example Methods by model family
 * ```ts
 * import assert from "node:assert/strict";
 * import { countPapers, gaps, taxonomy } from "quantaxonomy";
 *
 * for (const { row, column } of gaps(taxonomy, { rows: ["ptq", "qat", "caching"], columns: ["dit", "moe", "3dgs"] })) {
 *   assert.equal(countPapers(taxonomy, { all: [{ concept: row as "ptq" }, { concept: column as "dit" }] }), 0);
 * }
 * ```
 *
 * @category Survey
 */
export function gaps<I extends Ids>(taxonomy: Taxonomy<I>, options: GapsOptions<NoInfer<I>> = {}): readonly Gap[] {
  const { limit = DEFAULT_LIMIT, rows: rowAxis = kindsOf(taxonomy), columns: columnAxis = "model", query = { scope: "in" }, ...rest } = options;
  checkCount("limit", limit);
  const { rows, columns, cells, total } = matrix(taxonomy, { rows: rowAxis, columns: columnAxis, query, ...rest } as MatrixOptions<NoInfer<I>>);
  const found = rows.flatMap((row, r) =>
    columns.flatMap((column, c): readonly Gap[] => {
      const cell = cells[r]?.[c];
      if (cell?.state !== "none-known") return [];
      const expected = round((row.count * column.count) / Math.max(1, total));
      return [{ row: row.id, rowLabel: row.label, column: column.id, columnLabel: column.label, rowCount: row.count, columnCount: column.count, expected, why: cell.why ?? "" }];
    }),
  );
  return found.sort((a, b) => b.expected - a.expected || (a.row === b.row ? (a.column < b.column ? -1 : 1) : a.row < b.row ? -1 : 1)).slice(0, limit);
}

/** The method kinds that a taxonomy has: adjacent methods are no gap of the field. */
function kindsOf(taxonomy: Taxonomy): readonly MethodKind[] {
  return METHOD_KINDS.filter((kind) => isConceptId(taxonomy, kind));
}
