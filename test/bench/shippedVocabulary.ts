import { readFileSync } from "node:fs";
import type { SchemeRecords, TaxonomyRecords } from "quantaxonomy/create";

/** The shipped records without the papers and without what names papers: what a corpus of other papers stands on. */
export function shippedVocabulary(): TaxonomyRecords {
  const shipped = JSON.parse(readFileSync("src/generated/data.json", "utf8")) as Required<TaxonomyRecords>;
  const withoutExamples = ({ concepts = {}, ...scheme }: SchemeRecords): SchemeRecords => ({
    ...scheme,
    concepts: Object.fromEntries(Object.entries(concepts).map(([id, concept]) => [id, { ...concept, examples: [] }])),
  });
  return {
    ...shipped,
    concepts: Object.fromEntries(Object.entries(shipped.concepts).map(([scheme, records]) => [scheme, withoutExamples(records)])),
    papers: {},
    redirects: {},
  };
}
