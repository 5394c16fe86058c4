import type { BenchmarkRecord } from "../model/benchmarkRecord.js";
import type { Concept, ConceptScheme } from "../model/concept.js";
import type { ConceptIdOf, Ids } from "../model/ids.js";
import type { MetricRecord } from "../model/metricRecord.js";
import type { ModelRecord } from "../model/modelRecord.js";
import type { Paper } from "../model/paper.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import type { SystemRecord } from "../model/systemRecord.js";
import type { RecordKind, RecordOfKind } from "./recordReader.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";
import { UnknownIdError } from "./unknownIdError.js";

function lookup<K extends RecordKind>(taxonomy: Taxonomy, kind: K, id: string): RecordOfKind[K] | undefined {
  const store = storeOf(taxonomy);
  const redirect = kind === "paper" || kind === "concept" ? store.redirect(id) : undefined;
  const number = store.numberOf(kind, redirect?.kind === "moved" ? redirect.to : id);
  return number === undefined ? undefined : store.read(kind, number);
}

function get<K extends RecordKind>(taxonomy: Taxonomy, kind: K, id: string): RecordOfKind[K] {
  const record = lookup(taxonomy, kind, id);
  if (record) return record;
  throw unknownId(taxonomy, kind, id);
}

/** The error for an id that names no record, with the nearest one or what it was split into. */
export function unknownId(taxonomy: Taxonomy, kind: RecordKind, id: string): UnknownIdError {
  const store = storeOf(taxonomy);
  const redirect = store.redirect(id);
  const hint = redirect?.kind === "split" ? `, it was split into ${redirect.to.map((one) => `"${one}"`).join(" and ")}` : undefined;
  return new UnknownIdError(kind, id, store.ids(kind), hint);
}

/**
 * A paper by its id; moved ids are followed.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The paper's id.
 * @returns The record, in whichever tier.
 * @throws {@link UnknownIdError} when there is no such paper; the message names the nearest id.
 *
 * @example A paper's settings
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 *
 * assert.ok(getPaper(taxonomy, "affinequant").settings.some(({ text }) => text === "W4A4"));
 * ```
 *
 * @category Look up
 */
export function getPaper<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["paper"]): Paper<I> {
  return get(taxonomy, "paper", id) as Paper<I>;
}

/**
 * A paper by a text from outside: `undefined` instead of an error when there is none.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - Any text.
 * @returns The record, or `undefined`.
 *
 * @example No such paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupPaper, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupPaper(taxonomy, "afinequant"), undefined);
 * ```
 *
 * @category Look up
 */
export function lookupPaper<I extends Ids>(taxonomy: Taxonomy<I>, id: string): Paper<I> | undefined {
  return lookup(taxonomy, "paper", id) as Paper<I> | undefined;
}

/**
 * The id of a paper by whatever people call it: id, short name, alias, title or arXiv id, case and punctuation aside.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param name - What the paper is called.
 * @returns The id, or `undefined` when nothing or more than one paper is called so. Reads every paper's facts once.
 *
 * @example Names and arXiv ids
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupPaperId, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupPaperId(taxonomy, "AffineQuant"), "affinequant");
 * assert.equal(lookupPaperId(taxonomy, "SVDQunat"), lookupPaperId(taxonomy, "SVDQuant"));
 * ```
 *
 * @category Look up
 */
export function lookupPaperId<I extends Ids>(taxonomy: Taxonomy<I>, name: string): I["paper"] | undefined {
  const store = storeOf(taxonomy);
  const direct = lookup(taxonomy, "paper", name);
  if (direct) return direct.id;
  const names = store.memo("names of papers", () => {
    const owners = new Map<string, Set<number>>();
    for (let number = 0; number < store.paperCount; number++) {
      const { id, title, name: short, aliases, arxiv } = store.read("paper", number);
      const stem = title.split(":")[0] ?? title;
      for (const each of [id, title, stem, short, arxiv, ...aliases, ...aliases.map((alias) => alias.split(":")[0] ?? alias)]) {
        if (each === undefined) continue;
        const key = foldName(each);
        owners.set(key, (owners.get(key) ?? new Set()).add(number));
      }
    }
    return owners;
  });
  const owners = names.get(foldName(name.replace(/^arxiv:\s*/i, "").replace(/^(\d{4}\.\d{4,5})v\d+$/, "$1")));
  const [only] = owners ?? [];
  return owners?.size === 1 && only !== undefined ? store.paperId(only) : undefined;
}

