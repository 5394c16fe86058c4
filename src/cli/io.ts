import type { Worker } from "node:worker_threads";

/** What a command reads and writes; tests pass their own. */
export interface CliIo {
  /** Writes results. */
  readonly writeOut: (text: string) => void;
  /** Writes results that are no text. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Writes remarks and mistakes. */
  readonly writeErr: (text: string) => void;
  /** Shows one line on the terminal of standard error, in place of the one shown before; an empty one clears it. */
  readonly showStatus: (line: string) => void;
  /** Reads standard input to its end. */
  readonly readIn: () => Promise<string>;
  /** Reads a file, or standard input (`-`), piece by piece. */
  readonly readPieces: (source: string) => AsyncIterable<Uint8Array>;
  /** Waits until what was written has left, where the reader is slower than the writer. */
  readonly drained: () => Promise<void>;
  /** Starts the thread that answers blocks of lines. */
  readonly startWorker: (data: unknown) => Worker;
  /** Whether results go to a terminal. */
  readonly isTerminal: boolean;
  /** Whether remarks go to a terminal. */
  readonly isErrTerminal: boolean;
  /** Whether results may be coloured. */
  readonly hasColour: boolean;
  /** Columns that a table may take. */
  readonly width: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** The day, as a date string. */
  readonly today: () => string;
}
