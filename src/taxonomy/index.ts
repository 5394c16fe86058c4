/**
 * The taxonomy value: looking records up, following ids, comparing two.
 *
 * @module
 */
export { ancestors, descendants, getConcept, listConcepts, listSchemes, lookupConcept } from "./conceptLookups.js";
export { diffTaxonomies, type DiffVerdict, type RecordChange, type TaxonomyDiff } from "./diffTaxonomies.js";
export { getPaper, lookupPaper, lookupPaperId } from "./paperLookups.js";
export type { RecordKind, RecordOfKind } from "./recordReader.js";
export { isConceptId, isPaperId, resolveId, type ResolvedId } from "./resolveId.js";
export { getBenchmark, getMetric, getModel, getSystem } from "./smallRecordLookups.js";
export type { Taxonomy } from "./taxonomy.js";
export { UnknownIdError } from "./unknownIdError.js";
