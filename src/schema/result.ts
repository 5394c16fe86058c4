import { z } from "zod";
import type { Cost } from "../model/cost.js";
import { RESULT_AGGREGATES, RESULT_BOUNDS, RESULT_FORMS, type AuthoredResult, type Result } from "../model/result.js";
import { evidenceList } from "./evidence.js";
import { id, text } from "./primitives.js";

const baseline = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("paper"), id }).readonly(),
    z.strictObject({ kind: z.literal("model"), id }).readonly(),
    z.strictObject({ kind: z.literal("full-precision") }).readonly(),
    z.strictObject({ kind: z.literal("unnamed"), name: text.exactOptional() }).readonly(),
  ])
  .meta({ title: "Baseline", description: "What a difference or factor is taken against." });

const shape = {
  metric: id,
  form: z.enum(RESULT_FORMS),
  value: z.number(),
  to: z.number().exactOptional(),
  bound: z.enum(RESULT_BOUNDS).exactOptional(),
  aggregate: z.enum(RESULT_AGGREGATES).exactOptional(),
  model: id.exactOptional(),
  benchmark: id.exactOptional(),
  setting: text.exactOptional(),
  hardware: id.exactOptional(),
  baseline: baseline.exactOptional(),
  note: text.exactOptional(),
  evidence: evidenceList,
};

function hasSpanEnds({ form, value, to }: { form: string; value: number; to?: number }): boolean {
  return form === "range" ? to !== undefined && to >= value : to === undefined;
}
const SPAN_ERROR = { error: "give `to`, not below `value`, with the form range, and with no other form", path: ["to"] };

/** @internal */
export const result = z
  .strictObject({ about: id, reportedBy: id, ...shape })
  .refine(hasSpanEnds, SPAN_ERROR)
  .readonly()
  .meta({ title: "Result", description: "A reported figure: whose it is, who reports it, under which conditions." });

/**
 * Validates a {@link Result}.
 *
 * @category Schemas
 */
export const ResultSchema: z.ZodType<Result> = result;

/** @internal */
export const authoredResult = z
  .strictObject({ about: id.exactOptional(), reportedBy: id.exactOptional(), ...shape })
  .refine(hasSpanEnds, SPAN_ERROR)
  .readonly();

/**
 * Validates an {@link AuthoredResult}.
 *
 * @category Schemas
 */
export const AuthoredResultSchema: z.ZodType<AuthoredResult> = authoredResult;

/** @internal */
export const cost = z
  .strictObject({
    calibrationSamples: z.number().nonnegative().exactOptional(),
    tokens: z.number().nonnegative().exactOptional(),
    gpuHours: z.number().nonnegative().exactOptional(),
    hardware: id.exactOptional(),
    runtimeOverhead: text.exactOptional(),
    note: text.exactOptional(),
    implementedIn: z.array(id).readonly().exactOptional(),
    evidence: evidenceList,
  })
  .readonly()
  .meta({ title: "Cost", description: "What it takes to apply a method, where stated." });

/**
 * Validates a {@link Cost}.
 *
 * @category Schemas
 */
export const CostSchema: z.ZodType<Cost> = cost;
