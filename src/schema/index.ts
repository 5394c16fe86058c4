/**
 * The zod schemas of all records. This entry loads zod.
 *
 * @module
 */
import "./zodGlobals.js";

export { AuthoredConceptLabelSchema, AuthoredConceptSchema, ConceptLabelSchema, ConceptSchema, ConceptSchemeSchema, SchemeSchema } from "./concept.js";
export { EvidenceSchema } from "./evidence.js";
export { AuthoredMethodFacetSchema, MethodFacetSchema } from "./methodFacet.js";
export { AuthoredPaperSchema, PaperSchema } from "./paper.js";
export { BenchmarkRecordSchema, MetricRecordSchema, ModelRecordSchema, RedirectSchema, SystemRecordSchema } from "./records.js";
export { RelationSchema } from "./relation.js";
export { AuthoredResultSchema, CostSchema, ResultSchema } from "./result.js";
export { QuantizerSchema, SettingSchema } from "./setting.js";
