import type { Ids } from "../model/ids.js";
import { countShared, intersect, NO_POSTINGS, subtract, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { entriesOf, type Axis, type AxisEntry } from "./axis.js";
import { matchPapers } from "./matchPapers.js";
import { widenQuery, type PaperQuery, type TierOptions } from "./paperQuery.js";
import { papersOfTiers } from "../taxonomy/papersOfTiers.js";

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
  const asked = papersOfTiers(store, options.tiers);
  const selected = options.query === undefined ? asked : matchPapers(store, widenQuery(options.query), asked);
  // What a machine said of mere titles is told where it was asked for.
  const untold = options.tiers?.includes("listed") ? NO_POSTINGS : store.papersOfTiers(["listed"]);
  const axis = (of: Axis<NoInfer<I>>): readonly Line[] => {
    const lines = entriesOf(store, of as Axis).map(({ id, label, papers }) => ({ id, label, all: subtract(papers, untold), papers: intersect(papers, selected) }));
    return of === "year" ? withinSelection(lines) : lines;
  };
  const [rows, columns] = [axis(options.rows), axis(options.columns)];
  const entry = ({ id, label, papers }: Line): AxisEntry => ({ id, label, count: papers.length });
  return {
    rows: rows.map(entry),
    columns: columns.map(entry),
    cells: rows.map((row) => columns.map((column) => cellOf(store, row, column) as MatrixCell<I>)),
    total: selected.length,
  };
}

/** Years from the first to the last that the selection has; those of other tiers before and after say nothing. */
function withinSelection(lines: readonly Line[]): readonly Line[] {
  const filled = lines.flatMap(({ papers }, i) => (papers.length > 0 ? [i] : []));
  return lines.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
}

/** A row or column: its papers among those selected, and those of all tiers; of the listed tier where it was asked. */
interface Line {
  readonly id: string;
  readonly label: string;
  readonly all: Postings;
  readonly papers: Postings;
}

function cellOf(store: Store, row: Line, column: Line): MatrixCell {
  const papers = intersect(row.papers, column.papers);
  if (papers.length > 0) return { papers: newestFirst(store, papers), state: "known" };
  const uncovered = [row, column].filter((line) => line.papers.length === 0).map(({ label }) => label);
  if (uncovered.length > 0) return { papers: [], state: "not-curated", why: `no paper asked about has ${uncovered.join(" or ")}` };
  const elsewhere = countShared(row.all, column.all);
  if (elsewhere > 0) return { papers: [], state: "not-curated", why: `${elsewhere} ${elsewhere === 1 ? "paper stands" : "papers stand"} here outside the selection` };
  return { papers: [], state: "none-known", why: `${row.papers.length} ${row.papers.length === 1 ? "paper has" : "papers have"} ${row.label} and ${column.papers.length} ${column.papers.length === 1 ? "has" : "have"} ${column.label}, none has both` };
}

/** Ids of papers, newest first, ties by id. */
export function newestFirst(store: Store, papers: Postings): readonly string[] {
  const date = (paper: number): string => store.index.dates[paper] ?? "";
  return [...papers].sort((a, b) => (date(a) === date(b) ? (store.paperId(a) < store.paperId(b) ? -1 : 1) : date(a) < date(b) ? 1 : -1)).map((paper) => store.paperId(paper));
}
