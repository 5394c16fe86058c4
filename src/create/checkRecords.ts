import { cachingWithoutCached } from "./rules/caching.js";
import { codeLinks } from "./rules/codeLinks.js";
import { broaderCycles, examples, labels, orphans, relatedAcross, schemesOfLinks } from "./rules/concepts.js";
import { conceptsTooBroad, conceptsWithoutPaper } from "./rules/coverage.js";
import { datesBeforeArxiv } from "./rules/dates.js";
import { arxivIds, contributions, derived, evidence, locators, places, repeatedFacets, scopes, settings, settingsOfResults, titles } from "./rules/papers.js";
import { redirectHops, reusedIds } from "./rules/redirects.js";
import { references } from "./rules/references.js";
import { repeatedRelations, selfRelations, shadowedRelations, stubs, supersedes } from "./rules/relations.js";
import type { CheckedRecords, Problem, Rule } from "./rules/rule.js";
import { nearTitles } from "./rules/titles.js";
import { venues } from "./rules/venues.js";

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
  cachingWithoutCached,
  nearTitles,
  venues,
  datesBeforeArxiv,
  codeLinks,
  conceptsWithoutPaper,
  conceptsTooBroad,
];

/** Applies every rule and returns what they report, errors apart from advice. */
export function checkRecords(records: CheckedRecords): { readonly errors: readonly Problem[]; readonly advice: readonly Problem[] } {
  const found = RULES.flatMap(({ code, severity, check }) => [...check(records)].map((problem): Problem => ({ code, ...(severity === undefined ? {} : { severity }), ...problem })));
  return { errors: found.filter((problem) => problem.severity !== "advice"), advice: found.filter((problem) => problem.severity === "advice") };
}
