/** Twice the room for the same numbers. */
export function grown(old: Int32Array): Int32Array<ArrayBuffer>;
export function grown(old: Uint8Array): Uint8Array<ArrayBuffer>;
export function grown(old: Int32Array | Uint8Array): Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> {
  const larger = old instanceof Int32Array ? new Int32Array(old.length * 2) : new Uint8Array(old.length * 2);
  larger.set(old);
  return larger;
}
