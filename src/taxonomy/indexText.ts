import { fromBase64 } from "./base64.js";
import { INDEX_FORMAT, type ColumnName, type CompiledIndex, type IndexColumns } from "./compiledIndex.js";
import type { NumberArray } from "./growingColumn.js";

/** The kinds of arrays that columns are, by the letter and width that stand for them. */
export const ARRAY_KINDS = { u1: Uint8Array, i1: Int8Array, u2: Uint16Array, u4: Uint32Array, i4: Int32Array, f8: Float64Array } as const;

/** One of {@link ARRAY_KINDS}. */
export type ArrayKind = keyof typeof ARRAY_KINDS;

/** The letter and width of an array. */
export function kindOfArray(array: NumberArray): ArrayKind {
  const found = (Object.keys(ARRAY_KINDS) as ArrayKind[]).find((kind) => array instanceof ARRAY_KINDS[kind]);
  if (found === undefined) throw new TypeError("Cannot write a column: it is an array of another kind, wanted whole numbers of 1, 2 or 4 bytes or fractions of 8");
  return found;
}

/** The columns of an index by name. */
export function columnsOf({ columns }: Pick<CompiledIndex, "columns">): readonly (readonly [ColumnName, NumberArray])[] {
  return Object.entries(columns) as [ColumnName, NumberArray][];
}

/** How many bytes are turned into letters at once: more arguments than that are too many for a call. */
const CHUNK = 0x2000;

/** An index as one JSON text of ASCII: its lists as they are, its columns in base 64. */
export function toIndexText({ columns, ...vocabulary }: CompiledIndex): string {
  const texts = columnsOf({ columns }).map(([name, array]) => [name, `${kindOfArray(array)}:${toBase64(array)}`]);
  return JSON.stringify({ ...vocabulary, columns: Object.fromEntries(texts) });
}

/** Opens what {@link toIndexText} wrote. */
export function fromIndexText(text: string): CompiledIndex {
  const { columns, ...vocabulary } = JSON.parse(text) as Omit<CompiledIndex, "columns"> & { readonly columns: Readonly<Record<string, string>> };
  // An index of another format may have other columns; the store says which format it is.
  if (vocabulary.format !== INDEX_FORMAT) throw new RangeError(`Cannot open the taxonomy: its index has format ${vocabulary.format}, wanted ${INDEX_FORMAT}`);
  const arrays = Object.entries(columns).map(([name, written]) => [name, new ARRAY_KINDS[written.slice(0, 2) as ArrayKind](fromBase64(written.slice(3)).buffer)]);
  return { ...vocabulary, columns: Object.fromEntries(arrays) as IndexColumns };
}

function toBase64({ buffer, byteOffset, byteLength }: NumberArray): string {
  let letters = "";
  for (let at = 0; at < byteLength; at += CHUNK) letters += String.fromCharCode(...new Uint8Array(buffer, byteOffset + at, Math.min(CHUNK, byteLength - at)));
  return btoa(letters);
}
