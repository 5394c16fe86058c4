import { arxivId } from "../facts/arxivId.js";
import type { EntryFacts } from "../facts/makeItems.js";
import { readAuthors } from "../facts/readAuthors.js";
import { readDate } from "../facts/readDate.js";
import { isGeneric, linkFacts, plain } from "./entryFacts.js";
import { linksOf } from "./links.js";
import { venueIn } from "./venueIn.js";

/** The columns of a table by what they hold. */
export type TableColumns = ReadonlyMap<"title" | "authors" | "date" | "venue" | "abstract" | "code", number>;

const HEADINGS: readonly (readonly ["title" | "authors" | "date" | "venue" | "abstract" | "code", RegExp])[] = [
  ["title", /^(?:(?:paper )?titles?|(?:title ?(?:&|and|\/) ?authors?)|papers?|name|work|method)\b/i],
  ["authors", /^authors?\b/i],
  ["date", /^(?:date|year|time|published|publish date|submitted)\b/i],
  ["venue", /^(?:venue|conference|journal|publication|pub|published in|source)\b/i],
  ["abstract", /^(?:abstract|summary)\b/i],
  ["code", /^(?:code|github|repo(?:sitory)?|implementation)\b/i],
];

/**
 * The cells of a row; bars behind a backslash divide nothing.
 *
 * @internal
 */
export function cellsOf(line: string): readonly string[] {
  const cells = line.trim().replace(/^\|/, "").split(/(?<!\\)\|/);
  if (cells.at(-1)?.trim() === "") cells.pop();
  return cells.map((cell) => cell.replaceAll("\\|", "|").trim());
}

/**
 * Whether a line divides headings from rows.
 *
 * @internal
 */
export function isRule(line: string): boolean {
  return line.includes("-") && line.includes("|") && /^[\s|:-]{3,5000}$/.test(line);
}

/**
 * The columns under headings; without a column of titles the table holds no papers.
 *
 * @internal
 */
export function columnsOf(headings: readonly string[]): TableColumns | undefined {
  const names = headings.map((heading) => plain(heading).trim());
  const columns: TableColumns = new Map(
    HEADINGS.flatMap(([fact, pattern]) => {
      // "Title" is a better heading than "Paper", which may hold a link alone.
      const exact = fact === "title" ? names.findIndex((name) => /^(?:paper )?titles?\b/i.test(name)) : -1;
      const at = exact === -1 ? names.findIndex((name) => pattern.test(name)) : exact;
      return at === -1 ? [] : [[fact, at] as const];
    }),
  );
  return columns.has("title") ? columns : undefined;
}

/**
 * The facts of a row, or `undefined` when its title is empty and it links to nothing.
 *
 * @internal
 */
export function rowFacts(line: string, columns: TableColumns): EntryFacts | undefined {
  const cells = cellsOf(line);
  const cell = (fact: "title" | "authors" | "date" | "venue" | "abstract" | "code"): string => cells[columns.get(fact) ?? -1] ?? "";
  const links = linksOf(line);
  const titled = linksOf(cell("title")).find(({ label }) => !isGeneric(label));
  const title = titled ? plain(titled.label) : plain(withoutLinks(cell("title"))).replace(/[[\](){}\s|]{1,8}$/, "");
  if (title === "" && links.length === 0) return undefined;
  const found = linkFacts(links);
  const venue = plain(withoutLinks(cell("venue"))) || plain(linksOf(cell("venue"))[0]?.label ?? "");
  const [asVenue, ofTags] = [venueIn(venue), columns.has("venue") ? undefined : venueIn(plain(line.replace(title, " ")))];
  const isPreprint = asVenue !== undefined && asVenue.venue === undefined;
  return {
    ...found,
    title,
    arxiv: found.arxiv ?? arxivId(plain(cell("title"))),
    authors: readAuthors(plain(withoutLinks(cell("authors")))).authors,
    abstract: plain(cell("abstract")),
    date: readDate(plain(cell("date"))) ?? found.date ?? asVenue?.year ?? ofTags?.year,
    venue: isPreprint || venue.length > 200 ? undefined : venue || ofTags?.venue,
  };
}

function withoutLinks(text: string): string {
  let [rest, at] = ["", 0];
  for (const { start, end, label } of linksOf(text)) {
    if (start < at) continue;
    rest += text.slice(at, start) + (isGeneric(label) ? "" : label);
    at = end;
  }
  return rest + text.slice(at);
}
