import type { RecordKind, RecordOfKind } from "./recordReader.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";
import { UnknownIdError } from "./unknownIdError.js";

/** A record by its id, a `moved` record followed, or `undefined`. */
export function lookup<K extends RecordKind>(taxonomy: Taxonomy, kind: K, id: string): RecordOfKind[K] | undefined {
  const store = storeOf(taxonomy);
  const number = kind === "paper" || kind === "concept" ? store.resolve(kind, id) : store.numberOf(kind, id);
  return number === undefined ? undefined : store.read(kind, number);
}

/** A record by its id; an unknown one is an error that names the nearest. */
export function get<K extends RecordKind>(taxonomy: Taxonomy, kind: K, id: string): RecordOfKind[K] {
  const record = lookup(taxonomy, kind, id);
  if (record) return record;
  throw unknownId(taxonomy, kind, id);
}

/** The error for an id that names no record, with the nearest one or what it was split into. */
export function unknownId(taxonomy: Taxonomy, kind: RecordKind, id: string): UnknownIdError {
  const store = storeOf(taxonomy);
  const redirect = store.redirect(id);
  const hint = redirect?.kind === "split" ? `, it was split into ${redirect.to.map((one) => `"${one}"`).join(" and ")}` : undefined;
  return new UnknownIdError(kind, id, store.ids(kind), hint);
}
