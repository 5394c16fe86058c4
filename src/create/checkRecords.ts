import { broaderCycles, examples, labels, orphans, relatedAcross, schemesOfLinks } from "./rules/concepts.js";
import { arxivIds, contributions, derived, evidence, locators, places, repeatedFacets, scopes, settings, settingsOfResults, titles } from "./rules/papers.js";
import { redirectHops, reusedIds } from "./rules/redirects.js";
import { references } from "./rules/references.js";
import { repeatedRelations, selfRelations, shadowedRelations, stubs, supersedes } from "./rules/relations.js";
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
  repeatedFacets,
  scopes,
  places,
  evidence,
  locators,
  settings,
  settingsOfResults,
  selfRelations,
  repeatedRelations,
  shadowedRelations,
  supersedes,
  stubs,
  reusedIds,
  redirectHops,
];

/** Applies every rule and returns what they report. */
export function checkRecords(records: CheckedRecords): readonly Problem[] {
  return RULES.flatMap(({ code, check }) => [...check(records)].map((problem) => ({ code, ...problem })));
}
