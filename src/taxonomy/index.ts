/**
 * The taxonomy value: looking records up, following ids, comparing two.
 *
 * @module
 */
export { diffTaxonomies, type DiffVerdict, type RecordChange, type TaxonomyDiff } from "./diffTaxonomies.js";
export {
  ancestors,
  descendants,
  getBenchmark,
  getConcept,
  getMetric,
  getModel,
  getPaper,
  getSystem,
  listConcepts,
  listSchemes,
  lookupConcept,
  lookupPaper,
  lookupPaperId,
} from "./lookups.js";
export type { RecordKind, RecordOfKind } from "./recordReader.js";
export { isConceptId, isPaperId, resolveId, type ResolvedId } from "./resolveId.js";
export type { Taxonomy } from "./taxonomy.js";
export { UnknownIdError } from "./unknownIdError.js";
