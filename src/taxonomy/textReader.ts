import { deepFreeze } from "./deepFreeze.js";
import type { RecordKind, RecordOfKind, RecordReader } from "./recordReader.js";

/**
 * One JSON text a record, per kind, in the order of the index.
 *
 * @category Taxonomy
 */
export type RecordTexts = { readonly [K in RecordKind]: readonly string[] };

/** Reads records from their JSON texts, each parsed when it is first asked for. */
export function createTextReader(texts: RecordTexts): RecordReader {
  const parsed = new Map<RecordKind, unknown[]>();
  return {
    read<K extends RecordKind>(kind: K, number: number): RecordOfKind[K] {
      let cache = parsed.get(kind);
      if (!cache) parsed.set(kind, (cache = []));
      return (cache[number] ??= deepFreeze(JSON.parse(texts[kind][number] ?? "null"))) as RecordOfKind[K];
    },
  };
}
