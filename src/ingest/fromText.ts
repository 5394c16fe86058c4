import { detectFormat } from "./detectFormat.js";
import { quote } from "./facts/cleanText.js";
import { checkTaken, type PageOptions } from "./facts/pageDates.js";
import { INGEST_FORMATS, type IngestFormat } from "./ingestFormat.js";
import type { IngestItem, IngestProblem } from "./ingestItem.js";
import { READERS } from "./readers.js";

/**
 * How a text is read.
 *
 * @category Ingest
 */
export interface FromTextOptions extends PageOptions {
  /** The format, or `auto` to recognise it, which is the default. */
  readonly from?: IngestFormat | "auto";
}

/**
 * Reads the papers in a text of any format.
 *
 * A blank text holds none. A text whose format nothing tells gives one problem.
 *
 * @param text - What a file holds or what was pasted.
 * @param options - The format, where it is known, and when a page was taken.
 * @returns The papers in the order of the text, problems in their places.
 * @throws `RangeError` when `from` names no format or `taken` is no date, whatever the format; `TypeError` when the text is no string.
 *
 * @example Read a table without saying that it is one
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromText } from "quantaxonomy/ingest";
 *
 * const [item] = await fromText("title,year\nRounding,2024\n");
 * assert.deepEqual(item?.kind === "record" && item.record.source, { format: "csv", position: 1, line: 2 });
 * ```
 *
 * @category Ingest
 */
export async function fromText(text: string, options: FromTextOptions = {}): Promise<readonly IngestItem[]> {
  if (typeof text !== "string") throw new TypeError(`Cannot read the papers: the text is ${text === null ? "null" : `a ${typeof text}`}, wanted a string`);
  const { from = "auto", ...page } = options;
  checkFormat(from);
  checkTaken(page.taken);
  if (text.trim() === "") return [];
  const format = from === "auto" ? detectFormat(text) : from;
  if (format === undefined) return [unknownFormat(text)];
  const { read } = await READERS[format]();
  return read(text, page);
}

/**
 * Throws when a word names no format.
 *
 * @internal
 */
export function checkFormat(from: string): void {
  if (from !== "auto" && !(INGEST_FORMATS as readonly string[]).includes(from)) throw new RangeError(`Cannot read from ${JSON.stringify(from)}: wanted auto or one of ${INGEST_FORMATS.join(", ")}`);
}

/**
 * The problem of a text whose format nothing tells.
 *
 * @internal
 */
export function unknownFormat(text: string): IngestProblem {
  return { kind: "problem", position: 1, message: `Cannot tell the format of a text that starts with ${quote(text)}`, mend: `name the format, one of ${INGEST_FORMATS.join(", ")}` };
}
