import type { IngestFormat } from "../ingestFormat.js";
import type { IngestItem } from "../ingestItem.js";
import type { RecordSource } from "../paperRecord.js";

/**
 * A problem in the place of an entry.
 *
 * @param place - Where the entry stands.
 * @param message - What is wrong.
 * @param mend - What to do about it.
 * @returns The item.
 */
export function makeProblem({ position, line }: RecordSource, message: string, mend: string): IngestItem {
  return { kind: "problem", position, ...(line === undefined ? {} : { line }), message, mend };
}

/**
 * The problem of a text that has not one entry of its format, such as a page of another site.
 *
 * @param format - The format.
 * @param wanted - What an entry of it looks like.
 * @returns The item.
 */
export function noEntry(format: IngestFormat, wanted: string): IngestItem {
  return makeProblem({ format, position: 1, line: 1 }, `Cannot read the text as ${format}: it has no entry`, `give ${wanted}, or name the format that the text is in`);
}
