import { detectFormat, HEAD } from "./detectFormat.js";
import { checkTaken } from "./facts/pageDates.js";
import { peek } from "./facts/peek.js";
import { checkFormat, type FromTextOptions, unknownFormat } from "./fromText.js";
import type { IngestItem } from "./ingestItem.js";
import { READERS } from "./readers.js";

/**
 * Reads the papers in a text of any format as it comes.
 *
 * JSON Lines, CSV, Markdown, BibTeX, RIS and the dumps of OpenAlex and Semantic Scholar are read entry by entry, and no
 * more than an entry is kept in memory. Pages, feeds and single JSON documents are read whole, up to a hundred million
 * characters; a longer one is a problem. A format that is not named is recognised once a hundred thousand characters, or
 * the end of the text, are there.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @param options - The format, where it is known, and when a page was taken.
 * @returns What {@link fromText} gives for the whole text, as soon as it is there.
 * @throws `RangeError` when `from` names no format or `taken` is no date, whatever the format.
 *
 * @example Read from a stream
 * ```ts
 * import assert from "node:assert/strict";
 * import { streamText } from "quantaxonomy/ingest";
 *
 * const titles: string[] = [];
 * for await (const item of streamText(["title,ye", "ar\nRounding,2024\n"])) if (item.kind === "record") titles.push(item.record.title);
 * assert.deepEqual(titles, ["Rounding"]);
 * ```
 *
 * @category Ingest
 */
export async function* streamText(chunks: AsyncIterable<string> | Iterable<string>, options: FromTextOptions = {}): AsyncGenerator<IngestItem> {
  const { from = "auto", ...page } = options;
  checkFormat(from);
  checkTaken(page.taken);
  if (from !== "auto") return yield* (await READERS[from]()).stream(chunks, page);
  const { head, goesOn, all } = await peek(chunks, (_, length) => length >= HEAD);
  const format = detectFormat(head);
  if (format !== undefined) return yield* (await READERS[format]()).stream(all, page);
  await all.return(undefined);
  if (goesOn || head.trim() !== "") yield unknownFormat(head);
}
