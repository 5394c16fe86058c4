import type { BenchmarkRecord } from "../model/benchmarkRecord.js";
import type { Ids } from "../model/ids.js";
import type { MetricRecord } from "../model/metricRecord.js";
import type { ModelRecord } from "../model/modelRecord.js";
import type { SystemRecord } from "../model/systemRecord.js";
import { get } from "./records.js";
import type { Taxonomy } from "./taxonomy.js";

/**
 * A model record by its id.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The record's id.
 * @returns The record.
 * @throws {@link UnknownIdError} when there is no such record.
 *
 * @example The family of a checkpoint
 * ```ts
 * import assert from "node:assert/strict";
 * import { getModel, taxonomy } from "quantaxonomy";
 *
 * assert.equal(getModel(taxonomy, "llama-2-7b").family, "llm");
 * ```
 *
 * @category Look up
 */
export function getModel<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["model"]): ModelRecord {
  return get(taxonomy, "model", id);
}

/**
 * A system record by its id.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The record's id.
 * @returns The record.
 * @throws {@link UnknownIdError} when there is no such record.
 *
 * @example A runtime
 * ```ts
 * import assert from "node:assert/strict";
 * import { getSystem, taxonomy } from "quantaxonomy";
 *
 * assert.equal(getSystem(taxonomy, "tensorrt").kind, "runtime");
 * ```
 *
 * @category Look up
 */
export function getSystem<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["system"]): SystemRecord {
  return get(taxonomy, "system", id);
}

/**
 * A benchmark record by its id.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The record's id.
 * @returns The record.
 * @throws {@link UnknownIdError} when there is no such record.
 *
 * @example The task of a benchmark
 * ```ts
 * import assert from "node:assert/strict";
 * import { getBenchmark, taxonomy } from "quantaxonomy";
 *
 * assert.equal(getBenchmark(taxonomy, "imagenet").task, "vision-recognition");
 * ```
 *
 * @category Look up
 */
export function getBenchmark<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["benchmark"]): BenchmarkRecord {
  return get(taxonomy, "benchmark", id);
}

/**
 * A metric record by its id.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The record's id.
 * @returns The record, which says what is better.
 * @throws {@link UnknownIdError} when there is no such record.
 *
 * @example Lower perplexity wins
 * ```ts
 * import assert from "node:assert/strict";
 * import { getMetric, taxonomy } from "quantaxonomy";
 *
 * assert.equal(getMetric(taxonomy, "perplexity").better, "lower");
 * ```
 *
 * @category Look up
 */
export function getMetric<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["metric"]): MetricRecord {
  return get(taxonomy, "metric", id);
}
