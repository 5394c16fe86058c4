import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { AuthoredPaper, Paper, Tier } from "../../src/model/paper.js";
import type { Source } from "../../src/model/source.js";
import type { authoredPaper, AuthoredPaperSchema, paper, PaperSchema, source } from "../../src/schema/paper.js";

test("what the schema of papers accepts and returns is Paper, both ways", () => {
  expectTypeOf<z.output<typeof paper>>().branded.toEqualTypeOf<Paper>();
  expectTypeOf<z.input<typeof paper>>().branded.toEqualTypeOf<Paper>();
});

test("what the schema of authored papers accepts and returns is AuthoredPaper, both ways", () => {
  expectTypeOf<z.output<typeof authoredPaper>>().toExtend<AuthoredPaper>();
  expectTypeOf<AuthoredPaper>().toExtend<z.output<typeof authoredPaper>>();
  expectTypeOf<z.input<typeof authoredPaper>>().toExtend<AuthoredPaper>();
  expectTypeOf<AuthoredPaper>().toExtend<z.input<typeof authoredPaper>>();
});

test("each tier of the schema of authored papers has the keys of that tier, optional where they are", () => {
  // Assignability alone would let an optional key that is missing on one side pass.
  type OfTier<T extends { readonly tier: Tier }, K extends Tier> = T extends unknown ? (K extends T["tier"] ? Flat<Omit<T, "tier"> & { readonly tier: K }> : never) : never;
  type Flat<T> = { [K in keyof T]: T[K] };
  type Output = z.output<typeof authoredPaper>;
  expectTypeOf<OfTier<Output, "curated">>().branded.toEqualTypeOf<OfTier<AuthoredPaper, "curated">>();
  expectTypeOf<OfTier<Output, "stub">>().branded.toEqualTypeOf<OfTier<AuthoredPaper, "stub">>();
  expectTypeOf<OfTier<Output, "draft">>().branded.toEqualTypeOf<OfTier<AuthoredPaper, "draft">>();
  expectTypeOf<OfTier<Output, "listed">>().branded.toEqualTypeOf<OfTier<AuthoredPaper, "listed">>();
});

test("each tier of the schema of papers is the interface of that tier", () => {
  type OfTier<T, K> = Extract<T, { readonly tier: K }>;
  expectTypeOf<OfTier<z.output<typeof paper>, "curated">>().branded.toEqualTypeOf<OfTier<Paper, "curated">>();
  expectTypeOf<OfTier<z.output<typeof paper>, "draft">>().branded.toEqualTypeOf<OfTier<Paper, "draft">>();
  expectTypeOf<OfTier<z.output<typeof paper>, "stub">>().branded.toEqualTypeOf<OfTier<Paper, "stub">>();
  expectTypeOf<OfTier<z.output<typeof paper>, "listed">>().branded.toEqualTypeOf<OfTier<Paper, "listed">>();
});

test("a published paper is an authored one", () => {
  expectTypeOf<Paper>().toExtend<AuthoredPaper>();
});

test("what the schema of sources accepts and returns is Source, both ways", () => {
  expectTypeOf<z.output<typeof source>>().toEqualTypeOf<Source>();
  expectTypeOf<z.input<typeof source>>().toEqualTypeOf<Source>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof PaperSchema>().toEqualTypeOf<z.ZodType<Paper>>();
  expectTypeOf<typeof AuthoredPaperSchema>().toEqualTypeOf<z.ZodType<AuthoredPaper>>();
});
