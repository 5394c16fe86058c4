import type { Taxonomy } from "../taxonomy/taxonomy.js";
import { buildTaxonomy, UNVERSIONED } from "./buildTaxonomy.js";
import { checkRecords } from "./checkRecords.js";
import type { Finding, Locate } from "./finding.js";
import { parseRecords } from "./parseRecords.js";
import type { CheckedRecords, Problem } from "./rules/rule.js";
import { TaxonomyError } from "./taxonomyError.js";
import type { IdsOf, TaxonomyRecords } from "./taxonomyRecords.js";

/**
 * Options of {@link createTaxonomy} and {@link safeCreateTaxonomy}.
 *
 * @category Taxonomy
 */
export interface CreateTaxonomyOptions {
  /**
   * Finds the file, line and column of a path, for records that were read from text. Findings carry them.
   *
   * @defaultValue no places
   */
  readonly locate?: Locate;
}

/**
 * What {@link safeCreateTaxonomy} returns: a taxonomy, or everything that is wrong.
 *
 * @typeParam T - The taxonomy.
 * @category Taxonomy
 */
export type SafeTaxonomy<T extends Taxonomy> =
  | {
      /** The records are right. */
      readonly success: true;
      /** What was made of them. */
      readonly taxonomy: T;
      /** What a person should look at, and what kept nothing from anything. */
      readonly advice: readonly Finding[];
    }
  | {
      /** Something is wrong. */
      readonly success: false;
      /** Everything that is wrong; no advice. */
      readonly findings: readonly Finding[];
    };

/**
 * Makes a taxonomy of records, or throws everything that is wrong with them at once.
 *
 * The records are copied: changing them afterwards changes nothing. Costs a pass over every record.
 *
 * @typeParam R - The records; literal keys become literal ids.
 * @param records - Concepts, papers and small records under their ids.
 * @param options - Where the records were read from.
 * @returns The taxonomy, frozen to its depth.
 * @throws {@link TaxonomyError} with every finding.
 *
 * @example One concept, one paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers } from "quantaxonomy";
 * import { createTaxonomy } from "quantaxonomy/create";
 *
 * const mine = createTaxonomy({
 *   concepts: {
 *     contribution: {
 *       label: "Contribution",
 *       definition: "What kind of contribution is it?",
 *       scopeNote: "One per paper.",
 *       concepts: { method: { label: "method", definition: "A new technique", broader: [] } },
 *     },
 *   },
 *   papers: {
 *     "my-quantizer": {
 *       tier: "draft",
 *       title: "My quantizer",
 *       date: "2026-01",
 *       scope: "in",
 *       summary: "Rounds weights.",
 *       concepts: [{ id: "method", evidence: [{ source: "title", text: "quantizer" }] }],
 *     },
 *   },
 * });
 * assert.equal(findPapers(mine, {}, { tiers: ["draft"] })[0]?.id, "my-quantizer");
 * ```
 *
 * @category Taxonomy
 */
export function createTaxonomy<R extends TaxonomyRecords>(records: R, options: CreateTaxonomyOptions = {}): Taxonomy<IdsOf<R>> {
  return valueOf(safeCreateTaxonomy(records, options));
}

/**
 * As {@link createTaxonomy}, but what is wrong comes back as a value.
 *
 * @typeParam R - The records; literal keys become literal ids.
 * @param records - Concepts, papers and small records under their ids; values of unknown origin are checked as well.
 * @param options - Where the records were read from.
 * @returns The taxonomy, or every finding.
 *
 * @example A misspelt key
 * ```ts
 * import assert from "node:assert/strict";
 * import { safeCreateTaxonomy } from "quantaxonomy/create";
 *
 * const result = safeCreateTaxonomy(JSON.parse('{"papers": {"mine": {"tier": "stub", "titel": "Mine", "date": "2026"}}}'));
 * assert.equal(result.success, false);
 * assert.deepEqual(!result.success && result.findings.map(({ code }) => code), ["missing-key", "unknown-key"]);
 * ```
 *
 * @category Taxonomy
 */
export function safeCreateTaxonomy<R extends TaxonomyRecords>(records: R, options: CreateTaxonomyOptions = {}): SafeTaxonomy<Taxonomy<IdsOf<R>>> {
  const checked = checkAll(records, undefined, options);
  if (!checked.success) return checked;
  return { success: true, taxonomy: buildTaxonomy(checked.records, checked.version ?? UNVERSIONED), advice: checked.advice };
}

/** Parses and checks records, on their own or laid over others. */
export function checkAll(
  input: unknown,
  base: CheckedRecords | undefined,
  { locate }: CreateTaxonomyOptions,
): { success: true; records: CheckedRecords; version: string | undefined; advice: readonly Finding[] } | { success: false; findings: readonly Finding[] } {
  const { records, problems, version } = parseRecords(input, base);
  // References into records that already failed would only repeat what is known, so the checks across records wait.
  const { errors, advice } = problems.length > 0 ? { errors: problems, advice: [] } : checkRecords(records);
  if (errors.length > 0) return { success: false, findings: errors.map((problem) => withPlace(problem, locate)) };
  return { success: true, records, version, advice: advice.map((problem) => withPlace(problem, locate)) };
}

function withPlace(problem: Problem, locate: Locate | undefined): Finding {
  return { severity: "error", ...problem, ...locate?.(problem.path) };
}

/** The value of a safe result, or its findings thrown. */
export function valueOf<T extends Taxonomy>(result: SafeTaxonomy<T>): T {
  if (result.success) return result.taxonomy;
  throw new TaxonomyError(result.findings);
}
