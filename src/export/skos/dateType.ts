/** Days, months and years have types of their own, by their length. */
const DATE_TYPES: Readonly<Record<number, string>> = { 10: "xsd:date", 7: "xsd:gYearMonth", 4: "xsd:gYear" };

/** The type of a date as far as it is known. */
export function dateType(date: string): string {
  return DATE_TYPES[date.length] ?? "xsd:string";
}
