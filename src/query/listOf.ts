import type { OneOrMore } from "./paperQuery.js";

/** One or several values as a list. */
export function listOf<T extends string>(value: OneOrMore<T>): readonly T[] {
  return typeof value === "string" ? [value] : value;
}
