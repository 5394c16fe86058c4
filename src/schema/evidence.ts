import { z } from "zod";
import { EVIDENCE_SOURCES, MAX_EVIDENCE_WORDS, type Evidence } from "../model/evidence.js";
import { text } from "./primitives.js";

/** @internal */
export const evidence = z
  .strictObject({
    source: z.enum(EVIDENCE_SOURCES),
    text: text.refine((words) => words.split(/\s+/).length <= MAX_EVIDENCE_WORDS, {
      error: (issue) =>
        `cut the evidence from ${String(issue.input).trim().split(/\s+/).length} to at most ${MAX_EVIDENCE_WORDS} words`,
    }),
    locator: text.exactOptional(),
    version: text.exactOptional(),
  })
  .readonly()
  .meta({ title: "Evidence", description: `At most ${MAX_EVIDENCE_WORDS} words and where they stand.` });

/**
 * Validates {@link Evidence}.
 *
 * @category Schemas
 */
export const EvidenceSchema: z.ZodType<Evidence> = evidence;

/** @internal */
export const evidenceList = z.array(evidence).readonly();

/** @internal Evidence that a person's label, relation or figure cannot do without. */
export const someEvidence = z.array(evidence).min(1, "give the words that this stands on").readonly();
