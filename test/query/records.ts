import { createTaxonomy, type TaxonomyRecords } from "../../src/create/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { baseConcept, basePaper, baseScheme, words } from "../helpers/records.js";

/** A concept under its id, labelled by it. */
const entries = (parents: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(parents).map(([id, broader]) => [id, baseConcept(id.replaceAll("-", " "), { broader })]));

/** Parents of every concept of the fixtures, by scheme: chains, a concept with two parents, and narrower targets and formats. */
export const BROADER = {
  method: { ptq: [], "ptq-rounding": ["ptq"], "ptq-blocks": ["ptq"], qat: [], "qat-noise": ["qat"], "mixed-precision": [], "adjacent-efficiency": [], pruning: ["adjacent-efficiency"] },
  technique: { transformation: [], rotation: ["transformation"], smoothing: ["transformation"], clipping: [], both: ["rotation", "clipping"], "static-activation-scales": [], "dynamic-activation-scales": [] },
  challenge: { outliers: [], "channel-outliers": ["outliers"], drift: [] },
  target: { weights: [], activations: [], "kv-cache": ["activations"], "weight-activation": [], "weight-only": [] },
  format: { int: [], fp: [], mxfp: ["fp"] },
  granularity: { "per-tensor": [], "per-group": [] },
  model: { llm: [], moe: ["llm"], dit: [] },
  task: { language: [], reasoning: ["language"] },
  contribution: { technical: [], survey: [] },
  data: { calibration: [], training: [] },
  hardware: { gpu: [], edge: [] },
} as const;

/** The concepts of the fixtures; `named` stand as examples, so that stubs among them are in use. */
export function fixtureConcepts(named: readonly string[] = []): NonNullable<TaxonomyRecords["concepts"]> {
  const schemes = Object.entries(BROADER).map(([scheme, parents]) => [scheme, baseScheme(scheme, entries(parents))] as const);
  const concepts: NonNullable<TaxonomyRecords["concepts"]> = Object.fromEntries(schemes);
  const { contribution } = concepts;
  const survey = contribution?.concepts?.["survey"];
  if (!contribution || !survey) throw new Error("the fixtures have no concept survey");
  return { ...concepts, contribution: { ...contribution, concepts: { ...contribution.concepts, survey: { ...survey, examples: named } } } };
}

/** The records that relations and figures of the fixtures point to: a model line with two members, one of them with a part. */
export const SMALL_RECORDS = {
  models: {
    line: { name: "Line", aliases: [], family: "llm" },
    "line-small": { name: "Line small", aliases: [], family: "llm", partOf: "line" },
    "line-small-chat": { name: "Line small chat", aliases: [], family: "moe", partOf: "line-small" },
    painter: { name: "Painter", aliases: [], family: "dit" },
  },
  systems: { engine: { name: "Engine", aliases: [], kind: "runtime" } },
  benchmarks: { wiki: { name: "Wiki", aliases: [] }, quiz: { name: "Quiz", aliases: [] } },
  metrics: {
    accuracy: { name: "Accuracy", aliases: [], aspect: "quality", better: "higher", unit: "%" },
    perplexity: { name: "Perplexity", aliases: [], aspect: "quality", better: "lower" },
    samples: { name: "Samples", aliases: [], aspect: "cost" },
  },
} as const satisfies TaxonomyRecords;

type PaperRecords = NonNullable<TaxonomyRecords["papers"]>;

/** A taxonomy of these papers over the concepts of the fixtures. Ids are any text, as in one read at run time. */
export function taxonomyOf(papers: PaperRecords, more: TaxonomyRecords = {}): Taxonomy {
  const stubs = Object.entries(papers).flatMap(([id, { tier }]) => (tier === "stub" ? [id] : []));
  return createTaxonomy<TaxonomyRecords>({ version: "1.0.0", concepts: fixtureConcepts(stubs), ...SMALL_RECORDS, papers, ...more });
}

type Labelled = Extract<PaperRecords[string], { readonly tier: "curated" }>;
type Relations = NonNullable<Labelled["relations"]>;

/** A curated paper whose title is its id, with whatever is given. */
export function paperOf(id: string, overrides: Partial<Labelled> = {}): Labelled {
  return { ...basePaper({ title: `Title of ${id}` }), ...overrides };
}

/** A label on the abstract. */
export function label(id: string) {
  return { id, evidence: words() };
}

/** Paper labels: the contribution, and those given. */
export function labels(...ids: readonly string[]) {
  return ["technical", ...ids].map(label);
}

/** A core facet with labels. */
export function facet(kind: "ptq" | "qat" | "mixed-precision", ids: readonly string[] = [], settings: readonly string[] = []) {
  return { kind, role: "core" as const, evidence: words(), concepts: ids.map(label), settings: settings.map(setting) };
}

/** A setting as W4A8 reads. */
export function setting(text: string) {
  const targets = { W: "weights", A: "activations", KV: "kv-cache" } as const;
  const quantizers = [...text.matchAll(/(KV|W|A)(\d+)/g)].map(([, letter = "W", bits]) => ({ target: targets[letter as keyof typeof targets], bits: Number(bits) }));
  return { text, quantizers, evidence: words() };
}

/** A relation to a paper. */
export function relation(type: Relations[number]["type"], target: string, targetKind: Relations[number]["targetKind"] = "paper"): Relations[number] {
  return { type, target, targetKind, evidence: words() };
}
