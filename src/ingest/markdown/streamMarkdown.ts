import { streamLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { markdownReader } from "./markdownReader.js";

/**
 * Reads the papers of a Markdown list as it comes; no more than an entry is kept in memory.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @returns What {@link fromMarkdown} gives for the whole text, as soon as it is there.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamMarkdown } from "quantaxonomy/ingest/markdown";
 *
 * const titles: string[] = [];
 * for await (const item of streamMarkdown(["- [Roun", "ding](https://arxiv.org/abs/2403.12544)\n"])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export function streamMarkdown(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  return streamLines(chunks, markdownReader());
}
