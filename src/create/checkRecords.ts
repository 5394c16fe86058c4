import { broaderCycles, examples, labels, orphans, relatedAcross, schemesOfLinks } from "./rules/concepts.js";
import { arxivIds, contributions, derived, evidence, locators, places, redirects, relations, scopes, settings, settingsOfResults, stubs, supersedes, titles } from "./rules/papers.js";
import { references } from "./rules/references.js";
import type { CheckedRecords, Problem, Rule } from "./rules/rule.js";

/** The checks across records, in the order in which they report. */
export const RULES: readonly Rule[] = [
  references,
  broaderCycles,
  schemesOfLinks,
  relatedAcross,
  orphans,
  labels,
  examples,
  titles,
  arxivIds,
  contributions,
  derived,
  scopes,
  places,
  evidence,
  locators,
  settings,
  settingsOfResults,
  relations,
  supersedes,
  stubs,
  redirects,
];

/** Applies every rule and returns what they report. */
export function checkRecords(records: CheckedRecords): readonly Problem[] {
  return RULES.flatMap(({ code, check }) => [...check(records)].map((problem) => ({ code, ...problem })));
}
