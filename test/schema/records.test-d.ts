import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { BenchmarkRecord } from "../../src/model/benchmarkRecord.js";
import type { MetricRecord } from "../../src/model/metricRecord.js";
import type { ModelRecord } from "../../src/model/modelRecord.js";
import type { Redirect } from "../../src/model/redirect.js";
import type { SystemRecord } from "../../src/model/systemRecord.js";
import type { benchmarkRecord, BenchmarkRecordSchema, metricRecord, MetricRecordSchema, modelRecord, ModelRecordSchema, redirect, RedirectSchema, systemRecord, SystemRecordSchema } from "../../src/schema/records.js";

test("what the schema of model records accepts and returns is ModelRecord, both ways", () => {
  expectTypeOf<z.output<typeof modelRecord>>().toEqualTypeOf<ModelRecord>();
  expectTypeOf<z.input<typeof modelRecord>>().toEqualTypeOf<ModelRecord>();
});

test("what the schema of system records accepts and returns is SystemRecord, both ways", () => {
  expectTypeOf<z.output<typeof systemRecord>>().toEqualTypeOf<SystemRecord>();
  expectTypeOf<z.input<typeof systemRecord>>().toEqualTypeOf<SystemRecord>();
});

test("what the schema of benchmark records accepts and returns is BenchmarkRecord, both ways", () => {
  expectTypeOf<z.output<typeof benchmarkRecord>>().toEqualTypeOf<BenchmarkRecord>();
  expectTypeOf<z.input<typeof benchmarkRecord>>().toEqualTypeOf<BenchmarkRecord>();
});

test("what the schema of metric records accepts and returns is MetricRecord, both ways", () => {
  expectTypeOf<z.output<typeof metricRecord>>().toEqualTypeOf<MetricRecord>();
  expectTypeOf<z.input<typeof metricRecord>>().toEqualTypeOf<MetricRecord>();
});

test("what the schema of redirects accepts and returns is Redirect, both ways", () => {
  expectTypeOf<z.output<typeof redirect>>().toEqualTypeOf<Redirect>();
  expectTypeOf<z.input<typeof redirect>>().toEqualTypeOf<Redirect>();
});

test("the exported schemas name the interfaces", () => {
  expectTypeOf<typeof ModelRecordSchema>().toEqualTypeOf<z.ZodType<ModelRecord>>();
  expectTypeOf<typeof SystemRecordSchema>().toEqualTypeOf<z.ZodType<SystemRecord>>();
  expectTypeOf<typeof BenchmarkRecordSchema>().toEqualTypeOf<z.ZodType<BenchmarkRecord>>();
  expectTypeOf<typeof MetricRecordSchema>().toEqualTypeOf<z.ZodType<MetricRecord>>();
  expectTypeOf<typeof RedirectSchema>().toEqualTypeOf<z.ZodType<Redirect>>();
});
