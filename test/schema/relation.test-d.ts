import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Relation } from "../../src/model/relation.js";
import type { relation, RelationSchema } from "../../src/schema/relation.js";

test("what the schema of relations accepts and returns is Relation, both ways", () => {
  expectTypeOf<z.output<typeof relation>>().toEqualTypeOf<Relation>();
  expectTypeOf<z.input<typeof relation>>().toEqualTypeOf<Relation>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof RelationSchema>().toEqualTypeOf<z.ZodType<Relation>>();
});
