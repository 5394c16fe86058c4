import { lineCounter } from "../facts/lineCounter.js";

/** An entry of a feed as it is written, from `<entry` to `</entry>`. */
export interface FeedEntry {
  /** The line on which it starts, from 1. */
  readonly line: number;
  /** The text of the entry; absent when it is not closed. */
  readonly xml?: string;
}

/** What may start or end an entry, and what hides such signs. */
const SIGN = /<!--|<!\[CDATA\[|<\/?(?:[a-z]{1,20}:)?entry(?=[\s>/])/gi;

/**
 * Cuts a feed into its entries, in linear time. An entry that is not closed ends where the next one starts.
 *
 * @param text - The feed, or a part of it.
 * @yields Every entry in order.
 */
export function* splitFeed(text: string): Generator<FeedEntry, void> {
  const lineOf = lineCounter(text);
  const sign = new RegExp(SIGN);
  let start: number | undefined;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [token] = found;
    if (token.startsWith("<!")) {
      const end = text.indexOf(token === "<!--" ? "-->" : "]]>", sign.lastIndex);
      // Not closed, it hides nothing: the entries after it are looked at as they stand.
      if (end === -1) return yield* withoutHiding(text, sign.lastIndex, start, lineOf);
      sign.lastIndex = end + 3;
    } else if (token.startsWith("</")) {
      const end = text.indexOf(">", sign.lastIndex);
      if (start !== undefined && end !== -1) yield { line: lineOf(start), xml: text.slice(start, end + 1) };
      start = undefined;
    } else {
      if (start !== undefined) yield { line: lineOf(start) };
      start = found.index;
    }
  }
  if (start !== undefined) yield { line: lineOf(start) };
}

/** The rest of a feed after a comment without end. */
function* withoutHiding(text: string, from: number, open: number | undefined, lineOf: (offset: number) => number): Generator<FeedEntry, void> {
  if (open !== undefined) yield { line: lineOf(open) };
  const entry = /<entry[\s>](?:(?!<entry[\s>]|<!--)[^])*?<\/entry\s*>/gi;
  entry.lastIndex = from;
  for (let found = entry.exec(text); found; found = entry.exec(text)) yield { line: lineOf(found.index), xml: found[0] };
}
