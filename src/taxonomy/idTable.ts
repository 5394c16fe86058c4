import { GrowingColumn } from "./growingColumn.js";
import { PackedStrings } from "./packedStrings.js";
import { fromUtf8, MOST_BYTES, writeUtf8 } from "./utf8.js";

const FIRST_BYTES = 4096;

/**
 * Texts with a number each, in the order in which they were first met: a hash table over one block of bytes, for ids of
 * papers by the million.
 */
export class IdTable {
  readonly #ends = new GrowingColumn();
  readonly #hashes = new GrowingColumn();
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  /** Numbers plus one by hash; 0 is free. Always at least half of it is. */
  #slots = new Uint32Array(FIRST_BYTES);

  /** How many texts there are. */
  get length(): number {
    return this.#ends.length;
  }

  /** The number of a text; a new one for one not met before. */
  intern(text: string): number {
    this.#makeRoom(text.length * MOST_BYTES);
    return this.#internWritten(this.#write(text));
  }

  /** As {@link intern}, of a part of a text that is ASCII, in small letters: no text is made of it. */
  internLower(text: string, start: number, end: number): number {
    this.#makeRoom(end - start);
    for (let i = start, at = this.#used; i < end; i++) {
      const code = text.charCodeAt(i);
      this.#bytes[at++] = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    }
    return this.#internWritten(end - start);
  }

  /** A text by its number. */
  at(number: number): string {
    return fromUtf8(this.#bytes, number === 0 ? 0 : this.#ends.values[number - 1]!, this.#ends.values[number]!);
  }

  /** The texts, packed; without the room behind them. */
  toPacked(): PackedStrings {
    return new PackedStrings(this.#bytes.slice(0, this.#used), this.#ends.values.slice(0, this.#ends.length));
  }

  /** The number of what is written behind the others; it stays there when it is new. */
  #internWritten(written: number): number {
    const hash = this.#hash(this.#used, this.#used + written);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (number < 0) return this.#add(hash, slot, written);
      if (this.#hashes.values[number] === hash && this.#isWritten(number, written)) return number;
    }
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    const more = new Uint8Array(Math.max(this.#used + length, this.#bytes.length * 2));
    more.set(this.#bytes);
    this.#bytes = more;
  }

  /** Writes a text behind the others. */
  #write(text: string): number {
    return writeUtf8(text, this.#bytes, this.#used);
  }

  /** FNV-1a. */
  #hash(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ this.#bytes[i]!, 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #add(hash: number, slot: number, written: number): number {
    const number = this.#ends.length;
    this.#used += written;
    this.#ends.push(this.#used);
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (2 * this.#ends.length > this.#slots.length) this.#widen();
    return number;
  }

  #isWritten(number: number, length: number): boolean {
    const start = number === 0 ? 0 : this.#ends.values[number - 1]!;
    if (this.#ends.values[number]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== this.#bytes[this.#used + i]) return false;
    return true;
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#ends.length; number++) {
      let slot = this.#hashes.values[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
