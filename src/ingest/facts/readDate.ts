import type { DateString } from "../../model/dateString.js";

/** Months by the first three letters of their English names. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/**
 * The date of a year, month and day, or `undefined` when there is no such day.
 *
 * @internal
 */
export function toDate(year: number, month?: number, day?: number): DateString | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (month === undefined) return String(year);
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const text = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return text;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number.isInteger(day) && day >= 1 && day <= last ? `${text}-${String(day).padStart(2, "0")}` : undefined;
}

/**
 * The number of a month by its English name, whole or cut, or `undefined`.
 *
 * @internal
 */
export function monthOf(name: string): number | undefined {
  const index = (MONTHS as readonly string[]).indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}

const NUMERIC = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ][\d:.Z+-]{1,30})?$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/;

/**
 * A date as people write it: `2024-03-19`, `2024/3`, `2024`, `2024-03-19T10:00:00Z`, `Mar 19, 2024`, `19 March 2024`,
 * `March 2024`. What has no year is no date.
 *
 * @internal
 */
export function readDate(text: string): DateString | undefined {
  const trimmed = text.trim().slice(0, 60);
  const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) return toDate(Number(numeric[1]), number(numeric[2]), number(numeric[3]));
  const named = MONTH_FIRST.exec(trimmed);
  if (named) return withMonth(named[3], named[1], number(named[2]));
  const dayFirst = DAY_FIRST.exec(trimmed);
  return dayFirst ? withMonth(dayFirst[3], dayFirst[2], number(dayFirst[1])) : undefined;
}

function withMonth(year: string | undefined, name: string | undefined, day: number | undefined): DateString | undefined {
  const month = monthOf(name ?? "");
  return month === undefined ? undefined : toDate(Number(year), month, day);
}
