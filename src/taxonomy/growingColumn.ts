/** The arrays that columns are made of. */
export type NumberArray = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const FIRST_ROOM = 1024;

/** A column that grows at its end: numbers from 0 up to 2³² − 1, four bytes each. */
export class GrowingColumn {
  /** How many numbers there are. */
  length = 0;
  /** The numbers, and room behind them. */
  values = new Uint32Array(FIRST_ROOM);

  /** Appends a number. */
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint32Array(this.values.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }
}

/** The smallest kind of array whose numbers reach up to a bound. */
export function smallestArray(length: number, bound: number): Uint8Array | Uint16Array | Uint32Array {
  return bound <= 0xff ? new Uint8Array(length) : bound <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}

/** Where the entries of an owner begin. */
export function startIn({ values }: GrowingColumn, owner: number): number {
  return owner === 0 ? 0 : values[owner - 1]!;
}
