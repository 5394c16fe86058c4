import { streamLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { csvReader } from "./csvReader.js";

/**
 * Reads papers from CSV as it comes; no more than a record is kept in memory.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromCsv} gives for the whole text, as soon as it is there.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamCsv } from "quantaxonomy/ingest/csv";
 *
 * const titles: string[] = [];
 * for await (const item of streamCsv(["title,ye", "ar\nRounding,2024\n"])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export function streamCsv(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamLines(chunks, csvReader());
}
