import { quote } from "../facts/cleanText.js";
import type { LineReader, TextLine } from "../facts/lines.js";
import { makeItems } from "../facts/makeItems.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonFacts } from "./jsonFacts.js";

/**
 * A reader of JSON Lines.
 *
 * @internal
 */
export function jsonlReader(): LineReader {
  let position = 0;
  const push = ({ text, number, tooLong }: TextLine): readonly IngestItem[] => {
    if (tooLong === undefined && text.trim() === "") return [];
    position++;
    const problem = (message: string, mend: string): readonly IngestItem[] => [{ kind: "problem", position, line: number, message, mend }];
    if (tooLong !== undefined) return problem(`Cannot read a line: it is ${tooLong} characters long`, "put each paper on a line of its own");
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return problem(`Cannot read ${quote(text)} as JSON`, "write one whole JSON object a line");
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return problem(`Cannot read ${quote(text)}: it is no object`, 'write objects as {"title":"…"}');
    const { facts, faults } = jsonFacts(value as Readonly<Record<string, unknown>>);
    return makeItems(facts, { format: "jsonl", position, line: number }, faults);
  };
  return { push, end: () => [] };
}
