import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Quantizer } from "../../src/model/quantizer.js";
import type { Setting } from "../../src/model/setting.js";
import type { quantizer, QuantizerSchema, setting, SettingSchema } from "../../src/schema/setting.js";

test("what the schema of quantizers accepts and returns is Quantizer, both ways", () => {
  expectTypeOf<z.output<typeof quantizer>>().toEqualTypeOf<Quantizer>();
  expectTypeOf<z.input<typeof quantizer>>().toEqualTypeOf<Quantizer>();
});

test("what the schema of settings accepts and returns is Setting, both ways", () => {
  expectTypeOf<z.output<typeof setting>>().toEqualTypeOf<Setting>();
  expectTypeOf<z.input<typeof setting>>().toEqualTypeOf<Setting>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof QuantizerSchema>().toEqualTypeOf<z.ZodType<Quantizer>>();
  expectTypeOf<typeof SettingSchema>().toEqualTypeOf<z.ZodType<Setting>>();
});
