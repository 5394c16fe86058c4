import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toParquet } from "quantaxonomy/export/parquet";
import { hostilePapers } from "../export/hostilePapers.js";
import { SHIPPED_PAPERS } from "../export/shippedPapers.js";
import { tableOracle } from "../export/tableOracle.js";
import { askDuckDb, HAS_DUCKDB } from "./duckdb.js";

const ALL = "SELECT * FROM read_parquet({file})";

describe.skipIf(!HAS_DUCKDB)("toParquet(), read by DuckDB (skipped where `npm ci --prefix test/readers` has not been run)", () => {
  test("gives every cell of the shipped papers", async () => {
    expect(await askDuckDb(toParquet(SHIPPED_PAPERS), ALL)).toEqual(tableOracle(SHIPPED_PAPERS));
  });

  test("gives every cell of papers with hostile texts", async () => {
    await fc.assert(
      fc.asyncProperty(hostilePapers, async (papers) => {
        expect(await askDuckDb(toParquet(papers), ALL)).toEqual(tableOracle(papers));
      }),
      { numRuns: 30 },
    );
  });

  test("has texts, lists of texts and whole numbers", async () => {
    const columns = await askDuckDb(toParquet([]), `DESCRIBE ${ALL}`);
    expect(Object.fromEntries(columns.map((column) => [column["column_name"], column["column_type"]]))).toMatchObject({ id: "VARCHAR", year: "INTEGER", authors: "VARCHAR[]", concepts_model: "VARCHAR[]", results: "INTEGER" });
  });

  test("is a table without rows without papers", async () => {
    expect(await askDuckDb(toParquet([]), ALL)).toEqual([]);
  });

  test("gives every row over several groups of rows", async () => {
    const papers = Array.from({ length: 3000 }, (_, i) => ({ ...SHIPPED_PAPERS[i % SHIPPED_PAPERS.length]!, id: `p${i}` }));
    expect(await askDuckDb(toParquet(papers), ALL)).toEqual(tableOracle(papers));
  });

  test("gives the whole records where they are asked for", async () => {
    const rows = await askDuckDb(toParquet(SHIPPED_PAPERS, { records: true }), "SELECT record FROM read_parquet({file})");
    expect(rows.map(({ record }) => JSON.parse(String(record)) as unknown)).toEqual(SHIPPED_PAPERS);
  });

  test("is asked by a label as any list is", async () => {
    const rows = await askDuckDb(toParquet(SHIPPED_PAPERS), "SELECT id FROM read_parquet({file}) WHERE list_contains(concepts_model, 'dit') AND tier = 'curated'");
    expect(rows.map(({ id }) => id)).toEqual(SHIPPED_PAPERS.filter(({ tier, concepts }) => tier === "curated" && concepts.some(({ id }) => id === "dit")).map(({ id }) => id));
  });
});
