import { streamLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { risReader } from "./risReader.js";

/**
 * Reads RIS as it comes; no more than a record is kept in memory.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromRis} gives for the whole text, as soon as it is there.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamRis } from "quantaxonomy/ingest/ris";
 *
 * const titles: string[] = [];
 * for await (const item of streamRis(["TY  - JOUR\nTI  - Roun", "ding\nER  - \n"])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export function streamRis(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamLines(chunks, risReader());
}
