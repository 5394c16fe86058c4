import type { DateString } from "./dateString.js";

/**
 * The month that an arXiv id was given in; `undefined` for ids of before April 2007.
 *
 * @internal
 */
export function monthOfArxivId(id: string): DateString | undefined {
  const [, year = "", month = ""] = /^(\d\d)(0[1-9]|1[0-2])\./.exec(id) ?? [];
  return month === "" ? undefined : `20${year}-${month}`;
}
