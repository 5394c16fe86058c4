import { DATE_STRING_PATTERN, type DateString } from "../../model/dateString.js";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * A date as far as its parts make sense: a month out of range leaves the year, a day out of range the month.
 *
 * @param parts - Year, month and day, as numbers or digits.
 * @returns The date, or `undefined` without a year of four digits.
 */
export function dateOf(parts: readonly unknown[]): DateString | undefined {
  const [year = 0, month = 0, day = 0] = parts.slice(0, 3).map((part) => (/^\s*\d{1,4}\s*$/.test(String(part)) ? Number(part) : 0));
  if (year < 1000) return undefined;
  const longest = DAYS[month - 1];
  if (longest === undefined) return String(year);
  const two = (part: number): string => String(part).padStart(2, "0");
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > longest || (month === 2 && day === 29 && !leap)) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The date at the start of a text such as `2024-03-19T00:00:00Z`, `2024/03/19/` or `2024`.
 *
 * @param text - A date, year first.
 * @returns The date, or `undefined`.
 */
export function dateIn(text: string): DateString | undefined {
  const found = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text);
  const date = found ? dateOf(found.slice(1)) : undefined;
  return date !== undefined && DATE_STRING_PATTERN.test(date) ? date : undefined;
}
