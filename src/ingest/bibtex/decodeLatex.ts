import "@citation-js/plugin-bibtex";
import { parseWith, type CslEntry } from "../facts/citationJs.js";

/** Commands around a text that change how it looks and nothing else, where the parser does not know them. */
const WRAPPERS: ReadonlySet<string> = new Set(
  "mbox hbox text textnormal ensuremath mathsf mathtt mathit mathbf mathbb mathcal boldsymbol operatorname protect boldmath uppercase lowercase MakeUppercase MakeLowercase textquoteleft underline bfseries selectfont xspace left right displaystyle".split(" "),
);
const COMMAND = /\\(?:[a-zA-Z]+|[^])/gu;
/** What the parser writes for italics, bold, small capitals and mathematics. */
const TAG = /<\/?(?:i|b|sup|sub)>|<span (?:style="font-variant:small-caps;"|class="nocase")>|<\/span>/g;

/** A dollar sign, a formula, a dollar sign. */
const FORMULA = /(?<!\\)\$[^$]*\$/g;
/** Fields that make one fact together. */
const DATE_PARTS: ReadonlySet<string> = new Set(["year", "month", "day"]);

/** A field and its text. */
type Field = readonly [name: string, value: string];

/** Texts of fields whose LaTeX is to be decoded, by CSL's names where these are to be told apart. */
export type LatexFields = Readonly<Partial<Record<"title" | "author" | "journal" | "abstract" | "note" | "year" | "month" | "day", string>>>;

/**
 * Decodes fields with Citation.js, all but the abstract at once; when one of them is broken, each by itself, so that a
 * stray `$` in a remark costs no title.
 *
 * @param fields - LaTeX with balanced braces.
 * @returns The entry in CSL's terms, with plain texts.
 */
export function decodeLatex(fields: LatexFields): CslEntry {
  const { abstract = "", ...facts } = fields;
  const filled = Object.entries(facts).filter(([, value]) => value.trim() !== "");
  return { ...decodeFacts(filled), ...(abstract.trim() === "" ? {} : { abstract: decodeAbstract(abstract) }) };
}

function decodeFacts(filled: readonly Field[]): CslEntry {
  const dates = filled.filter(([name]) => DATE_PARTS.has(name));
  const others = filled.filter(([name]) => !DATE_PARTS.has(name));
  return parse(filled) ?? (Object.assign({}, parse(dates), ...others.map(parseField)) as CslEntry);
}

/** The parser's BibTeX has no abstracts and drops them; a note is text of the same kind. */
function decodeAbstract(abstract: string): unknown {
  return parseField(["note", abstract])?.["note"];
}

function parseField(field: Field): CslEntry | undefined {
  return parse([field]) ?? parse([mended(field)]) ?? parse([bare(field)]);
}

/** A dollar sign alone is a dollar. */
function mended([name, value]: Field): Field {
  return [name, value.replaceAll(/(?<!\\)\$/g, String.raw`\$`)];
}

/** The text without anything that TeX would act on. */
function bare([name, value]: Field): Field {
  return [name, value.replaceAll(/\\[a-zA-Z]+|[\\{}$~]/g, " ")];
}

function parse(fields: readonly Field[]): CslEntry | undefined {
  const all = fields.map(([, value]) => value).join("");
  // The parser writes tags, and writes `<` for `\textless` too: a character that the text lacks stands for what was `<` before.
  const less = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0xfdd0 + i)).find((sign) => !all.includes(sign));
  if (less === undefined) return undefined;
  const properties = Object.fromEntries(fields.map(([name, value]) => [name, prepared(value, less)]));
  try {
    const entry = parseWith([{ type: "article", label: "entry", properties }], "@bibtex/entries+list")[0];
    return entry && (withoutTags(entry, less) as CslEntry);
  } catch {
    return undefined;
  }
}

function prepared(value: string, less: string): string {
  return value
    .replaceAll("<", less)
    .replaceAll(COMMAND, (command) => {
      if (command === String.raw`\textless`) return `{${less}}`;
      return WRAPPERS.has(command.slice(1)) ? "" : command;
    })
    // The parser takes all that follows `^` up to a space for raised, TeX one character.
    .replaceAll(FORMULA, (formula) => formula.replaceAll(/(?<!\\)([\^_])([^\s{}\\$])/gu, "$1{$2}"))
    .replaceAll(/\s+/g, " ");
}

/** Through the few levels that CSL has: an entry, a list, a name. */
function withoutTags(value: unknown, less: string): unknown {
  if (typeof value === "string") return value.replaceAll(TAG, "").replaceAll(less, "<");
  if (Array.isArray(value)) return value.map((item) => withoutTags(item, less));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutTags(item, less)]));
}
