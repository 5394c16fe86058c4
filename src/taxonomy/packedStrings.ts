import { fromUtf8, toUtf8 } from "./utf8.js";

/**
 * Texts one after the other in one block of UTF-8, and where each ends: a million ids cost their letters and four bytes
 * each, where as many strings would cost several times that and slow every collection of garbage.
 */
export class PackedStrings {
  /** The texts, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each ends. */
  readonly ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** How many texts there are. */
  get length(): number {
    return this.ends.length;
  }

  /** Where a text begins. */
  startOf(number: number): number {
    return number === 0 ? 0 : this.ends[number - 1]!;
  }

  /** A text by its number. */
  at(number: number): string {
    const [start, end] = [this.startOf(number), this.ends[number]!];
    let text = "";
    // Ids are short and ASCII: letters one by one make no list of them.
    for (let i = start; i < end; i++) {
      const code = this.bytes[i]!;
      if (code >= 0x80 || i - start === MAX_SHORT) return fromUtf8(this.bytes, start, end);
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** All of them, in order. */
  toArray(): readonly string[] {
    return Array.from(this.ends, (_, number) => this.at(number));
  }

  /** The number of a text, by the order of all; `undefined` when it is not among them. */
  numberOf(text: string, order: Uint32Array): number | undefined {
    const wanted = toUtf8(text);
    let [low, high] = [0, order.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const number = order[middle]!;
      const way = this.#compare(number, wanted);
      if (way === 0) return number;
      if (way < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  #compare(number: number, other: Uint8Array): number {
    const start = this.startOf(number);
    const length = this.ends[number]! - start;
    const shared = Math.min(length, other.length);
    for (let i = 0; i < shared; i++) {
      const way = this.bytes[start + i]! - other[i]!;
      if (way !== 0) return way;
    }
    return length - other.length;
  }
}

const MAX_SHORT = 64;

/** Packs texts. */
export function packStrings(texts: readonly string[]): PackedStrings {
  const parts = texts.map(toUtf8);
  const ends = new Uint32Array(parts.length);
  let end = 0;
  parts.forEach((part, number) => (ends[number] = end += part.length));
  const bytes = new Uint8Array(end);
  parts.forEach((part, number) => bytes.set(part, ends[number]! - part.length));
  return new PackedStrings(bytes, ends);
}