function foldName(name: string): string {
  return name.normalize("NFKD").replaceAll("#", "sharp").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * A concept by its id; moved ids are followed.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns The concept.
 * @throws {@link UnknownIdError} when there is no such concept; the message names the nearest id.
 *
 * @example A definition
 * ```ts
 * import assert from "node:assert/strict";
 * import { getConcept, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(getConcept(taxonomy, "rotation").broader, ["equivalent-transformation"]);
 * ```
 *
 * @category Look up
 */
export function getConcept<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): Concept {
  return get(taxonomy, "concept", id);
}

/**
 * A concept by a text from outside: `undefined` instead of an error when there is none.
 *
 * @param taxonomy - The taxonomy.
 * @param id - Any text.
 * @returns The concept, or `undefined`.
 *
 * @example No such concept
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupConcept, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupConcept(taxonomy, "rotations"), undefined);
 * ```
 *
 * @category Look up
 */
export function lookupConcept(taxonomy: Taxonomy, id: string): Concept | undefined {
  return lookup(taxonomy, "concept", id);
}

/**
 * The concepts of a scheme, or of all, in the order of their files.
 *
 * @param taxonomy - The taxonomy.
 * @param scheme - The scheme; all schemes when left out.
 * @returns The concepts.
 *
 * @example The kinds of data need
 * ```ts
 * import assert from "node:assert/strict";
 * import { listConcepts, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(listConcepts(taxonomy, "data").map(({ id }) => id), ["data-free", "calibration", "training"]);
 * ```
 *
 * @category Look up
 */
export function listConcepts(taxonomy: Taxonomy, scheme?: Scheme): readonly Concept[] {
  const store = storeOf(taxonomy);
  if (scheme !== undefined && !SCHEMES.includes(scheme)) throw new UnknownIdError("scheme", scheme, SCHEMES);
  const numbers = scheme === undefined ? store.index.concepts.map((_, number) => number) : store.conceptsOf(scheme);
  return numbers.map((number) => store.read("concept", number));
}

/**
 * The eleven concept schemes with the question that each answers.
 *
 * @param taxonomy - The taxonomy.
 * @returns The schemes, in the order of {@link SCHEMES}.
 *
 * @example Their names
 * ```ts
 * import assert from "node:assert/strict";
 * import { listSchemes, taxonomy } from "quantaxonomy";
 *
 * assert.equal(listSchemes(taxonomy).length, 11);
 * ```
 *
 * @category Look up
 */
export function listSchemes(taxonomy: Taxonomy): readonly ConceptScheme[] {
  const store = storeOf(taxonomy);
  return SCHEMES.map((_, number) => store.read("scheme", number));
}

/**
 * Everything that stands above a concept, nearest first.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns Ids of its ancestors, each once.
 * @throws {@link UnknownIdError} when there is no such concept.
 *
 * @example Up to the method kind
 * ```ts
 * import assert from "node:assert/strict";
 * import { ancestors, taxonomy } from "quantaxonomy";
 *
 * assert.equal(ancestors(taxonomy, "ptq-rtn").at(-1), "ptq");
 * ```
 *
 * @category Look up
 */
export function ancestors<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): readonly ConceptIdOf<I>[] {
  const store = storeOf(taxonomy);
  return store.withBroader(conceptNumber(taxonomy, id)).slice(1).map((number) => store.index.concepts[number]!);
}

/**
 * Everything that stands below a concept, nearest first.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns Ids of its descendants, each once.
 * @throws {@link UnknownIdError} when there is no such concept.
 *
 * @example The kinds of implicit codebooks
 * ```ts
 * import assert from "node:assert/strict";
 * import { descendants, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(descendants(taxonomy, "vq-implicit"), ["vq-fsq", "vq-lfq", "vq-bsq"]);
 * ```
 *
 * @category Look up
 */
export function descendants<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): readonly ConceptIdOf<I>[] {
  const store = storeOf(taxonomy);
  return store.withNarrower(conceptNumber(taxonomy, id)).slice(1).map((number) => store.index.concepts[number]!);
}

/** The number of a concept, moved ids followed. */
export function conceptNumber(taxonomy: Taxonomy, id: string): number {
  const concept = get(taxonomy, "concept", id);
  return storeOf(taxonomy).numberOf("concept", concept.id) ?? -1;
}

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
