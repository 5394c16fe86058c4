import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { AuthoredMethodFacet, KindFacet, MethodFacet } from "../../src/model/facets/methodFacet.js";
import type { MethodKind } from "../../src/model/methodKind.js";
import type { authoredMethodFacet, AuthoredMethodFacetSchema, methodFacet, MethodFacetSchema } from "../../src/schema/methodFacet.js";

type OfKind<T, K> = Extract<T, { readonly kind: K }>;

test("what the schema of facets accepts and returns is MethodFacet, both ways", () => {
  expectTypeOf<z.output<typeof methodFacet>>().toExtend<MethodFacet>();
  expectTypeOf<MethodFacet>().toExtend<z.output<typeof methodFacet>>();
  expectTypeOf<z.output<typeof methodFacet>>().branded.toEqualTypeOf<MethodFacet>();
  expectTypeOf<z.input<typeof methodFacet>>().branded.toEqualTypeOf<MethodFacet>();
});

test("what the schema of authored facets accepts and returns is AuthoredMethodFacet, both ways", () => {
  expectTypeOf<z.output<typeof authoredMethodFacet>>().toExtend<AuthoredMethodFacet>();
  expectTypeOf<AuthoredMethodFacet>().toExtend<z.output<typeof authoredMethodFacet>>();
  expectTypeOf<z.output<typeof authoredMethodFacet>>().branded.toEqualTypeOf<AuthoredMethodFacet>();
  expectTypeOf<z.input<typeof authoredMethodFacet>>().branded.toEqualTypeOf<AuthoredMethodFacet>();
});

test("each kind of the schema of facets is the interface of that kind", () => {
  type Output = z.output<typeof methodFacet>;
  expectTypeOf<OfKind<Output, "ptq">>().toEqualTypeOf<OfKind<MethodFacet, "ptq">>();
  expectTypeOf<OfKind<Output, "qat">>().toEqualTypeOf<OfKind<MethodFacet, "qat">>();
  expectTypeOf<OfKind<Output, "mixed-precision">>().toEqualTypeOf<OfKind<MethodFacet, "mixed-precision">>();
  expectTypeOf<OfKind<Output, "vector-quantization">>().toEqualTypeOf<OfKind<MethodFacet, "vector-quantization">>();
  expectTypeOf<OfKind<Output, "caching">>().toEqualTypeOf<OfKind<MethodFacet, "caching">>();
  expectTypeOf<OfKind<Output, "quantized-finetuning">>().toEqualTypeOf<OfKind<MethodFacet, "quantized-finetuning">>();
  expectTypeOf<OfKind<Output, "low-precision-training">>().toEqualTypeOf<OfKind<MethodFacet, "low-precision-training">>();
  expectTypeOf<OfKind<Output, "adjacent">>().toEqualTypeOf<OfKind<MethodFacet, "adjacent">>();
});

test("the facets are of the seven kinds, no more and no fewer", () => {
  expectTypeOf<KindFacet["kind"]>().toEqualTypeOf<MethodKind>();
  expectTypeOf<z.output<typeof methodFacet>["kind"]>().toEqualTypeOf<MethodKind | "adjacent">();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof MethodFacetSchema>().toEqualTypeOf<z.ZodType<MethodFacet>>();
  expectTypeOf<typeof AuthoredMethodFacetSchema>().toEqualTypeOf<z.ZodType<AuthoredMethodFacet>>();
});
