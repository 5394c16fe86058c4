import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { AuthoredConcept, Concept, ConceptScheme } from "../../src/model/concept.js";
import type { AuthoredConceptLabel, ConceptLabel } from "../../src/model/conceptLabel.js";
import type { Scheme } from "../../src/model/scheme.js";
import type { authoredConcept, authoredConceptLabel, AuthoredConceptLabelSchema, AuthoredConceptSchema, concept, conceptLabel, ConceptLabelSchema, ConceptSchema, conceptScheme, ConceptSchemeSchema, SchemeSchema } from "../../src/schema/concept.js";

test("what the schema of concepts accepts and returns is Concept, both ways", () => {
  expectTypeOf<z.output<typeof concept>>().toEqualTypeOf<Concept>();
  expectTypeOf<z.input<typeof concept>>().toEqualTypeOf<Concept>();
});

test("what the schema of authored concepts accepts and returns is AuthoredConcept, both ways", () => {
  expectTypeOf<z.output<typeof authoredConcept>>().toEqualTypeOf<AuthoredConcept>();
  expectTypeOf<z.input<typeof authoredConcept>>().toEqualTypeOf<AuthoredConcept>();
});

test("what the schema of concept schemes accepts and returns is ConceptScheme, both ways", () => {
  expectTypeOf<z.output<typeof conceptScheme>>().toEqualTypeOf<ConceptScheme>();
  expectTypeOf<z.input<typeof conceptScheme>>().toEqualTypeOf<ConceptScheme>();
});

test("what the schema of labels accepts and returns is ConceptLabel, both ways", () => {
  expectTypeOf<z.output<typeof conceptLabel>>().toEqualTypeOf<ConceptLabel>();
  expectTypeOf<z.input<typeof conceptLabel>>().toEqualTypeOf<ConceptLabel>();
});

test("what the schema of authored labels accepts and returns is AuthoredConceptLabel, both ways", () => {
  expectTypeOf<z.output<typeof authoredConceptLabel>>().toEqualTypeOf<AuthoredConceptLabel>();
  expectTypeOf<z.input<typeof authoredConceptLabel>>().toEqualTypeOf<AuthoredConceptLabel>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof ConceptSchema>().toEqualTypeOf<z.ZodType<Concept>>();
  expectTypeOf<typeof AuthoredConceptSchema>().toEqualTypeOf<z.ZodType<AuthoredConcept>>();
  expectTypeOf<typeof ConceptSchemeSchema>().toEqualTypeOf<z.ZodType<ConceptScheme>>();
  expectTypeOf<typeof ConceptLabelSchema>().toEqualTypeOf<z.ZodType<ConceptLabel>>();
  expectTypeOf<typeof AuthoredConceptLabelSchema>().toEqualTypeOf<z.ZodType<AuthoredConceptLabel>>();
  expectTypeOf<typeof SchemeSchema>().toEqualTypeOf<z.ZodType<Scheme>>();
});
