import { DATE_STRING_PATTERN, type DateString } from "../../model/dateString.js";
import { monthOf, toDate } from "./readDate.js";

/**
 * How a page that leaves out the year of its own time is dated.
 *
 * @category Ingest
 */
export interface PageOptions {
  /**
   * The day that the page was taken, or its month or year.
   *
   * Without it, the year left out is the one after the newest year that the page states: a page leaves out none but the
   * year of its own time, so it states none but earlier ones. Where it states none, dates without a year stay unknown.
   */
  readonly taken?: DateString;
}

/** A day as a page shows it. */
export interface PageDay {
  readonly month: string;
  readonly day: number;
  readonly year?: number;
}

/** A date as pages write it, for a regular expression with named groups. */
export const PAGE_DATE = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?";

/**
 * The day that the groups of {@link PAGE_DATE} tell.
 *
 * @internal
 */
export function pageDayOf(groups: Readonly<Record<string, string | undefined>> | undefined): PageDay | undefined {
  const { month, day, year }: { readonly month?: string; readonly day?: string; readonly year?: string } = (groups ?? {}) as object;
  if (month === undefined || day === undefined) return undefined;
  return { month, day: Number(day), ...(year === undefined ? {} : { year: Number(year) }) };
}

/** The rule that dates the days of one page; `undefined` for a day that there is not, or whose year nothing tells. */
export type DatePageDay = (day: PageDay) => DateString | undefined;

/** A leap day lies at most so many years back. */
const LEAP_YEARS = 8;

/**
 * Makes the rule for the days of a page: a day without a year is the last one of its name by the day of the page.
 *
 * @param stated - The days of the entries.
 * @param head - The page's own day, where it shows one.
 * @param options - When the page was taken.
 * @throws `RangeError` when `taken` is no date.
 * @internal
 */
export function pageDates(stated: readonly PageDay[], head: PageDay | undefined, { taken }: PageOptions): DatePageDay {
  checkTaken(taken);
  const end = taken ?? defaultEnd(stated, head);
  return ({ month, day, year }) => {
    const number = monthOf(month);
    if (number === undefined) return undefined;
    if (year !== undefined) return toDate(year, number, day);
    if (end === undefined) return undefined;
    const newest = Number(end.slice(0, 4));
    for (let each = newest; each > newest - LEAP_YEARS; each--) {
      const date = toDate(each, number, day);
      // A day known less exactly is its whole month or year.
      if (date !== undefined && date.slice(0, end.length) <= end) return date;
    }
    return undefined;
  };
}

/**
 * Throws when the day that a page was taken is none.
 *
 * @internal
 */
export function checkTaken(taken: unknown): void {
  if (taken === undefined) return;
  const isDate = typeof taken === "string" && DATE_STRING_PATTERN.test(taken) && toDate(...(taken.split("-").map(Number) as [number])) !== undefined;
  if (!isDate) throw new RangeError(`Cannot date a page: it was taken on ${JSON.stringify(taken)}, wanted a date as 2025-12-11`);
}

function defaultEnd(stated: readonly PageDay[], head: PageDay | undefined): DateString | undefined {
  if (head?.year !== undefined) return toDate(head.year, monthOf(head.month), head.day);
  const newest = stated.reduce((max, { year = 0 }) => Math.max(max, year), 0);
  if (newest === 0) return undefined;
  return (head && toDate(newest + 1, monthOf(head.month), head.day)) ?? toDate(newest + 1);
}
