import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Cost } from "../../src/model/cost.js";
import type { AuthoredResult, Result } from "../../src/model/result.js";
import type { authoredResult, AuthoredResultSchema, cost, CostSchema, result, ResultSchema } from "../../src/schema/result.js";

test("what the schema of results accepts and returns is Result, both ways", () => {
  expectTypeOf<z.output<typeof result>>().toEqualTypeOf<Result>();
  expectTypeOf<z.input<typeof result>>().toEqualTypeOf<Result>();
});

test("what the schema of authored results accepts and returns is AuthoredResult, both ways", () => {
  expectTypeOf<z.output<typeof authoredResult>>().toEqualTypeOf<AuthoredResult>();
  expectTypeOf<z.input<typeof authoredResult>>().toEqualTypeOf<AuthoredResult>();
});

test("what the schema of costs accepts and returns is Cost, both ways", () => {
  expectTypeOf<z.output<typeof cost>>().toEqualTypeOf<Cost>();
  expectTypeOf<z.input<typeof cost>>().toEqualTypeOf<Cost>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof ResultSchema>().toEqualTypeOf<z.ZodType<Result>>();
  expectTypeOf<typeof AuthoredResultSchema>().toEqualTypeOf<z.ZodType<AuthoredResult>>();
  expectTypeOf<typeof CostSchema>().toEqualTypeOf<z.ZodType<Cost>>();
});
