import type { IngestItem } from "../ingestItem.js";

/** A reader that takes a text in pieces, divided anywhere. */
export interface TextReader {
  /** What is complete with this piece. */
  readonly push: (piece: string) => readonly IngestItem[];
  /** What the end of the text completes. */
  readonly end: () => readonly IngestItem[];
}

/**
 * Feeds pieces of text to a reader as they come.
 *
 * @internal
 */
export async function* streamPieces(pieces: AsyncIterable<string> | Iterable<string>, reader: TextReader): AsyncGenerator<IngestItem> {
  for await (const piece of pieces) yield* reader.push(piece);
  yield* reader.end();
}

/**
 * Feeds a whole text to a reader, as one piece.
 *
 * @internal
 */
export function readPiece(text: string, reader: TextReader): readonly IngestItem[] {
  return [reader.push(text), reader.end()].flat();
}
