/**
 * Thrown when a corpus cannot be opened or read: it is none, is newer than this version reads, was cut off or was damaged.
 *
 * @category Corpus
 */
export class CorpusError extends RangeError {
  /** Tells this error from others. */
  override readonly name = "CorpusError";
  /** The file. */
  readonly path: string;

  /** @internal */
  constructor(path: string, reason: string) {
    super(`Cannot open the corpus "${path}": ${reason}`);
    this.path = path;
  }
}

// Minifying renames the class, and Node shows the name of the class of an uncaught error.
Object.defineProperty(CorpusError, "name", { value: "CorpusError" });
