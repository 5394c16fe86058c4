import { type LineReader, readLines, streamLines } from "../facts/lines.js";
import { makeProblem } from "../facts/makeProblem.js";
import { peek } from "../facts/peek.js";
import { streamWhole } from "../facts/streamWhole.js";
import type { IngestFormat } from "../ingestFormat.js";
import type { IngestItem } from "../ingestItem.js";
import type { RecordSource } from "../paperRecord.js";
import { checked, jsonEntries, type JsonEntry, type JsonShape } from "./jsonEntries.js";
import type { JsonObject } from "./jsonFields.js";

/** How the works of a source are read. */
export interface JsonWorks extends JsonShape {
  readonly format: IngestFormat;
  /** The items of a work. */
  readonly read: (work: JsonObject, place: RecordSource) => readonly IngestItem[];
}

/** A line with an object, below it another: in one JSON document, a comma or bracket would stand between. */
const DUMP = /^\s*\{[^\n]*[^\s,:[{][^\S\n]*\n\s*\{/;

/**
 * Reads the works of a JSON text: one document, or a work a line, as dumps have them.
 *
 * @internal
 */
export function readWorks(text: string, works: JsonWorks): readonly IngestItem[] {
  return DUMP.test(text) ? readLines(text, dumpReader(works)) : jsonEntries(text, works).flatMap((entry) => itemsOf(entry, works));
}

/**
 * Reads works as they come: a dump line by line, a document once it is whole.
 *
 * @internal
 */
export async function* streamWorks(chunks: AsyncIterable<string> | Iterable<string>, works: JsonWorks): AsyncGenerator<IngestItem> {
  const { head, all } = await peek(chunks, twoLines());
  yield* DUMP.test(head) ? streamLines(all, dumpReader(works)) : streamWhole(all, works.format, (text) => readWorks(text, works));
}

/** Tells when the second line that is not blank has begun; each piece is looked at once. */
function twoLines(): (piece: string) => boolean {
  const awaited = [/\S/, /\n/, /\S/];
  return (piece) => {
    for (let at = 0; awaited[0]; awaited.shift()) {
      const found = piece.slice(at).search(awaited[0]);
      if (found === -1) return false;
      at += found + 1;
    }
    return true;
  };
}

/** A reader of dumps. */
function dumpReader(works: JsonWorks): LineReader {
  const mend = `write one whole ${works.entryName} a line`;
  let position = 0;
  return {
    push: ({ text, number, tooLong }) => {
      if (tooLong === undefined && text.trim() === "") return [];
      const place = { position: ++position, line: number };
      if (tooLong !== undefined) return itemsOf({ kind: "problem", ...place, message: `Cannot read a line: it is ${tooLong} characters long`, mend }, works);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return itemsOf({ kind: "problem", ...place, message: "Cannot read the entry: it is not valid JSON", mend }, works);
      }
      return itemsOf(checked(value, position, number, works), works);
    },
    end: () => [],
  };
}

function itemsOf(entry: JsonEntry, { format, read }: JsonWorks): readonly IngestItem[] {
  const place = { format, position: entry.position, ...(entry.line === undefined ? {} : { line: entry.line }) };
  return entry.kind === "problem" ? [makeProblem(place, entry.message, entry.mend)] : read(entry.value, place);
}
