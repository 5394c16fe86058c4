// Its root entry opens files; this one writes to memory.
import { parquetWriteBuffer } from "hyparquet-writer/src/write.js";
import type { Paper } from "../../model/paper.js";
import { PAPER_COLUMNS, type PaperColumn } from "../facts/paperColumns.js";

/**
 * How {@link toParquet} writes.
 *
 * @category Export
 */
export interface ToParquetOptions {
  /**
   * Whether a last column `record` holds the whole paper as JSON, with evidence, results and costs. Makes the file about
   * five times as large.
   *
   * @defaultValue false
   */
  readonly records?: boolean;
}

type WriteOptions = Parameters<typeof parquetWriteBuffer>[0];
type SchemaElement = NonNullable<WriteOptions["schema"]>[number];

/**
 * Writes papers as a Parquet file, one row a paper, in the order given.
 *
 * The columns are those of the CSV export under the same names. Several values are a list of texts, so that DuckDB
 * (`unnest`), pandas (`explode`) and Spark take them apart; `year`, `author_count` and `results` are 32-bit integers;
 * everything else is text, arXiv ids bare. What is not known is null, what is none an empty list. Texts are in one line
 * and composed form, as in the CSV.
 *
 * Compressed with Snappy, in groups of 1,000 and then 100,000 rows. The columns are held in memory while they are
 * written. A paper that occurs twice is written twice.
 *
 * @param papers - The papers, in any tier.
 * @param options - What to write beside the columns.
 * @returns The file's bytes.
 *
 * @example A file in memory
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { toParquet } from "quantaxonomy/export/parquet";
 *
 * const bytes = toParquet(findPapers(taxonomy, { method: "ptq" }));
 * assert.equal(new TextDecoder().decode(bytes.subarray(0, 4)), "PAR1");
 * ```
 *
 * @category Export
 */
export function toParquet(papers: Iterable<Paper>, options: ToParquetOptions = {}): Uint8Array {
  const { records = false } = options;
  const rows = [...papers];
  const columns = PAPER_COLUMNS.map((column) => ({ name: column.name, data: rows.map((paper) => column.of(paper) ?? null) }));
  const record = records ? [{ name: "record", data: rows.map((paper) => paper as unknown) }] : [];
  const schema: SchemaElement[] = [
    { name: "papers", num_children: columns.length + record.length },
    ...PAPER_COLUMNS.flatMap(elementsOf),
    ...(records ? [{ name: "record", type: "BYTE_ARRAY", converted_type: "JSON", repetition_type: "REQUIRED" } as const] : []),
  ];
  const buffer = parquetWriteBuffer({ columnData: [...columns, ...record], schema, createdBy: "quantaxonomy" });
  return new Uint8Array(buffer);
}

/** The elements of the file's schema for a column. A list is three levels deep, as the format's rules for lists want it. */
function elementsOf({ name, kind }: PaperColumn): readonly SchemaElement[] {
  if (kind === "number") return [{ name, type: "INT32", repetition_type: "OPTIONAL" }];
  const text = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;
  if (kind === "text") return [{ name, ...text, repetition_type: "OPTIONAL" }];
  return [
    { name, converted_type: "LIST", logical_type: { type: "LIST" }, repetition_type: "REQUIRED", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", ...text, repetition_type: "REQUIRED" },
  ];
}
