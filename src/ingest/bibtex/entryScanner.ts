import { MAX_BRACE_DEPTH, MAX_ENTRY_LENGTH } from "./bibtexEntry.js";

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

/** What follows this many characters on has no say in what an entry is: the start of the next is seen within them. */
export const LOOKAHEAD = 200;

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
  /** Where the text ends, or the entry is too long. */
  private readonly end: number;

  constructor(
    private readonly text: string,
    at: number,
  ) {
    this.at = at;
    this.end = Math.min(text.length, at + MAX_ENTRY_LENGTH);
  }

  /** Passes white space and comments, and gives the character that follows; empty at the end of the text. */
  next(): string {
    for (;;) {
      const character = this.text[this.at];
      if (this.at >= this.end && this.end < this.text.length) throw tooLong();
      if (character === "%") {
        const end = this.text.indexOf("\n", this.at);
        this.at = end === -1 ? this.end : Math.min(end, this.end);
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
    for (; this.at < this.end; this.at++) {
      const character = this.text[this.at];
      if (character === close && depth === 0) {
        if (deepest > MAX_BRACE_DEPTH) throw new EntryError(`Cannot read the entry: its braces are ${deepest} deep, wanted at most ${MAX_BRACE_DEPTH}`, "remove the braces that do nothing");
        return this.text.slice(start, this.at++);
      }
      if (character === "{") deepest = Math.max(deepest, ++depth);
      else if (character === "}" && --depth < 0) throw new EntryError("Cannot read the entry: a brace is closed inside quotes that did not open it", 'write the value in braces instead of quotes, as `title = {…}`');
      // A backslash hides nothing from BibTeX's count, except for readers that do not count so: `\{` stays balanced or fails.
      else if (character === "\n" && this.nextEntryAt(this.at + 1)) throw unclosed();
    }
    throw this.end < this.text.length ? tooLong() : unclosed();
  }

  /**
   * After a mistake, passes the rest of the entry: to the brace that closes it or the start of the next entry.
   *
   * @param depth - How many braces are open.
   * @param end - Where to stop all the same.
   * @returns How many braces are open where it stopped; 0 where the entry ended.
   */
  skip(depth: number, end: number): number {
    for (; this.at < end; this.at++) {
      const character = this.text[this.at];
      if (character === "{") depth++;
      else if (character === "}" && --depth <= 0) {
        this.at++;
        return 0;
      } else if (character === "\n" && this.nextEntryAt(this.at + 1)) return 0;
    }
    return depth;
  }

  private nextEntryAt(offset: number): boolean {
    NEXT_ENTRY.lastIndex = offset;
    return NEXT_ENTRY.test(this.text);
  }
}

function unclosed(): EntryError {
  return new EntryError("Cannot read the entry: it is not closed before the next entry or the end of the file", "close every brace and quotation mark of the entry");
}

/** The error of an entry that no paper is as long as. */
export function tooLong(): EntryError {
  return new EntryError(`Cannot read the entry: it is longer than ${MAX_ENTRY_LENGTH} characters`, "close every brace of the entry, or shorten it");
}
