import type { CliIo } from "../io.js";

/** Lines are joined up to this many characters before they are written: a call a line is slow in a pipe. */
const CHUNK = 1 << 16;

/** Writes values as JSON, one a line, many lines at once. */
export interface LineWriter {
  /** Takes a value; waits where the reader is slower than the writer. */
  readonly write: (value: unknown) => Promise<void> | undefined;
  /** Writes what is left. */
  readonly flush: () => void;
}

export function lineWriter(io: Pick<CliIo, "writeOut" | "drained">): LineWriter {
  let chunk = "";
  const flush = (): void => {
    if (chunk !== "") io.writeOut(chunk);
    chunk = "";
  };
  return {
    flush,
    write: (value) => {
      chunk += `${JSON.stringify(value)}\n`;
      if (chunk.length < CHUNK) return undefined;
      flush();
      return io.drained();
    },
  };
}
