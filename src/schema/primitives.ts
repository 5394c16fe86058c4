import { z } from "zod";
import { DATE_STRING_PATTERN } from "../model/dateString.js";

/** The longest text of a sentence or name that a record may hold, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 600;

/** @internal */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "write an id in kebab-case: lower-case letters, digits and single hyphens")
  .max(80)
  .meta({ title: "Id", description: "Lower-case letters, digits and single hyphens." });

/** @internal */
export const text = z
  .string()
  .trim()
  .min(1, "leave the key out instead of an empty text")
  .max(MAX_TEXT_LENGTH, `shorten the text to at most ${MAX_TEXT_LENGTH} characters`);

/** @internal */
export const url = z.url({ protocol: /^https?$/, error: "write a full address that starts with https://" }).max(MAX_TEXT_LENGTH);

/** @internal */
export const dateString = z
  .string()
  .regex(DATE_STRING_PATTERN, "write a date as 2024-03-19, 2024-03 or 2024")
  .refine(isOnCalendar, "write a day that the calendar has, in a year from 1900")
  .meta({ title: "Date", description: "A date as far as it is known: 2024-03-19, 2024-03 or 2024." });

/** @internal */
export const confidence = z.number().min(0).max(1);

/** @internal */
export const texts = z.array(text).readonly();

/** Whether a date names a day that there is; `Date` would roll the 30th of February over into March. */
function isOnCalendar(date: string): boolean {
  if (!DATE_STRING_PATTERN.test(date)) return true; // told by its form already
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const parsed = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === day;
}
