import { z } from "zod";
import type { AuthoredConceptLabel, ConceptLabel } from "../model/conceptLabel.js";
import { MATCH_TYPES, type AuthoredConcept, type Concept, type ConceptScheme } from "../model/concept.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { evidenceList } from "./evidence.js";
import { confidence, id, text, texts, url } from "./primitives.js";

/**
 * Validates a {@link Scheme}.
 *
 * @category Schemas
 */
export const SchemeSchema: z.ZodType<Scheme> = z.enum(SCHEMES);

const ids = z.array(id).readonly();
const match = z.strictObject({ type: z.enum(MATCH_TYPES), url }).readonly();
const matches = z.array(match).readonly();
const core = { id, scheme: z.enum(SCHEMES), label: text, definition: text, broader: ids };
const notes = { scopeNote: text.exactOptional(), notation: text.exactOptional() };

/** @internal */
export const concept = z
  .strictObject({
    ...core,
    ...notes,
    related: ids,
    altLabels: texts,
    ambiguousLabels: texts,
    hiddenLabels: texts,
    examples: ids,
    matches,
  })
  .readonly()
  .meta({ title: "Concept", description: "A node of a concept scheme." });

/**
 * Validates a {@link Concept}.
 *
 * @category Schemas
 */
export const ConceptSchema: z.ZodType<Concept> = concept;

/** @internal */
export const authoredConcept = z
  .strictObject({
    ...core,
    ...notes,
    related: ids.exactOptional(),
    altLabels: texts.exactOptional(),
    ambiguousLabels: texts.exactOptional(),
    hiddenLabels: texts.exactOptional(),
    examples: ids.exactOptional(),
    matches: matches.exactOptional(),
  })
  .readonly()
  .meta({ title: "Authored concept", description: "A concept as people write it; its key is the id, its file the scheme." });

/**
 * Validates an {@link AuthoredConcept}.
 *
 * @category Schemas
 */
export const AuthoredConceptSchema: z.ZodType<AuthoredConcept> = authoredConcept;

const collection = z.strictObject({ id, label: text, members: ids }).readonly();
const collections = z
  .array(collection)
  .refine((all) => new Set(all.map((each) => each.id)).size === all.length, "give every collection an id of its own")
  .readonly();

/** @internal */
export const conceptScheme = z
  .strictObject({ id: z.enum(SCHEMES), label: text, definition: text, scopeNote: text, collections: collections.exactOptional() })
  .readonly()
  .meta({ title: "Concept scheme", description: "One facet of the taxonomy." });

/**
 * Validates a {@link ConceptScheme}.
 *
 * @category Schemas
 */
export const ConceptSchemeSchema: z.ZodType<ConceptScheme> = conceptScheme;

/** @internal */
export const conceptLabel = z
  .strictObject({ id, scheme: z.enum(SCHEMES), evidence: evidenceList, confidence: confidence.exactOptional() })
  .readonly();

/**
 * Validates a {@link ConceptLabel}.
 *
 * @category Schemas
 */
export const ConceptLabelSchema: z.ZodType<ConceptLabel> = conceptLabel;

/** @internal */
export const authoredConceptLabel = z
  .strictObject({ id, scheme: z.enum(SCHEMES).exactOptional(), evidence: evidenceList, confidence: confidence.exactOptional() })
  .readonly();

/**
 * Validates an {@link AuthoredConceptLabel}.
 *
 * @category Schemas
 */
export const AuthoredConceptLabelSchema: z.ZodType<AuthoredConceptLabel> = authoredConceptLabel;
