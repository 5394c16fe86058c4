import { closeSync, fsync, openSync, renameSync, rmSync, write } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { kindOfArray } from "../taxonomy/indexText.js";
import type { NumberArray } from "../taxonomy/growingColumn.js";
import { ALIGNMENT, encodeHeader, HEADER_SIZE, padding, RECORD_HEAD, type CorpusSection } from "./corpusFile.js";

/** Bytes that are gathered before they are written. */
const BUFFER_SIZE = 1 << 22;
/** Gathered buffers that may wait for the disk before whoever writes has to. */
const MOST_WAITING = 4;

/**
 * Writes a corpus beside its place and moves it there when it is whole: a reader meets the old one or the new one, and a
 * process that is killed leaves the old one as it was.
 */
export class CorpusWriter {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  readonly #sections: CorpusSection[] = [];
  readonly #waiting: Uint8Array[] = [];
  #buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  #used = 0;
  #position = 0;
  /** The write that is under way; the next follows it. */
  #writing: Promise<void> = Promise.resolve();
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.#file = openSync(this.#temporary, "w");
    this.#write(Buffer.alloc(HEADER_SIZE));
  }

  /** Writes a record and says where it stands, in units of {@link ALIGNMENT}. */
  addRecord(text: Uint8Array): number {
    const start = this.#position;
    if (start > MOST_BYTES) throw new RangeError(`begins after ${MOST_BYTES / 2 ** 30} GB of records, which is the most that a corpus holds`);
    const head = Buffer.allocUnsafe(RECORD_HEAD);
    head.writeUInt32LE(text.length, 0);
    head.writeUInt32LE(crc32(text), 4);
    this.#write(head);
    // Whoever reads lines may use their memory again before a long one is written.
    this.#write(text.length > BUFFER_SIZE ? text.slice() : text);
    this.#align();
    return start / ALIGNMENT;
  }

  /** Writes a text as a section. */
  addText(name: string, text: string): void {
    this.#addSection(name, "text", Buffer.from(text));
  }

  /** Writes a column as a section; it must not change until the file is finished. */
  addColumn(name: string, column: NumberArray): void {
    this.#addSection(name, kindOfArray(column), new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }

  /** Lets the disk go on while more is gathered, and waits where it falls behind. */
  async drain(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const buffers = this.#waiting.splice(0);
    const before = this.#writing;
    const written = before.then(() => this.#writeOut(buffers));
    // It is waited for later; until then nobody else would meet its failure.
    written.catch(() => undefined);
    this.#writing = written;
    if (buffers.length > MOST_WAITING) await written;
    else await before;
  }

  /** Writes the table and the header, and moves the file to its place. */
  async finish(): Promise<void> {
    const table = Buffer.from(JSON.stringify({ sections: this.#sections }));
    const tableStart = this.#position;
    this.#write(table);
    this.#pass();
    await this.drain();
    await this.#writing;
    const header = encodeHeader({ fileSize: this.#position, tableStart, tableLength: table.length, tableChecksum: crc32(table) });
    await writeTo(this.#file, header, 0, header.length, 0);
    await promisify(fsync)(this.#file);
    this.#close();
    renameSync(this.#temporary, this.#path);
  }

  /** Takes away what was written. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #addSection(name: string, kind: string, bytes: Uint8Array): void {
    this.#align();
    this.#sections.push({ name, kind, start: this.#position, length: bytes.length, checksum: crc32(bytes) });
    this.#write(bytes);
  }

  #align(): void {
    const missing = padding(this.#position);
    if (missing > 0) this.#write(NOTHING.subarray(0, missing));
  }

  #write(bytes: Uint8Array): void {
    this.#position += bytes.length;
    if (bytes.length > BUFFER_SIZE - this.#used) this.#pass();
    if (bytes.length > BUFFER_SIZE) this.#waiting.push(bytes);
    else {
      this.#buffer.set(bytes, this.#used);
      this.#used += bytes.length;
    }
  }

  /** Passes what is gathered on to be written. */
  #pass(): void {
    if (this.#used === 0) return;
    this.#waiting.push(this.#buffer.subarray(0, this.#used));
    this.#buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
    this.#used = 0;
  }

  /** A system may take less than it was given: the rest is offered again, and a full disk says so then. */
  async #writeOut(buffers: readonly Uint8Array[]): Promise<void> {
    for (const bytes of buffers) {
      for (let done = 0; done < bytes.length; ) done += (await writeTo(this.#file, bytes, done, bytes.length - done, null)).bytesWritten;
    }
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}

const writeTo = promisify(write);
const NOTHING = new Uint8Array(ALIGNMENT);
/** What places of four bytes reach. */
const MOST_BYTES = 2 ** 32 * ALIGNMENT;
