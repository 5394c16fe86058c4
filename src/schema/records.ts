import { z } from "zod";
import type { BenchmarkRecord } from "../model/benchmarkRecord.js";
import { ASPECTS, BETTER_DIRECTIONS, type MetricRecord } from "../model/metricRecord.js";
import type { ModelRecord } from "../model/modelRecord.js";
import type { Redirect } from "../model/redirect.js";
import { SYSTEM_KINDS, type SystemRecord } from "../model/systemRecord.js";
import { id, text, texts } from "./primitives.js";

const named = { id, name: text, aliases: texts };

/** @internal */
export const modelRecord = z
  .strictObject({ ...named, family: id, parameters: z.number().positive().exactOptional(), partOf: id.exactOptional() })
  .readonly()
  .meta({ title: "Model", description: "A network that relations and results point to." });

/**
 * Validates a {@link ModelRecord}.
 *
 * @category Schemas
 */
export const ModelRecordSchema: z.ZodType<ModelRecord> = modelRecord;

/** @internal */
export const systemRecord = z
  .strictObject({ ...named, kind: z.enum(SYSTEM_KINDS) })
  .readonly()
  .meta({ title: "System", description: "Software that relations and costs point to." });

/**
 * Validates a {@link SystemRecord}.
 *
 * @category Schemas
 */
export const SystemRecordSchema: z.ZodType<SystemRecord> = systemRecord;

/** @internal */
export const benchmarkRecord = z
  .strictObject({ ...named, task: id.exactOptional() })
  .readonly()
  .meta({ title: "Benchmark", description: "A data set or test suite that figures are measured on." });

/**
 * Validates a {@link BenchmarkRecord}.
 *
 * @category Schemas
 */
export const BenchmarkRecordSchema: z.ZodType<BenchmarkRecord> = benchmarkRecord;

/** @internal */
export const metricRecord = z
  .strictObject({
    ...named,
    aspect: z.enum(ASPECTS),
    better: z.enum(BETTER_DIRECTIONS).exactOptional(),
    unit: text.exactOptional(),
    relative: z.boolean().exactOptional(),
  })
  .readonly()
  .meta({ title: "Metric", description: "A quantity that results report." });

/**
 * Validates a {@link MetricRecord}.
 *
 * @category Schemas
 */
export const MetricRecordSchema: z.ZodType<MetricRecord> = metricRecord;

/** @internal */
export const redirect = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("moved"), id, to: id }).readonly(),
    z.strictObject({ kind: z.literal("split"), id, to: z.array(id).min(2).readonly() }).readonly(),
  ])
  .meta({ title: "Redirect", description: "An id that has changed; one hop, never reused." });

/**
 * Validates a {@link Redirect}.
 *
 * @category Schemas
 */
export const RedirectSchema: z.ZodType<Redirect> = redirect;
