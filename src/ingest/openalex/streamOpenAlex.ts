import type { IngestItem } from "../ingestItem.js";
import { streamWorks } from "../json/jsonWorks.js";
import { OPENALEX_WORKS } from "./openAlexWorks.js";

/**
 * Reads works of OpenAlex as they come.
 *
 * Of a dump with one a line, no more than a line is kept in memory. One JSON document is read whole, up to a hundred
 * million characters; a longer one is a problem.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromOpenAlex} gives for the whole text, as soon as it is there.
 *
 * @example Read a dump
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamOpenAlex } from "quantaxonomy/ingest/openalex";
 *
 * const titles: string[] = [];
 * for await (const item of streamOpenAlex(['{"title":"GPTQ"}\n{"tit', 'le":"AWQ"}\n'])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["GPTQ", "AWQ"]);
 * ```
 *
 * @category Ingest
 */
export function streamOpenAlex(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamWorks(chunks, OPENALEX_WORKS);
}
