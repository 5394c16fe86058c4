import type { Ids } from "../model/ids.js";
import type { RecordKind, RecordOfKind } from "../taxonomy/recordReader.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { buildTaxonomy } from "./buildTaxonomy.js";
import { checkAll, valueOf, type CreateTaxonomyOptions, type SafeTaxonomy } from "./createTaxonomy.js";
import type { CheckedRecords } from "./rules/rule.js";
import type { IdsOf, MergedIds, TaxonomyRecords } from "./taxonomyRecords.js";

/**
 * Lays records over a taxonomy: the same questions over the shipped data and one's own papers and concepts together.
 *
 * Neither side is changed. A record with the id of one below replaces it, which is how a stub becomes a full record.
 * The index is rebuilt, so the cost grows with both sides.
 *
 * @typeParam I - The ids below.
 * @typeParam R - The records; literal keys become literal ids, a `Record<string, …>` widens to `string`.
 * @param base - The taxonomy below.
 * @param records - What to lay over it.
 * @param options - Where the records were read from.
 * @returns A new taxonomy with both.
 * @throws {@link TaxonomyError} with every finding.
 *
 * @example A private paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { relatedWork, taxonomy } from "quantaxonomy";
 * import { overlay } from "quantaxonomy/create";
 *
 * const mine = overlay(taxonomy, {
 *   papers: {
 *     "our-rotation": {
 *       tier: "draft",
 *       title: "Our rotation",
 *       date: "2026-10",
 *       scope: "in",
 *       summary: "Rotates activations of language models before rounding.",
 *       concepts: [
 *         { id: "method", evidence: [] },
 *         { id: "llm", evidence: [] },
 *       ],
 *       methods: [{ kind: "ptq", role: "core", evidence: [], concepts: [{ id: "affine-transformation", evidence: [] }] }],
 *     },
 *   },
 * });
 * assert.ok(relatedWork(mine, "our-rotation", { limit: 3 }).some(({ id }) => id === "affinequant"));
 * ```
 *
 * @category Taxonomy
 */
export function overlay<I extends Ids, R extends TaxonomyRecords>(base: Taxonomy<I>, records: R, options: CreateTaxonomyOptions = {}): Taxonomy<MergedIds<I, IdsOf<R>>> {
  return valueOf(safeOverlay(base, records, options));
}

/**
 * As {@link overlay}, but what is wrong comes back as a value.
 *
 * @typeParam I - The ids below.
 * @typeParam R - The records.
 * @param base - The taxonomy below.
 * @param records - What to lay over it; values of unknown origin are checked as well.
 * @param options - Where the records were read from.
 * @returns The taxonomy with both, or every finding.
 *
 * @example An id that is not there
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { safeOverlay } from "quantaxonomy/create";
 *
 * const result = safeOverlay(taxonomy, { models: { mine: { name: "Mine", aliases: [], family: "recomender" } } });
 * assert.equal(!result.success && result.findings[0]?.mend, 'write "recommender" or add a concept with this id');
 * ```
 *
 * @category Taxonomy
 */
export function safeOverlay<I extends Ids, R extends TaxonomyRecords>(
  base: Taxonomy<I>,
  records: R,
  options: CreateTaxonomyOptions = {},
): SafeTaxonomy<Taxonomy<MergedIds<I, IdsOf<R>>>> {
  const checked = checkAll(records, recordsOf(base), options);
  if (!checked.success) return checked;
  return { success: true, taxonomy: buildTaxonomy(checked.records, checked.version ?? base.version), advice: checked.advice };
}

/** All records of a taxonomy by id; a published paper is an authored one too. */
export function recordsOf(taxonomy: Taxonomy): CheckedRecords {
  const store = storeOf(taxonomy);
  const all = <K extends RecordKind>(kind: K): Map<string, RecordOfKind[K]> => new Map(store.ids(kind).map((id, number) => [id, store.read(kind, number)]));
  const papers = all("paper");
  return {
    schemes: all("scheme"),
    concepts: all("concept"),
    authored: papers,
    papers,
    models: all("model"),
    systems: all("system"),
    benchmarks: all("benchmark"),
    metrics: all("metric"),
    redirects: new Map(store.index.redirects.map((redirect) => [redirect.id, redirect])),
  };
}
