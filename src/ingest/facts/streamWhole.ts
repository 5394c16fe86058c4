import type { IngestFormat } from "../ingestFormat.js";
import type { IngestItem } from "../ingestItem.js";
import { peek } from "./peek.js";

/** The most characters that are taken into memory of a format that is read whole. */
export const MAX_WHOLE = 100_000_000;

/**
 * Reads a format that has to be seen whole, such as a page: once all of it is there, up to {@link MAX_WHOLE}.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @param format - The format.
 * @param read - Its reader.
 * @param most - The most characters.
 *
 * @internal
 */
export async function* streamWhole(chunks: AsyncIterable<string> | Iterable<string>, format: IngestFormat, read: (text: string) => readonly IngestItem[], most = MAX_WHOLE): AsyncGenerator<IngestItem> {
  const { head, goesOn, all } = await peek(chunks, (_, length) => length > most);
  await all.return(undefined);
  if (!goesOn) yield* read(head);
  else yield { kind: "problem", position: 1, message: `Cannot read the text as ${format}: it is longer than ${most} characters, and this format is read whole`, mend: "divide it, or give it as JSON Lines" };
}
