import type { DateString } from "../../model/dateString.js";
import { toDate } from "./readDate.js";

/**
 * A date as far as its parts make sense: a month out of range leaves the year, a day out of range the month.
 *
 * @param parts - Year, month and day, as numbers or digits.
 * @returns The date, or `undefined` without a year of four digits.
 */
export function dateOf(parts: readonly unknown[]): DateString | undefined {
  const [year = 0, month = 0, day = 0] = parts.slice(0, 3).map((part) => (/^\s*\d{1,4}\s*$/.test(String(part)) ? Number(part) : 0));
  return toDate(year, month, day) ?? toDate(year, month) ?? toDate(year);
}

/**
 * The date at the start of a text such as `2024-03-19T00:00:00Z`, `2024/03/19/` or `2024`.
 *
 * @param text - A date, year first.
 * @returns The date, or `undefined`.
 */
export function dateIn(text: string): DateString | undefined {
  const found = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text);
  return found ? dateOf(found.slice(1)) : undefined;
}
