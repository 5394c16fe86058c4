import { readLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonlReader } from "./jsonlReader.js";

/**
 * Reads papers from JSON Lines, one object with a `title` a line.
 *
 * Keys are those of {@link PaperRecord}; `summary`, `published` and `year` are taken where the usual keys are absent, authors may be
 * texts or objects with a `name`, other keys are left alone. Authors in one text are divided at `;`, else at `and` and at
 * commas; where a comma may stand inside of a name, as in `Ma, Yuexiao` or `A, B`, it divides nothing. Blank lines are skipped. A fact of the wrong kind is left out
 * and told as a problem behind its record.
 *
 * @param text - The lines.
 * @returns The papers in order, problems in their places.
 *
 * @example Keep the good lines around a bad one
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromJsonl } from "quantaxonomy/ingest/jsonl";
 *
 * const items = fromJsonl('{"title":"Rounding"}\n{oops\n{"title":"Clipping","year":2024}\n');
 * assert.deepEqual(items.map(({ kind }) => kind), ["record", "problem", "record"]);
 * ```
 *
 * @category Ingest
 */
export function fromJsonl(text: string): readonly IngestItem[] {
  return readLines(text, jsonlReader());
}
