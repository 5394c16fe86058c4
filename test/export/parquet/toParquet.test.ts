import { describe, expect, test } from "vitest";
import { toParquet } from "quantaxonomy/export/parquet";
import { curatedPaper } from "../hostilePapers.js";

// What stands in the file is read back by DuckDB, in test/readers/parquet.test.ts.
describe("toParquet()", () => {
  test("starts and ends as a Parquet file does", () => {
    const bytes = toParquet([curatedPaper()]);
    expect([bytes.subarray(0, 4), bytes.subarray(-4)].map((part) => new TextDecoder().decode(part))).toEqual(["PAR1", "PAR1"]);
  });

  test("gives the same bytes for the same papers", () => {
    expect(toParquet([curatedPaper()])).toEqual(toParquet([curatedPaper()]));
  });

  test("takes papers from a generator", () => {
    const papers = [curatedPaper({ id: "a" }), curatedPaper({ id: "b" })];
    expect(toParquet(papers.values())).toEqual(toParquet(papers));
  });
});
