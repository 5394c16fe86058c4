import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsvList, parseCsvText, toCsv } from "quantaxonomy/export/csv";
import type { Paper } from "../../src/model/paper.js";
import { hostilePapers } from "../export/hostilePapers.js";
import { SHIPPED_PAPERS } from "../export/shippedPapers.js";
import { tableOracle, type OracleRow } from "../export/tableOracle.js";
import { askDuckDb, HAS_DUCKDB, type Row } from "./duckdb.js";

const AS_TEXT = "SELECT * FROM read_csv({file}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')";

/** The rows with what the documentation says of cells undone. */
function undone(rows: readonly Row[], papers: readonly Paper[]): readonly OracleRow[] {
  const wanted = tableOracle(papers);
  return rows.map((row, i) =>
    Object.fromEntries(
      Object.entries(row).map(([column, found]) => {
        const cell = found === null ? "" : String(found);
        const kind = wanted[i]?.[column];
        if (Array.isArray(kind)) return [column, parseCsvList(cell)];
        if (cell === "") return [column, null];
        return [column, typeof kind === "number" ? Number(cell) : column === "arxiv" ? cell.replace(/^arXiv:/, "") : parseCsvText(cell)];
      }),
    ),
  );
}

describe.skipIf(!HAS_DUCKDB)("toCsv(), read by DuckDB (skipped where `npm ci --prefix test/readers` has not been run)", () => {
  test("gives every cell of the shipped papers", async () => {
    expect(undone(await askDuckDb(toCsv(SHIPPED_PAPERS), AS_TEXT), SHIPPED_PAPERS)).toEqual(tableOracle(SHIPPED_PAPERS));
  });

  test("gives every cell of the shipped papers to a reader that guesses how they are written", async () => {
    const texts = "SELECT id, title, authors, arxiv, doi, settings, relations FROM read_csv({file})";
    const columns = ["id", "title", "authors", "arxiv", "doi", "settings", "relations"];
    const pick = (row: OracleRow): OracleRow => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    expect(undone(await askDuckDb(toCsv(SHIPPED_PAPERS), texts), SHIPPED_PAPERS)).toEqual(tableOracle(SHIPPED_PAPERS).map(pick));
  });

  test("gives every cell of papers with hostile texts", async () => {
    await fc.assert(
      fc.asyncProperty(hostilePapers, async (papers) => {
        expect(undone(await askDuckDb(toCsv(papers), AS_TEXT), papers)).toEqual(tableOracle(papers));
      }),
      { numRuns: 30 },
    );
  });

  test("is asked by a label after a split at semicolons", async () => {
    const rows = await askDuckDb(toCsv(SHIPPED_PAPERS), "SELECT id FROM read_csv({file}) WHERE list_contains(string_split(concepts_model, '; '), 'dit') AND tier = 'curated'");
    expect(rows.map(({ id }) => id)).toEqual(SHIPPED_PAPERS.filter(({ tier, concepts }) => tier === "curated" && concepts.some(({ id }) => id === "dit")).map(({ id }) => id));
  });
});
