import { lineCounter } from "../facts/lineCounter.js";
import { MAX_ENTRY_LENGTH, type BibtexEntry } from "./bibtexEntry.js";
import { EntryError, EntryScanner, LOOKAHEAD, tooLong } from "./entryScanner.js";

const START = /@[ \t]{0,40}([A-Za-z][\w:+-]{0,60})\s{0,40}([{(])/y;

/** Fields that readers use. Others are passed over, so that a name such as `__proto__+an` reaches no other parser. */
const WANTED: ReadonlySet<string> = new Set(
  "title subtitle author editor year month day date abstract journal journaltitle booktitle howpublished note annote annotation eprint archiveprefix eprinttype eprintclass doi url code".split(" "),
);

/** The months, which every BibTeX style defines; readers of dates know them by these names. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Longest text that a macro may stand for: macros made of macros grow without end. */
const MAX_MACRO_LENGTH = 10_000;

/** Macros by name; those of the `@string` that is being read stand over those before it. */
interface Macros {
  readonly get: (name: string) => string | undefined;
}

/** Cuts a file that comes in pieces. */
export interface EntrySplitter {
  /** The entries that are complete with this piece. */
  readonly push: (piece: string) => readonly BibtexEntry[];
  /** Those that the end of the file completes. */
  readonly end: () => readonly BibtexEntry[];
  /** Whether there was anything of BibTeX, be it a comment. */
  readonly hasBibtex: () => boolean;
}

/**
 * Cuts a BibTeX file into entries and those into fields, one after the other, in linear time.
 *
 * A mistake ends its entry alone: the next one starts where a line starts with `@type{`, whatever was left open before.
 * Text between entries, `@comment` and `@preamble` are passed over; the macros of `@string` are put in. Memory holds a
 * piece and an entry of the longest that is read, and the macros. Wherever the file is divided, the entries are the same.
 *
 * @returns The splitter, which gives every entry in order, or the problem in its place.
 */
export function entrySplitter(): EntrySplitter {
  const macros = new Map(MONTHS.map((name) => [name, name]));
  let [text, firstLine, wanted, open, hasBibtex] = ["", 1, 0, 0, false];

  const advance = (isLast: boolean): readonly BibtexEntry[] => {
    const entries: BibtexEntry[] = [];
    const lineOf = lineCounter(text, firstLine);
    // What lies behind may still be told otherwise by the next piece.
    const sure = isLast ? text.length : text.length - LOOKAHEAD;
    let at = 0;
    wanted = 0;
    for (;;) {
      if (open > 0) {
        const scanner = new EntryScanner(text, at);
        open = scanner.skip(open, sure);
        at = scanner.at;
        if (open > 0) break;
      }
      const start = text.indexOf("@", at);
      at = start === -1 ? text.length : start;
      if (at >= sure) break;
      START.lastIndex = at;
      const found = START.exec(text);
      if (!found) {
        at++;
        continue;
      }
      hasBibtex = true;
      const [opening, word = "", bracket] = found;
      const type = word.toLowerCase();
      const line = lineOf(at);
      const scanner = new EntryScanner(text, at + opening.length);
      if (type === "comment" || type === "preamble") {
        [at, open] = [scanner.at, 1];
        continue;
      }
      const entry = readOne(scanner, type, line, bracket === "(" ? ")" : "}", macros);
      if (scanner.at > sure) {
        // Looked at again when twice as much is there, so that a long entry in many pieces costs no more than twice its length.
        wanted = 2 * (text.length - at);
        break;
      }
      for (const [name, value] of entry.macros) macros.set(name, value);
      if (entry.result) entries.push(entry.result);
      if (entry.result?.kind === "problem") open = 1;
      at = scanner.at;
    }
    firstLine = lineOf(at);
    text = text.slice(at);
    return entries;
  };
  return {
    push: (piece) => {
      text += piece;
      return text.length < wanted ? [] : advance(false);
    },
    end: () => advance(true),
    hasBibtex: () => hasBibtex,
  };
}

/** One entry and the macros that it makes; nothing outside is changed, since an entry that is not whole is read again. */
function readOne(scanner: EntryScanner, type: string, line: number, close: string, known: ReadonlyMap<string, string>): { readonly result?: BibtexEntry; readonly macros: ReadonlyMap<string, string> } {
  const macros = new Map<string, string>();
  try {
    if (type === "string") {
      readFields(scanner, { get: (name) => macros.get(name) ?? known.get(name) }, close, macros);
      return { macros };
    }
    return { result: { kind: "entry", line, type, fields: readEntry(scanner, known, close) }, macros };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    return { result: { kind: "problem", line, message: error.message, mend: error.mend }, macros };
  }
}

function readEntry(scanner: EntryScanner, macros: Macros, close: string): Map<string, string> {
  // The key is of no use here; an entry without one, which starts with a field, is read all the same.
  const start = scanner.next() === "," ? scanner.at : keyEnd(scanner);
  scanner.at = start;
  scanner.take(",");
  return readFields(scanner, macros, close);
}

function keyEnd(scanner: EntryScanner): number {
  const start = scanner.at;
  scanner.identifier();
  while (!",=})".includes(scanner.next())) {
    // Keys with spaces or quotes in them are wrong and common.
    if (scanner.next() === "" || scanner.next() === "{" || scanner.next() === "@") throw noFields();
    scanner.at++;
  }
  return scanner.next() === "=" ? start : scanner.at;
}

/** Reads `name = value` up to the closing character, into a new map or, for macros, into the given one. */
function readFields(scanner: EntryScanner, macros: Macros, close: string, into?: Map<string, string>): Map<string, string> {
  const fields = into ?? new Map<string, string>();
  let length = 0;
  for (;;) {
    while (scanner.take(","));
    if (scanner.take(close)) return fields;
    const name = scanner.identifier().toLowerCase();
    if (name === "" || !scanner.take("=")) throw name === "" ? strayCharacter(scanner.next()) : noEquals(name);
    const value = readValue(scanner, macros);
    length += value.length;
    if (length > MAX_ENTRY_LENGTH) throw tooLong();
    if (into) {
      if (value.length <= MAX_MACRO_LENGTH) into.set(name, value);
    } else if (WANTED.has(name) && !fields.has(name)) fields.set(name, value);
  }
}

function readValue(scanner: EntryScanner, macros: Macros): string {
  const parts: string[] = [];
  let length = 0;
  do {
    const part = scanner.take("{") ? scanner.literal("}") : scanner.take('"') ? scanner.literal('"') : readBare(scanner, macros);
    length += part.length;
    if (length > MAX_ENTRY_LENGTH) throw tooLong();
    parts.push(part);
  } while (scanner.take("#"));
  return parts.join("");
}

function readBare(scanner: EntryScanner, macros: Macros): string {
  const word = scanner.identifier();
  if (word === "") throw strayCharacter(scanner.next());
  // A macro that nobody defined stands for nothing, as in BibTeX; digits for themselves.
  return /^-?\d+$/.test(word) ? word : (macros.get(word.toLowerCase()) ?? "");
}

function noEquals(name: string): EntryError {
  return new EntryError(`Cannot read the entry: "${name.slice(0, 40)}" is not followed by "="`, "write fields as `name = {value}` with commas between, and no quotation mark inside a quoted value");
}

function strayCharacter(character: string): EntryError {
  return new EntryError(character === "" ? "Cannot read the entry: the file ends inside it" : `Cannot read the entry: "${character}" stands where a field was wanted`, "write fields as `name = {value}` with commas between");
}

function noFields(): EntryError {
  return new EntryError("Cannot read the entry: its key is not followed by a comma", "start the entry with a key and a comma, as `@article{key,`");
}
