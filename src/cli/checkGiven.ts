import type { SafeTaxonomy } from "../create/createTaxonomy.js";
import type { FindingCode } from "../create/finding.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { GivenRecords } from "./readRecords.js";

/** What may be found only because a file that could not be read is missing. */
const CONSEQUENCES: readonly FindingCode[] = ["unknown-id", "example-without-label", "unused-stub", "code-link-twice", "near-equal-titles"];

/** Makes a taxonomy of records that were read: alone when they stand alone, else laid over a base. */
export async function checkGiven(given: GivenRecords, base: Taxonomy): Promise<SafeTaxonomy<Taxonomy>> {
  const { safeCreateTaxonomy, safeOverlay } = await import("../create/index.js");
  const { records, locate, standsAlone, findings } = given;
  const options = locate === undefined ? {} : { locate };
  const result: SafeTaxonomy<Taxonomy> = standsAlone ? safeCreateTaxonomy(records, options) : safeOverlay(base, records, options);
  if (findings.length === 0) return result;
  return { success: false, findings: [...findings, ...(result.success ? [] : result.findings.filter(({ code }) => !CONSEQUENCES.includes(code)))] };
}
