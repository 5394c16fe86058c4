/** The words of titles and summaries in columns, without their endings: for each word the papers that have it. */
export interface WordColumns {
  /** The words, packed, and their numbers in order. */
  readonly stemBytes: Uint8Array;
  readonly stemEnds: Uint32Array;
  readonly stemOrder: Uint32Array;
  /** Where the papers of each word end. */
  readonly paperEnds: Uint32Array;
  /** The papers of each word, ascending. */
  readonly papers: Uint32Array;
  /** How often the word stands in the text of each. */
  readonly times: Uint8Array | Uint16Array | Uint32Array;
}
