import type { TaxonomyRecords } from "../../src/create/taxonomyRecords.js";
import { basePaper, recordsWith } from "../helpers/records.js";

type PaperRecord = NonNullable<TaxonomyRecords["papers"]>[string];
type Overrides = Partial<Extract<PaperRecord, { readonly tier: "curated" }>>;

/** The small taxonomy's concepts with two papers, "one" and "two", that differ as said. */
export function twoPapers(one: Overrides, two: Overrides): TaxonomyRecords {
  const [first, second] = [basePaper({ title: "One" }), basePaper({ title: "Two" })];
  return recordsWith({ papers: { one: { ...first, ...one }, two: { ...second, ...two } }, redirects: {} });
}

/** Two papers of these titles. */
export function nearPapers(one: string, two: string, more: Overrides = {}): TaxonomyRecords {
  return twoPapers({ title: one }, { title: two, ...more });
}

/** Two papers of these venues. */
export function venuePapers(one: string, two: string): TaxonomyRecords {
  return twoPapers({ venue: one }, { venue: two });
}

/** Two papers with these links to code. */
export function codePapers(one: string, two: string, more: Overrides = {}): TaxonomyRecords {
  return twoPapers({ code: one }, { code: two, ...more });
}
