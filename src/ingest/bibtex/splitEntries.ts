import { lineCounter } from "../facts/lineCounter.js";
import { MAX_ENTRY_LENGTH, type BibtexEntry } from "./bibtexEntry.js";
import { EntryError, EntryScanner } from "./entryScanner.js";

const START = /@[ \t]{0,40}([A-Za-z][\w:+-]{0,60})\s{0,40}([{(])/y;

/** Fields that readers use. Others are passed over, so that a name such as `__proto__+an` reaches no other parser. */
const WANTED: ReadonlySet<string> = new Set(
  "title subtitle author editor year month day date abstract journal journaltitle booktitle howpublished note annote annotation eprint archiveprefix eprinttype eprintclass doi url code".split(" "),
);

/** The months, which every BibTeX style defines; readers of dates know them by these names. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Longest text that a macro may stand for: macros made of macros grow without end. */
const MAX_MACRO_LENGTH = 10_000;

/**
 * Cuts a BibTeX file into entries and those into fields, one after the other, in linear time.
 *
 * A mistake ends its entry alone: the next one starts where a line starts with `@type{`, whatever was left open before.
 * Text between entries, `@comment` and `@preamble` are passed over; the macros of `@string` are put in.
 *
 * @param text - The file.
 * @yields Every entry in order, or the problem in its place.
 */
export function* splitEntries(text: string): Generator<BibtexEntry, void> {
  const lineOf = lineCounter(text);
  const macros = new Map(MONTHS.map((name) => [name, name]));
  let at = text.indexOf("@");
  while (at !== -1) {
    START.lastIndex = at;
    const found = START.exec(text);
    if (!found) {
      at = text.indexOf("@", at + 1);
      continue;
    }
    const [opening, word = "", open] = found;
    const type = word.toLowerCase();
    const scanner = new EntryScanner(text, at + opening.length);
    const line = lineOf(at);
    if (type === "comment" || type === "preamble") scanner.skip(1);
    else {
      try {
        const fields = type === "string" ? readFields(scanner, macros, open === "(" ? ")" : "}", macros) : readEntry(scanner, macros, open === "(" ? ")" : "}");
        if (scanner.at - at > MAX_ENTRY_LENGTH) throw tooLong();
        if (type !== "string") yield { kind: "entry", line, type, fields };
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        scanner.skip(1);
        yield { kind: "problem", line, message: error.message, mend: error.mend };
      }
    }
    at = text.indexOf("@", scanner.at);
  }
}

function readEntry(scanner: EntryScanner, macros: ReadonlyMap<string, string>, close: string): Map<string, string> {
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
function readFields(scanner: EntryScanner, macros: ReadonlyMap<string, string>, close: string, into?: Map<string, string>): Map<string, string> {
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

function readValue(scanner: EntryScanner, macros: ReadonlyMap<string, string>): string {
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

function readBare(scanner: EntryScanner, macros: ReadonlyMap<string, string>): string {
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

function tooLong(): EntryError {
  return new EntryError(`Cannot read the entry: it is longer than ${MAX_ENTRY_LENGTH} characters`, "close every brace of the entry, or shorten it");
}
