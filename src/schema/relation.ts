import { z } from "zod";
import { RELATION_TYPES, TARGET_KINDS, type Relation } from "../model/relation.js";
import { evidenceList } from "./evidence.js";
import { text } from "./primitives.js";

/** @internal */
export const relation = z
  .strictObject({
    type: z.enum(RELATION_TYPES),
    target: text,
    targetKind: z.enum(TARGET_KINDS),
    evidence: evidenceList,
  })
  .readonly()
  .meta({ title: "Relation", description: "A typed, directed edge that leaves the paper it is stored in." });

/**
 * Validates a {@link Relation}.
 *
 * @category Schemas
 */
export const RelationSchema: z.ZodType<Relation> = relation;
