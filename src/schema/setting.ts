import { z } from "zod";
import { SCALE_TIMES, type Quantizer } from "../model/quantizer.js";
import { SETTING_STATUSES, type Setting } from "../model/setting.js";
import { someEvidence } from "./evidence.js";
import { id, text } from "./primitives.js";

const bits = z.number().gt(0).max(64).meta({ description: "Bits per value." });

/** @internal */
export const quantizer = z
  .strictObject({
    target: id.exactOptional(),
    bits: bits.exactOptional(),
    effectiveBits: bits.exactOptional(),
    average: z.boolean().exactOptional(),
    impliedByFormat: z.boolean().exactOptional(),
    format: id.exactOptional(),
    granularity: id.exactOptional(),
    groupSize: z.int().positive().exactOptional(),
    symmetric: z.boolean().exactOptional(),
    scale: z.enum(SCALE_TIMES).exactOptional(),
  })
  .readonly()
  .meta({ title: "Quantizer", description: "What one kind of tensor is quantized to; absent keys are unstated." });

/**
 * Validates a {@link Quantizer}.
 *
 * @category Schemas
 */
export const QuantizerSchema: z.ZodType<Quantizer> = quantizer;

/** @internal */
export const setting = z
  .strictObject({
    text,
    status: z.enum(SETTING_STATUSES).exactOptional(),
    quantizers: z
      .array(quantizer)
      .min(1, "give at least one quantizer")
      .refine((list) => new Set(list.map(({ target }) => target)).size === list.length, {
        error: "keep one quantizer per target; write a second setting for another width",
      })
      .readonly(),
    evidence: someEvidence,
  })
  .readonly()
  .meta({ title: "Setting", description: "What was quantized to what, kept together." });

/**
 * Validates a {@link Setting}.
 *
 * @category Schemas
 */
export const SettingSchema: z.ZodType<Setting> = setting;
