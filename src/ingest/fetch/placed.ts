import type { IngestItem } from "../ingestItem.js";
import type { Fetched } from "./politeFetcher.js";

/** An item in the place of what was asked for. */
export function placed(item: IngestItem, position: number): IngestItem {
  if (item.kind === "problem") return { kind: "problem", position, message: item.message, mend: item.mend };
  return { kind: "record", record: { ...item.record, source: { format: item.record.source.format, position } } };
}

/** A problem in the place of what was asked for. */
export function unfetched(id: string, position: number, why: string, mend: string): IngestItem {
  return { kind: "problem", position, message: `Cannot fetch "${id.slice(0, 100)}": ${why}`, mend };
}

/** What to do about a request that failed. */
export function mendOf(failed: Fetched & { readonly ok: false }): string {
  return failed.status !== undefined && failed.status < 500 && failed.status !== 429 ? "check the id" : "ask again later";
}

/** Cuts a list into parts of at most so many. */
export function partsOf<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}
