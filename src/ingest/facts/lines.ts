import type { IngestItem } from "../ingestItem.js";

/** A line of a text. */
export interface TextLine {
  /** Without its end; empty where it is too long. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Its length where it is longer than any entry can be. */
  readonly tooLong?: number;
}

/** A reader that takes a line at a time. */
export interface LineReader {
  /** What is complete with this line. */
  readonly push: (line: TextLine) => readonly IngestItem[];
  /** What the end of the text completes. */
  readonly end: () => readonly IngestItem[];
}

/** Longer lines are not kept in memory. */
export const MAX_LINE = 4_000_000;

/**
 * The lines of a text; an end at the very end makes no further line, a byte order mark goes.
 *
 * @internal
 */
export function* linesOf(text: string): Generator<TextLine> {
  let number = 0;
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    number++;
    yield end - start > MAX_LINE ? { text: "", number, tooLong: end - start } : { text: withoutReturn(text.slice(start, end)), number };
    start = end + 1;
  }
}

/**
 * Feeds a whole text to a reader.
 *
 * @internal
 */
export function readLines(text: string, reader: LineReader): readonly IngestItem[] {
  const items: IngestItem[] = [];
  for (const line of linesOf(text)) for (const item of reader.push(line)) items.push(item);
  for (const item of reader.end()) items.push(item);
  return items;
}

/**
 * Feeds chunks of text to a reader as they come; no more than a line is kept.
 *
 * @internal
 */
export async function* streamLines(chunks: AsyncIterable<string> | Iterable<string>, reader: LineReader): AsyncGenerator<IngestItem> {
  let [parts, length, number, isFirst]: [string[], number, number, boolean] = [[], 0, 0, true];
  const take = (part: string): void => {
    length += part.length;
    if (length > MAX_LINE) parts = [];
    else parts.push(part);
  };
  const line = (): TextLine => {
    number++;
    const whole: TextLine = length > MAX_LINE ? { text: "", number, tooLong: length } : { text: withoutReturn(parts.join("")), number };
    [parts, length] = [[], 0];
    return whole;
  };
  for await (const each of chunks) {
    const chunk = isFirst && each.startsWith("\uFEFF") ? each.slice(1) : each;
    if (each !== "") isFirst = false;
    let start = 0;
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", start)) {
      take(chunk.slice(start, end));
      start = end + 1;
      yield* reader.push(line());
    }
    if (start < chunk.length) take(chunk.slice(start));
  }
  if (length > 0) yield* reader.push(line());
  yield* reader.end();
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
