import { streamPieces } from "../facts/textReader.js";
import type { IngestItem } from "../ingestItem.js";
import { bibtexReader } from "./bibtexReader.js";

/**
 * Reads the entries of a BibTeX file as it comes; no more than an entry and the macros of `@string` are kept in memory.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromBibtex} gives for the whole text, as soon as it is there.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamBibtex } from "quantaxonomy/ingest/bibtex";
 *
 * const titles: string[] = [];
 * for await (const item of streamBibtex(["@misc{a, title = {Roun", "ding}}\n"])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export function streamBibtex(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamPieces(chunks, bibtexReader());
}
