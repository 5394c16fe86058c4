import { MAX_BRACE_DEPTH } from "./bibtexEntry.js";

/** Why an entry cannot be cut into fields. */
export class EntryError extends Error {
  override readonly name = "EntryError";
  constructor(
    message: string,
    /** What to do about it. */
    readonly mend: string,
  ) {
    super(message);
  }
}

/** An entry that starts on a line of its own ends what was not closed before. */
const NEXT_ENTRY = /[ \t]{0,40}@[ \t]{0,40}[A-Za-z]{1,40}\s{0,40}[{(]/y;
const IDENTIFIER = /[^\s"#%'(),={}@\\]+/y;

/**
 * Moves through one entry, forwards only: every character is looked at a bounded number of times. Braces are counted,
 * never recursed into.
 */
export class EntryScanner {
  /** The offset of what comes next. */
  at: number;

  constructor(
    private readonly text: string,
    at: number,
  ) {
    this.at = at;
  }

  /** Passes white space and comments, and gives the character that follows; empty at the end of the text. */
  next(): string {
    for (;;) {
      const character = this.text[this.at];
      if (character === "%") {
        const end = this.text.indexOf("\n", this.at);
        this.at = end === -1 ? this.text.length : end;
      } else if (character === undefined || !/\s/.test(character)) {
        return character ?? "";
      } else if (character === "\n" && this.nextEntryAt(this.at + 1)) {
        throw unclosed();
      } else {
        this.at++;
      }
    }
  }

  /** Takes a character if it comes next. */
  take(character: string): boolean {
    if (this.next() !== character) return false;
    this.at++;
    return true;
  }

  /** Takes a name, a key or a number; empty if none comes next. */
  identifier(): string {
    this.next();
    IDENTIFIER.lastIndex = this.at;
    const found = IDENTIFIER.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  /** Takes the inside of `{…}` or `"…"`, whose opening character was taken; braces in it are balanced. */
  literal(close: "}" | '"'): string {
    const start = this.at;
    let depth = 0;
    let deepest = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === close && depth === 0) {
        if (deepest > MAX_BRACE_DEPTH) throw new EntryError(`Cannot read the entry: its braces are ${deepest} deep, wanted at most ${MAX_BRACE_DEPTH}`, "remove the braces that do nothing");
        return this.text.slice(start, this.at++);
      }
      if (character === "{") deepest = Math.max(deepest, ++depth);
      else if (character === "}" && --depth < 0) throw new EntryError("Cannot read the entry: a brace is closed inside quotes that did not open it", 'write the value in braces instead of quotes, as `title = {…}`');
      // A backslash hides nothing from BibTeX's count, except for readers that do not count so: `\{` stays balanced or fails.
      else if (character === "\n" && this.nextEntryAt(this.at + 1)) break;
    }
    throw unclosed();
  }

  /** After a mistake, passes the rest of the entry: to the brace that closes it or the start of the next entry. */
  skip(depth: number): void {
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === "{") depth++;
      else if (character === "}" && --depth <= 0) {
        this.at++;
        return;
      } else if (character === "\n" && this.nextEntryAt(this.at + 1)) return;
    }
  }

  private nextEntryAt(offset: number): boolean {
    NEXT_ENTRY.lastIndex = offset;
    return NEXT_ENTRY.test(this.text);
  }
}

function unclosed(): EntryError {
  return new EntryError("Cannot read the entry: it is not closed before the next entry or the end of the file", "close every brace and quotation mark of the entry");
}
