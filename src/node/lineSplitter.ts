const NEWLINE = 10;

/** A longer line is not read: it would have to stand in memory as a whole. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Divides pieces of bytes into lines. What a piece leaves open is kept until the next; a line in many pieces is joined once. */
export class LineSplitter {
  /** The number of the line that was visited last, from 1. */
  line = 0;
  #open: Uint8Array[] = [];
  #size = 0;

  /** Visits the lines that a piece completes, without their ends. */
  push(piece: Uint8Array, visit: (line: Uint8Array) => void): void {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      this.#visit(piece.subarray(start, end), visit);
      start = end + 1;
    }
    if (start === piece.length) return;
    this.#size += piece.length - start;
    if (this.#size > MAX_LINE_BYTES) throw new RangeError(`Cannot read line ${this.line + 1}: it has more than ${MAX_LINE_BYTES / 2 ** 20} MB`);
    // Whoever reads pieces may use their memory again.
    this.#open.push(piece.slice(start));
  }

  /** Visits the last line, where no line feed ends it. */
  end(visit: (line: Uint8Array) => void): void {
    if (this.#size > 0) this.#visit(new Uint8Array(), visit);
  }

  #visit(last: Uint8Array, visit: (line: Uint8Array) => void): void {
    const line = this.#open.length === 0 ? last : Buffer.concat([...this.#open, last]);
    this.#open = [];
    this.#size = 0;
    this.line++;
    visit(line);
  }
}
