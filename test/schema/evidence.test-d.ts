import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Evidence } from "../../src/model/evidence.js";
import type { evidence, EvidenceSchema } from "../../src/schema/evidence.js";

test("what the schema of evidence accepts and returns is Evidence, both ways", () => {
  expectTypeOf<z.output<typeof evidence>>().toEqualTypeOf<Evidence>();
  expectTypeOf<z.input<typeof evidence>>().toEqualTypeOf<Evidence>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof EvidenceSchema>().toEqualTypeOf<z.ZodType<Evidence>>();
});
