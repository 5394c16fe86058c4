/**
 * Papers as Parquet, for DuckDB, pandas, Polars and Spark.
 *
 * @example Everything that is curated, with the records
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { toParquet } from "quantaxonomy/export/parquet";
 *
 * const papers = findPapers(taxonomy, {});
 * assert.ok(toParquet(papers, { records: true }).length > toParquet(papers).length);
 * ```
 *
 * @module
 */
export { toParquet, type ToParquetOptions } from "./toParquet.js";
