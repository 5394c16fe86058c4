import { streamLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonlReader } from "./jsonlReader.js";

/**
 * Reads papers from JSON Lines as they come; no more than a line is kept in memory.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromJsonl} gives for the whole text, as soon as it is there.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamJsonl } from "quantaxonomy/ingest/jsonl";
 *
 * const titles: string[] = [];
 * for await (const item of streamJsonl(['{"title":"Roun', 'ding"}\n'])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export function streamJsonl(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamLines(chunks, jsonlReader());
}
