import { VENUE_FORMS } from "../../src/create/rules/venueForms.js";

/** Former and longer names by the short form that records use. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(VENUE_FORMS).flatMap(([short, forms]) => forms.map((form) => [form.toLowerCase(), short] as const)),
  ["mdpi electronics", "Electronics"],
  ["ieee signal processing letter", "IEEE Signal Processing Letters"],
  ["acm trans. des. autom. electron. syst", "TODAES"],
  ["ieee tcs.i", "TCAS-I"],
  ["ieee tcs.ii", "TCAS-II"],
  ["ieee j. emerg. sel. topics circuits syst", "JETCAS"],
]);

/** A venue with its year, as records have it (`NeurIPS 2023`); `undefined` where it is none, or its year is not known. */
export function venueOf(venue: string | undefined, year: string | undefined): string | undefined {
  if (venue === undefined || year === undefined || /^(?:arxiv|corr|preprint)\b/i.test(venue)) return undefined;
  // A name that was cut within parentheses is whole before them.
  const whole = venue.includes("(") && !venue.includes(")") ? venue.slice(0, venue.indexOf("(")).trim() : venue;
  return `${SHORT_FORMS.get(whole.toLowerCase()) ?? whole} ${year}`;
}
