import { readLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { csvReader } from "./csvReader.js";

/**
 * Reads papers from CSV with a line of headings, one of which is a title.
 *
 * Headings are matched without regard to case, by the names that reference managers give them (`Author`, `Publication
 * Year`, `Abstract Note` …); other columns are left alone. Fields are divided by commas, semicolons, tabs or bars,
 * whichever the headings use. Several authors stand in one field, with semicolons, `and` or commas between. A quote that
 * never closes spoils its own line alone. Takes time proportional to the text.
 *
 * @param text - The table.
 * @returns The papers in order, problems in their places.
 *
 * @example Read a table
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromCsv } from "quantaxonomy/ingest/csv";
 *
 * const [item] = fromCsv('Title,Author,Year\n"Rounding, Again","Song, Jin; Li, Wei",2024\n');
 * assert.deepEqual(item?.kind === "record" && [item.record.title, item.record.authors, item.record.date], ["Rounding, Again", ["Song, Jin", "Li, Wei"], "2024"]);
 * ```
 *
 * @category Ingest
 */
export function fromCsv(text: string): readonly IngestItem[] {
  return readLines(text, csvReader());
}
