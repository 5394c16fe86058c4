import { z } from "zod";
import type { AuthoredMethodFacet, MethodFacet } from "../model/facets/methodFacet.js";
import { ROLES, type MethodKind } from "../model/methodKind.js";
import { CALIBRATION_KEYS, CALIBRATION_SOURCES, PTQ_LEARNED, PTQ_UNITS } from "../model/facets/ptqFacet.js";
import { BITS_SERVED, LEARNED_QUANTIZER_PARTS, QAT_GRADIENTS, QAT_STARTS, QAT_TRAINED } from "../model/facets/qatFacet.js";
import { ALLOCATION_SOLVERS, MIXED_PRECISION_AXES, MIXED_PRECISION_HOSTS, MIXED_PRECISION_TIMES, MIXED_PRECISION_UNITS, SENSITIVITIES } from "../model/facets/mixedPrecisionFacet.js";
import { CODEBOOK_ORIGINS, CODEBOOK_STRUCTURES, CODE_ALLOCATIONS, CODE_LENGTHS, VQ_PURPOSES } from "../model/facets/vectorQuantizationFacet.js";
import { CACHED_THINGS, CACHE_POLICIES, CACHE_REDUCTIONS, CACHE_TRAINING, REUSE_UNITS } from "../model/facets/cachingFacet.js";
import { ADAPTERS, ADAPTER_INITS } from "../model/facets/quantizedFinetuningFacet.js";
import { LOW_BIT_TENSORS, PRECISION_SCHEDULES, TRAINING_PHASES, TRAINING_STAGES } from "../model/facets/lowPrecisionTrainingFacet.js";
import { authoredConceptLabel, conceptLabel } from "./concept.js";
import { evidenceList } from "./evidence.js";
import { confidence, id } from "./primitives.js";
import { setting } from "./setting.js";

function someOf<const T extends readonly string[]>(values: T) {
  return z.array(z.enum(values)).min(1, "leave the key out when nothing is stated").readonly();
}

/** The fields of each kind, beside those that all facets have. */
const KIND_SHAPES = {
  ptq: {
    kind: z.literal("ptq"),
    unit: z.enum(PTQ_UNITS).exactOptional(),
    learned: someOf(PTQ_LEARNED).exactOptional(),
    calibrationSource: z.enum(CALIBRATION_SOURCES).exactOptional(),
    calibrationKeyedBy: someOf(CALIBRATION_KEYS).exactOptional(),
  },
  qat: {
    kind: z.literal("qat"),
    start: z.enum(QAT_STARTS).exactOptional(),
    trains: z.enum(QAT_TRAINED).exactOptional(),
    learnedQuantizer: someOf(LEARNED_QUANTIZER_PARTS).exactOptional(),
    gradient: z.enum(QAT_GRADIENTS).exactOptional(),
    teacher: z.boolean().exactOptional(),
    bitsServed: z.enum(BITS_SERVED).exactOptional(),
  },
  "mixed-precision": {
    kind: z.literal("mixed-precision"),
    unit: someOf(MIXED_PRECISION_UNITS).exactOptional(),
    when: z.enum(MIXED_PRECISION_TIMES).exactOptional(),
    axis: someOf(MIXED_PRECISION_AXES).exactOptional(),
    sensitivity: someOf(SENSITIVITIES).exactOptional(),
    solver: z.enum(ALLOCATION_SOLVERS).exactOptional(),
    host: someOf(MIXED_PRECISION_HOSTS).exactOptional(),
  },
  "vector-quantization": {
    kind: z.literal("vector-quantization"),
    structure: someOf(CODEBOOK_STRUCTURES).exactOptional(),
    codebook: z.enum(CODEBOOK_ORIGINS).exactOptional(),
    length: z.enum(CODE_LENGTHS).exactOptional(),
    allocation: z.enum(CODE_ALLOCATIONS).exactOptional(),
    codebookSize: z.int().positive().exactOptional(),
    purpose: someOf(VQ_PURPOSES).exactOptional(),
  },
  caching: {
    kind: z.literal("caching"),
    cached: someOf(CACHED_THINGS).exactOptional(),
    reuseUnit: z.enum(REUSE_UNITS).exactOptional(),
    policy: z.enum(CACHE_POLICIES).exactOptional(),
    reduction: someOf(CACHE_REDUCTIONS).exactOptional(),
    training: z.enum(CACHE_TRAINING).exactOptional(),
  },
  "quantized-finetuning": {
    kind: z.literal("quantized-finetuning"),
    adapter: z.enum(ADAPTERS).exactOptional(),
    init: z.enum(ADAPTER_INITS).exactOptional(),
    mergeable: z.boolean().exactOptional(),
  },
  "low-precision-training": {
    kind: z.literal("low-precision-training"),
    lowBit: someOf(LOW_BIT_TENSORS).exactOptional(),
    phase: someOf(TRAINING_PHASES).exactOptional(),
    schedule: someOf(PRECISION_SCHEDULES).exactOptional(),
    stage: someOf(TRAINING_STAGES).exactOptional(),
  },
} satisfies Record<MethodKind, z.ZodRawShape>;

const base = { role: z.enum(ROLES), evidence: evidenceList, confidence: confidence.exactOptional() };
const published = { ...base, concepts: z.array(conceptLabel).readonly(), settings: z.array(setting).readonly() };
const authored = {
  ...base,
  concepts: z.array(authoredConceptLabel).readonly().exactOptional(),
  settings: z.array(setting).readonly().exactOptional(),
};

const adjacentFacet = z
  .strictObject({ kind: z.literal("adjacent"), concept: id, ...base })
  .readonly()
  .meta({ title: "Adjacent facet", description: "A method that is near the seven kinds but none of them." });

/** @internal */
export const methodFacet = z.discriminatedUnion("kind", [
  z.strictObject({ ...KIND_SHAPES.ptq, ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES.qat, ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES["mixed-precision"], ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES["vector-quantization"], ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES.caching, ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES["quantized-finetuning"], ...published }).readonly(),
  z.strictObject({ ...KIND_SHAPES["low-precision-training"], ...published }).readonly(),
  adjacentFacet,
]).meta({ title: "Method facet", description: "How a paper uses one method; discriminated by kind." });

/**
 * Validates a {@link MethodFacet}.
 *
 * @category Schemas
 */
export const MethodFacetSchema: z.ZodType<MethodFacet> = methodFacet;

/** @internal */
export const authoredMethodFacet = z.discriminatedUnion("kind", [
  z.strictObject({ ...KIND_SHAPES.ptq, ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES.qat, ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES["mixed-precision"], ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES["vector-quantization"], ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES.caching, ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES["quantized-finetuning"], ...authored }).readonly(),
  z.strictObject({ ...KIND_SHAPES["low-precision-training"], ...authored }).readonly(),
  adjacentFacet,
]).meta({ title: "Authored method facet", description: "A method facet as people write it." });

/**
 * Validates an {@link AuthoredMethodFacet}.
 *
 * @category Schemas
 */
export const AuthoredMethodFacetSchema: z.ZodType<AuthoredMethodFacet> = authoredMethodFacet;
