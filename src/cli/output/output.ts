/** The formats of `--format`. */
export const FORMATS = ["table", "json", "jsonl", "csv", "markdown", "bibtex"] as const;

/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Rows under headings. */
export interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that are cut first when the terminal is narrow; all others keep their width as long as they can. */
  readonly elastic?: readonly number[];
  /** Whether long cells are wrapped instead of cut. */
  readonly wraps?: boolean;
  /** Columns of numbers, which stand to the right. */
  readonly numeric?: readonly number[];
}

/** What a command found, for every format. */
export interface Output {
  /** The value of the library's function: `json`. */
  readonly value: unknown;
  /** Its elements, one a line: `jsonl`. */
  readonly elements: readonly unknown[];
  /** What a terminal shows: `table`. */
  readonly grid: () => Grid | readonly Grid[];
  /** All there is, for `csv` and `markdown`; the table when left out. */
  readonly sheet?: () => Grid;
  /** The papers as citations: `bibtex`. */
  readonly cite?: () => Promise<string>;
}
