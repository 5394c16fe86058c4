/** What a command reads and writes; tests pass their own. */
export interface CliIo {
  /** Writes results. */
  readonly writeOut: (text: string) => void;
  /** Writes remarks and mistakes. */
  readonly writeErr: (text: string) => void;
  /** Reads standard input to its end. */
  readonly readIn: () => Promise<string>;
  /** Reads a file, or standard input (`-`), piece by piece. */
  readonly readPieces: (source: string) => AsyncIterable<Uint8Array>;
  /** Waits until what was written has left, where the reader is slower than the writer. */
  readonly drained: () => Promise<void>;
  /** Whether results go to a terminal. */
  readonly isTerminal: boolean;
  /** Whether results may be coloured. */
  readonly hasColour: boolean;
  /** Columns that a table may take. */
  readonly width: number;
  /** The day, as a date string. */
  readonly today: () => string;
}
