import { visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";
import type { AxisPapers } from "./axis.js";
import { AxisLines } from "./axisLines.js";

/** How many papers of a set stand in each row, column and cell. */
export interface CellCounts {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** By row and then column. */
  readonly cells: Uint32Array;
}

/** Visits every paper of a set with its cells. */
function visitCells(store: Store, papers: PaperSet, rows: readonly AxisPapers[], columns: readonly AxisPapers[], visit: (paper: number, rowsOf: Uint32Array, rowCount: number, columnsOf: Uint32Array, columnCount: number) => void): void {
  const [down, across] = [new AxisLines(store, rows), new AxisLines(store, columns)];
  visitPapers(papers, 0, store.paperCount, (paper) => visit(paper, down.found, down.linesOf(paper), across.found, across.linesOf(paper)));
}

/** Counts the papers of a set by cell, in one pass over their labels. */
export function countCells(store: Store, papers: PaperSet, rows: readonly AxisPapers[], columns: readonly AxisPapers[]): CellCounts {
  const counts = { rows: new Uint32Array(rows.length), columns: new Uint32Array(columns.length), cells: new Uint32Array(rows.length * columns.length) };
  const width = columns.length;
  visitCells(store, papers, rows, columns, (_, rowsOf, rowCount, columnsOf, columnCount) => {
    for (let c = 0; c < columnCount; c++) counts.columns[columnsOf[c]!]!++;
    for (let r = 0; r < rowCount; r++) {
      const row = rowsOf[r]!;
      counts.rows[row]!++;
      for (let c = 0; c < columnCount; c++) counts.cells[row * width + columnsOf[c]!]!++;
    }
  });
  return counts;
}

/** The papers of every cell, ascending, of a set whose cells were counted. */
export function papersOfCells(store: Store, papers: PaperSet, rows: readonly AxisPapers[], columns: readonly AxisPapers[], counts: Uint32Array): (cell: number) => Uint32Array {
  const ends = counts.slice();
  for (let cell = 1; cell < ends.length; cell++) ends[cell]! += ends[cell - 1]!;
  const next = ends.map((_, cell) => (cell === 0 ? 0 : ends[cell - 1]!));
  const all = new Uint32Array(ends.at(-1) ?? 0);
  const width = columns.length;
  visitCells(store, papers, rows, columns, (paper, rowsOf, rowCount, columnsOf, columnCount) => {
    for (let r = 0; r < rowCount; r++) for (let c = 0; c < columnCount; c++) all[next[rowsOf[r]! * width + columnsOf[c]!]!++] = paper;
  });
  return (cell) => all.subarray(cell === 0 ? 0 : ends[cell - 1], ends[cell]);
}
