/**
 * A calendar date as far as it is known: `2024-03-19`, `2024-03` or `2024`.
 *
 * Dates sort as text; a date known less exactly sorts before the days that it may stand for.
 *
 * @category Records
 */
export type DateString = string;

/** The forms that a {@link DateString} may have, with months and days in range. */
export const DATE_STRING_PATTERN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
