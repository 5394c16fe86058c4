import type { YearRange } from "../../query/index.js";
import { UserError } from "../userError.js";

const YEARS = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/;

/** Reads `2024`, `2023..2025`, `..2023` or `2024..`. */
export function parseYears(text: string): YearRange {
  const match = YEARS.exec(text.trim());
  const [, only, first = only, last = only] = match ?? [];
  if (first === undefined && last === undefined) throw new UserError(`Cannot read --year "${text}": wanted a year or a range, as 2024, 2024.., ..2023 or 2023..2025`);
  if (first !== undefined && last !== undefined && first > last) throw new UserError(`Cannot read --year "${text}": ${first} comes after ${last}, wanted ${last}..${first}`);
  return { ...(first === undefined ? {} : { min: Number(first) }), ...(last === undefined ? {} : { max: Number(last) }) };
}
