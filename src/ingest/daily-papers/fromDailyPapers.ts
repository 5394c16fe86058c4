import { quote } from "../facts/cleanText.js";
import { type TextLine, linesOf } from "../facts/lines.js";
import { type Fault, makeItems, MAX_TITLE } from "../facts/makeItems.js";
import { PAGE_DATE, type PageDay, pageDates, pageDayOf, type PageOptions } from "../facts/pageDates.js";
import type { IngestItem } from "../ingestItem.js";

/** `• 4 authors`, with what may follow on the same line. */
const AUTHORS = /^\s*•\s*(\d{1,6}) authors?\s*(?:·\s*(\S.{0,60})?)?$/;
/** The date, and how many comments there are. */
const DATE = new RegExp(`^\\s*·?\\s*${PAGE_DATE}(?:\\s+\\d{1,6})?\\s*$`);
/** The page's own day, alone on a line of the head. */
const HEAD_DAY = new RegExp(`^\\s*${PAGE_DATE}\\s*$`);
/** What the head of the page says before its day. */
const HEAD_WORDS = /^\s*(?:new|Get trending papers in your email inbox!|Subscribe|Daily Papers|by ?AK and the research community)\s*$/;
/** A last entry that was cut before its authors has an abstract at least as long; the links under a page are shorter. */
const MIN_CUT_ABSTRACT = 200;

/** The lines of an entry; `end` is what stands under its abstract. */
interface Entry {
  readonly lines: readonly TextLine[];
  readonly end?: { readonly authorCount: number; readonly dateText: string };
}

/**
 * Reads the daily papers page as it is pasted: title, abstract, `• 4 authors`, a dot, and a date with the number of comments.
 *
 * The head of the page is left out, and so is what follows the last entry; an entry that is cut before its authors is
 * read as far as it goes. The page names no authors and leaves out the year of its own time: see
 * {@link PageOptions.taken}. Takes time proportional to the text.
 *
 * @param text - The page.
 * @param options - When the page was taken.
 * @returns The papers in the order of the page, problems in their places; nothing for a blank text.
 * @throws `RangeError` when `taken` is no date.
 *
 * @example Read a page and date it
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromDailyPapers } from "quantaxonomy/ingest/daily-papers";
 *
 * const page = "Daily Papers\n\nDec 11\n\nRounding, Again\n\nWe round.\n\n  • 4 authors\n·\nMar 6 2\n";
 * const [item] = fromDailyPapers(page, { taken: "2025-12-11" });
 * assert.deepEqual(item?.kind === "record" && [item.record.title, item.record.date, item.record.authorCount], ["Rounding, Again", "2025-03-06", 4]);
 * ```
 *
 * @category Ingest
 */
export function fromDailyPapers(text: string, options: PageOptions = {}): readonly IngestItem[] {
  const { entries, head } = divide(text);
  const days = entries.map(({ end }) => (end ? pageDayOf(DATE.exec(end.dateText)?.groups) : undefined));
  const date = pageDates(days.flatMap((day) => day ?? []), head, options);
  if (entries.length === 0 && text.trim() !== "") {
    return [{ kind: "problem", position: 1, message: `Cannot read a daily papers page: no entry ends with its authors and date, the text starts with ${quote(text)}`, mend: 'paste the page whole, with lines such as "• 4 authors", or name another format' }];
  }
  return entries.flatMap((entry, i) => readEntry(entry, i + 1, days[i], date));
}

function readEntry({ lines, end }: Entry, position: number, day: PageDay | undefined, dateOf: ReturnType<typeof pageDates>): readonly IngestItem[] {
  const [title, ...rest] = lines.filter(({ text, tooLong }) => tooLong !== undefined || text.trim() !== "");
  const date = day && dateOf(day);
  const source = { format: "daily-papers", position, ...(title === undefined ? {} : { line: title.number }) } as const;
  const long = lines.find(({ tooLong }) => tooLong !== undefined);
  const faults: Fault[] = [];
  if (long) faults.push({ message: `Cannot read line ${long.number}: it is ${long.tooLong} characters long`, mend: "paste the page again; an abstract has a few thousand" });
  if (end && end.dateText !== "" && date === undefined) faults.push(dateFault(end.dateText, day));
  // What is left of an entry whose title was cut off at the top of the page.
  if (title !== undefined && rest.length === 0 && title.text.length > 300 && title.text.length <= MAX_TITLE && /[.!?)]\s*$/.test(title.text)) {
    return makeItems({}, source, [{ message: `Cannot find the title above ${quote(title.text)}`, mend: "paste the page from above the title" }]).slice(1);
  }
  const abstract = rest.length === 0 ? undefined : lines.slice(lines.indexOf(title!) + 1).map(({ text }) => text).join("\n");
  return makeItems({ title: title?.text, abstract, authorCount: end?.authorCount, date }, source, faults);
}

function dateFault(text: string, day: PageDay | undefined): Fault {
  if (day && day.year === undefined) return { message: `Cannot date ${quote(text)}: its year is left out and the page states none`, mend: "say when the page was taken" };
  return { message: `Cannot read the date ${quote(text)}`, mend: "write it as Mar 19, 2024" };
}

/** Divides the page at the lines that tell how many authors there are. */
function divide(text: string): { readonly entries: readonly Entry[]; readonly head: PageDay | undefined } {
  const entries: Entry[] = [];
  let lines: TextLine[] = [];
  let head: PageDay | undefined;
  let awaiting: { readonly lines: readonly TextLine[]; readonly authorCount: number } | undefined;
  const close = (dateText: string): void => {
    if (awaiting) entries.push({ lines: awaiting.lines, end: { authorCount: awaiting.authorCount, dateText } });
    awaiting = undefined;
  };
  for (const line of linesOf(text)) {
    if (awaiting) {
      if (/^\s*·?\s*$/.test(line.text) && line.tooLong === undefined) continue;
      const isDate = DATE.test(line.text);
      close(isDate ? line.text : "");
      if (isDate) continue;
    }
    const authors = AUTHORS.exec(line.text);
    if (!authors) {
      lines.push(line);
      continue;
    }
    if (entries.length === 0) ({ lines, head } = withoutHead(lines));
    awaiting = { lines, authorCount: Number(authors[1]) };
    lines = [];
    if (authors[2] !== undefined) close(authors[2]);
  }
  close("");
  if (entries.length > 0 && isCutEntry(lines)) entries.push({ lines });
  return { entries, head };
}

function withoutHead(lines: readonly TextLine[]): { lines: TextLine[]; head: PageDay | undefined } {
  const last = lines.findLastIndex(({ text }) => HEAD_WORDS.test(text) || HEAD_DAY.test(text));
  const day = lines.findLast(({ text }) => HEAD_DAY.test(text));
  return { lines: lines.slice(last + 1), head: pageDayOf(HEAD_DAY.exec(day?.text ?? "")?.groups) };
}

function isCutEntry(lines: readonly TextLine[]): boolean {
  const [title, abstract] = lines.filter(({ text }) => text.trim() !== "");
  return title !== undefined && abstract !== undefined && abstract.text.length >= MIN_CUT_ABSTRACT;
}
