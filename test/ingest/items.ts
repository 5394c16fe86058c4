import type { IngestItem } from "../../src/ingest/ingestItem.js";
import type { PaperRecord } from "../../src/ingest/paperRecord.js";

/** The records among items. */
export const recordsOf = (items: readonly IngestItem[]): readonly PaperRecord[] => items.flatMap((item) => (item.kind === "record" ? [item.record] : []));

/** The titles of items, with the word "problem" in the place of each. */
export const outline = (items: readonly IngestItem[]): readonly string[] => items.map((item) => (item.kind === "record" ? item.record.title : "problem"));

/** The only record of items. */
export function onlyRecord(items: readonly IngestItem[]): PaperRecord {
  const [record, ...more] = recordsOf(items);
  if (record === undefined || more.length > 0 || items.length !== 1) throw new Error(`Cannot take the only record: ${JSON.stringify(items).slice(0, 500)}`);
  return record;
}

/** The position of every item, from what it says of itself. */
export const positions = (items: readonly IngestItem[]): readonly number[] => items.map((item) => (item.kind === "record" ? item.record.source.position : item.position));
