import { cleanLine, quote } from "../facts/cleanText.js";
import { type TextLine, linesOf } from "../facts/lines.js";
import { type Fault, makeItems } from "../facts/makeItems.js";
import { PAGE_DATE, type PageDay, pageDates, pageDayOf, type PageOptions } from "../facts/pageDates.js";
import { readAuthors } from "../facts/readAuthors.js";
import type { IngestItem } from "../ingestItem.js";

/** The line over a title: a score where there is one, the category, the date, and whether there is code. */
const HEAD = new RegExp(`^\\s*(?:\\d{1,3}(?:\\.\\d+)?)?\\s*(?:[A-Z]{2,4}|[a-z]{2,8}(?:-[a-z]{2,8})?)\\s*${PAGE_DATE}\\s*(?:Code)?\\s*$`);
/** A line under the last abstract that ends like no sentence and is no longer belongs to the foot of the page. */
const MAX_FOOT_LINE = 120;

/** The lines of an entry under its head. */
interface Entry {
  readonly day: PageDay;
  readonly head: TextLine;
  readonly lines: TextLine[];
}

/**
 * Reads the page of an author as it is pasted: score, category, date and `Code` on one line, then title, authors and abstract.
 *
 * The figures at the head of the page and the links at its foot are left out, and so are scores, categories and what
 * stands behind the dot after the authors. Authors are those that are named; their number is known where no "et al."
 * cuts them. The `Code` mark tells no address: that is read from the abstract. The page leaves out the year of its own
 * time: see {@link PageOptions.taken}. Takes time proportional to the text.
 *
 * @param text - The page.
 * @param options - When the page was taken.
 * @returns The papers in the order of the page, problems in their places; nothing for a blank text.
 * @throws `RangeError` when `taken` is no date.
 *
 * @example Read a page
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromAuthorPage } from "quantaxonomy/ingest/author-page";
 *
 * const page = "1 Papers\n\n68.8LGMay 30, 2024Code\nRounding, Again\n\nJin Song, Wei Li et al. · pku\n\nWe round.\n";
 * const [item] = fromAuthorPage(page);
 * assert.deepEqual(item?.kind === "record" && [item.record.title, item.record.authors, item.record.date], ["Rounding, Again", ["Jin Song", "Wei Li"], "2024-05-30"]);
 * ```
 *
 * @category Ingest
 */
export function fromAuthorPage(text: string, options: PageOptions = {}): readonly IngestItem[] {
  const entries: Entry[] = [];
  for (const line of linesOf(text)) {
    const day = pageDayOf(HEAD.exec(line.text)?.groups);
    if (day) entries.push({ day, head: line, lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  const date = pageDates(entries.map(({ day }) => day), undefined, options);
  if (entries.length === 0 && text.trim() !== "") {
    return [{ kind: "problem", position: 1, message: `Cannot read the page of an author: no line tells category and date, the text starts with ${quote(text)}`, mend: 'paste the page whole, with lines such as "CVJul 12, 2022Code", or name another format' }];
  }
  return entries.flatMap((entry, i) => readEntry(entry, i + 1, i === entries.length - 1, date(entry.day)));
}

function readEntry({ day, head, lines }: Entry, position: number, isLast: boolean, date: string | undefined): readonly IngestItem[] {
  const all = paragraphs(lines);
  const [title = "", second = "", ...rest] = isLast ? withoutFoot(all) : all;
  const hasAuthors = isNames(second);
  const { authors, isWhole } = hasAuthors ? readAuthors(cleanLine(second)) : { authors: [], isWhole: false };
  const abstract = [...(hasAuthors || second === "" ? [] : [second]), ...rest].join("\n\n");
  const faults: Fault[] = [];
  const long = lines.find(({ tooLong }) => tooLong !== undefined);
  if (long) faults.push({ message: `Cannot read line ${long.number}: it is ${long.tooLong} characters long`, mend: "paste the page again; an abstract has a few thousand" });
  if (date === undefined) {
    faults.push(
      day.year === undefined
        ? { message: `Cannot date ${quote(head.text)}: its year is left out and the page states none`, mend: "say when the page was taken" }
        : { message: `Cannot read the date in ${quote(head.text)}`, mend: "write it as Mar 19, 2024" },
    );
  }
  return makeItems({ title, authors, authorCount: isWhole && authors.length > 0 ? authors.length : undefined, date, abstract }, { format: "author-page", position, line: head.number }, faults);
}

function paragraphs(lines: readonly TextLine[]): readonly string[] {
  const found: string[][] = [];
  let isOpen = false;
  for (const { text } of lines) {
    const isBlank = text.trim() === "";
    if (!isBlank && isOpen) found.at(-1)?.push(text);
    else if (!isBlank) found.push([text]);
    isOpen = !isBlank;
  }
  return found.map((each) => each.join("\n"));
}

/** Leaves out short lines without a full stop that follow the abstract. */
function withoutFoot(all: readonly string[]): readonly string[] {
  const last = all.findLastIndex((paragraph, i) => i < 3 || paragraph.length > MAX_FOOT_LINE || /[.!?]\s*$/.test(paragraph));
  return all.slice(0, last + 1);
}

/** Whether a paragraph is a line of names rather than an abstract. */
function isNames(paragraph: string): boolean {
  const names = paragraph.split(" · ")[0]?.trim() ?? "";
  if (names === "" || names.includes("\n")) return false;
  if (/\bet al\.?$/.test(names)) return true;
  return names.length < 5_000 && !/[.!?]$/.test(names.replace(/\b(?:[JS]r|I{2,3})\.?$/, "")) && names.split(",").every((name) => name.trim().split(/\s+/).length <= 6);
}
