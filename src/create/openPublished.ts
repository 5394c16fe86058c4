import type { Taxonomy } from "../taxonomy/taxonomy.js";
import { buildTaxonomy, UNVERSIONED } from "./buildTaxonomy.js";
import type { SafeTaxonomy } from "./createTaxonomy.js";
import { parseRecords } from "./parseRecords.js";

/**
 * Opens records that were published, by their form alone: they were checked by the rules of their day, and a rule that
 * came later does not keep them from being compared.
 *
 * @param input - The parsed `data.json`.
 * @returns The taxonomy, or what has not the form of a record.
 */
export function openPublished(input: unknown): SafeTaxonomy<Taxonomy> {
  const { records, problems, version } = parseRecords(input);
  if (problems.length > 0) return { success: false, findings: problems };
  return { success: true, taxonomy: buildTaxonomy(records, version ?? UNVERSIONED), advice: [] };
}
