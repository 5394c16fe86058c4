/**
 * What things are: vocabularies as const tuples, records as interfaces. No validation and no input or output here.
 *
 * @module
 */
export type { BenchmarkRecord } from "./benchmarkRecord.js";
export { MATCH_TYPES, type AuthoredConcept, type Concept, type ConceptCollection, type ConceptMatch, type ConceptScheme, type MatchType } from "./concept.js";
export type { AuthoredConceptLabel, ConceptLabel } from "./conceptLabel.js";
export type { Cost } from "./cost.js";
export type { DateString } from "./dateString.js";
export { EVIDENCE_SOURCES, MAX_EVIDENCE_WORDS, type Evidence, type EvidenceSource } from "./evidence.js";
export type { AdjacentFacet } from "./facets/adjacentFacet.js";
export type { AuthoredFacet, BaseFacet } from "./facets/baseFacet.js";
export { CACHED_THINGS, CACHE_POLICIES, CACHE_REDUCTIONS, CACHE_TRAINING, REUSE_UNITS, type CachePolicy, type CacheReduction, type CacheTraining, type CachedThing, type CachingFacet, type ReuseUnit } from "./facets/cachingFacet.js";
export { LOW_BIT_TENSORS, PRECISION_SCHEDULES, TRAINING_PHASES, TRAINING_STAGES, type LowBitTensor, type LowPrecisionTrainingFacet, type PrecisionSchedule, type TrainingPhase, type TrainingStage } from "./facets/lowPrecisionTrainingFacet.js";
export type { AuthoredMethodFacet, KindFacet, MethodFacet } from "./facets/methodFacet.js";
export { ALLOCATION_SOLVERS, MIXED_PRECISION_AXES, MIXED_PRECISION_HOSTS, MIXED_PRECISION_TIMES, MIXED_PRECISION_UNITS, SENSITIVITIES, type AllocationSolver, type MixedPrecisionAxis, type MixedPrecisionFacet, type MixedPrecisionHost, type MixedPrecisionTime, type MixedPrecisionUnit, type Sensitivity } from "./facets/mixedPrecisionFacet.js";
export { CALIBRATION_KEYS, CALIBRATION_SOURCES, PTQ_LEARNED, PTQ_UNITS, type CalibrationKey, type CalibrationSource, type PtqFacet, type PtqLearned, type PtqUnit } from "./facets/ptqFacet.js";
export { BITS_SERVED, LEARNED_QUANTIZER_PARTS, QAT_GRADIENTS, QAT_STARTS, QAT_TRAINED, type BitsServed, type LearnedQuantizerPart, type QatFacet, type QatGradient, type QatStart, type QatTrained } from "./facets/qatFacet.js";
export { ADAPTERS, ADAPTER_INITS, type Adapter, type AdapterInit, type QuantizedFinetuningFacet } from "./facets/quantizedFinetuningFacet.js";
export { CODEBOOK_ORIGINS, CODEBOOK_STRUCTURES, CODE_ALLOCATIONS, CODE_LENGTHS, VQ_PURPOSES, type CodeAllocation, type CodeLength, type CodebookOrigin, type CodebookStructure, type VectorQuantizationFacet, type VqPurpose } from "./facets/vectorQuantizationFacet.js";
export type { ConceptIdOf, Ids } from "./ids.js";
export { MAIN_METHOD_KINDS, METHOD_KINDS, ROLES, type MainMethodKind, type MethodKind, type Role } from "./methodKind.js";
export { ASPECTS, BETTER_DIRECTIONS, type Aspect, type BetterDirection, type MetricRecord } from "./metricRecord.js";
export type { ModelRecord } from "./modelRecord.js";
export { SCOPES, TIERS, type AuthoredCuratedPaper, type AuthoredDraftPaper, type AuthoredFacts, type AuthoredLabelledPaper, type AuthoredListedPaper, type AuthoredMachinePaper, type AuthoredPaper, type AuthoredReading, type AuthoredStub, type CuratedPaper, type DraftPaper, type LabelledPaper, type ListedPaper, type Paper, type PaperFacts, type PaperReading, type Scope, type StubPaper, type Tier } from "./paper.js";
export { LISTED_SUBJECTS, type ListedSubject, type PublicListing } from "./publicListing.js";
export { SCALE_TIMES, type Quantizer, type ScaleTime } from "./quantizer.js";
export type { Redirect } from "./redirect.js";
export { RELATION_TYPES, TARGET_KINDS, type Relation, type RelationType, type TargetKind } from "./relation.js";
export { RESULT_AGGREGATES, RESULT_BOUNDS, RESULT_FORMS, type AuthoredResult, type Baseline, type Result, type ResultAggregate, type ResultBound, type ResultForm } from "./result.js";
export { SCHEMES, type Scheme } from "./scheme.js";
export { SETTING_STATUSES, type Setting, type SettingStatus } from "./setting.js";
export { FACT_NAMES, type FactName, type Source } from "./source.js";
export { SYSTEM_KINDS, type SystemKind, type SystemRecord } from "./systemRecord.js";
