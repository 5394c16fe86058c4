import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Paper } from "quantaxonomy";

/** A line of a file and where its bytes stand. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

const CHUNK = 1 << 22;
const LINE_FEED = 10;

/** The lines of a file, one by one; nothing but one piece of it is held. */
export function* linesOf(path: string): Generator<Line> {
  const file = openSync(path, "r");
  let buffer = Buffer.allocUnsafe(CHUNK);
  let [held, start] = [0, 0];
  try {
    for (;;) {
      if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
      const read = readSync(file, buffer, held, buffer.length - held, null);
      const bytes = buffer.subarray(0, held + read);
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED, held); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
        yield { text: bytes.toString("utf8", from, end), start, length: end - from };
        start += end - from + 1;
        from = end + 1;
      }
      buffer.copy(buffer, 0, from, bytes.length);
      held = bytes.length - from;
      if (read === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

/** The records of a file by number, read and parsed when asked for: what an engine shows that keeps none itself. */
export class RecordFile {
  readonly #file: number;
  readonly #starts: Float64Array;
  readonly #lengths: Uint32Array;
  #buffer = Buffer.allocUnsafe(1 << 16);

  /** @param lines - Where the records stand, in the order of their numbers. */
  constructor(path: string, lines: readonly Omit<Line, "text">[]) {
    this.#file = openSync(path, "r");
    this.#starts = Float64Array.from(lines, ({ start }) => start);
    this.#lengths = Uint32Array.from(lines, ({ length }) => length);
  }

  /** The bytes that knowing the places takes; they belong to the measurement and to no engine. */
  get byteLength(): number {
    return this.#starts.byteLength + this.#lengths.byteLength;
  }

  /** How long the file is. */
  get size(): number {
    return fstatSync(this.#file).size;
  }

  read(number: number): Paper {
    const length = this.#lengths[number]!;
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(2 * length);
    readSync(this.#file, this.#buffer, 0, length, this.#starts[number]!);
    return JSON.parse(this.#buffer.toString("utf8", 0, length)) as Paper;
  }
}
