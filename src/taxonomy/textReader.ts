import { deepFreeze } from "./deepFreeze.js";
import type { RecordKind, RecordOfKind, RecordReader } from "./recordReader.js";

/** One JSON text a record, per kind, in the order of the index; a kind's texts are joined by line feeds. */
export type RecordTexts = { readonly [K in RecordKind]: string };

/** Reads records from their JSON texts, each parsed when it is first asked for. */
export function createTextReader(texts: RecordTexts): RecordReader {
  const lines = new Map<RecordKind, readonly string[]>();
  const parsed = new Map<RecordKind, unknown[]>();
  return {
    read<K extends RecordKind>(kind: K, number: number): RecordOfKind[K] {
      let cache = parsed.get(kind);
      if (!cache) parsed.set(kind, (cache = []));
      if (cache[number] === undefined) {
        let texts_ = lines.get(kind);
        if (!texts_) lines.set(kind, (texts_ = texts[kind].split("\n")));
        cache[number] = deepFreeze(JSON.parse(texts_[number] ?? "null"));
      }
      return cache[number] as RecordOfKind[K];
    },
  };
}
