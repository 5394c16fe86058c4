import { createTaxonomy } from "../../src/create/index.js";
import type { TaxonomyRecords } from "../../src/create/taxonomyRecords.js";
import { EXPORT_WRITERS } from "../../src/cli/export/exportWriters.js";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/cli/export/exportFormats.js";
import { TABLE_COLUMNS } from "../../src/export/markdown/index.js";
import { findPapers } from "../../src/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { baseRecords, withConcepts, withPaper, words } from "../helpers/records.js";

type Overrides = NonNullable<Parameters<typeof withPaper>[0]>;

const base = baseRecords().papers["a-quantizer"];
const [ptq, pruning] = base.methods;
const [best] = ptq.settings;
const [beats, runs, uses] = base.relations;
const [figure, range] = base.results;
const otherWords = words("other words");

const from = (before: Overrides, after: Overrides): readonly [TaxonomyRecords, TaxonomyRecords] => [withPaper(before), withPaper(after)];
const to = (after: Overrides) => from({}, after);
const concept = (change: object): readonly [TaxonomyRecords, TaxonomyRecords] => {
  const rotation = { label: "rotation", definition: "What rotation covers", broader: [] };
  return [withConcepts("technique", { rotation }), withConcepts("technique", { rotation: { ...rotation, ...change } })];
};
const schemes = baseRecords().concepts;
const model = (change: object): readonly [TaxonomyRecords, TaxonomyRecords] => [baseRecords(), { ...baseRecords(), models: { llama: { name: "LLaMA", aliases: [], family: "llm", ...change } } }];

/**
 * What a taxonomy may hold, as docs/exports.md calls it in its table of losses, and two sets of records that differ in
 * nothing else: a format carries it when what is written differs too.
 */
export const FACTS: Readonly<Record<string, readonly [TaxonomyRecords, TaxonomyRecords]>> = {
  title: to({ title: "Another quantizer" }),
  "short name": to({ name: "BQ" }),
  "other names": to({ aliases: ["Other"] }),
  "authors in order": to({ authors: ["B", "A"] }),
  "how many authors": to({ authorCount: 4 }),
  "date, to the day": to({ date: "2024-03-20" }),
  "arXiv id": to({ arxiv: "2403.00002" }),
  DOI: to({ doi: "10.1000/182" }),
  venue: to({ venue: "ICLR 2024" }),
  code: to({ code: "https://github.com/a/b" }),
  tier: from({ notes: [] }, { tier: "draft" } as unknown as Overrides),
  scope: from({ methods: [], results: [], scope: "in" }, { methods: [], results: [], scope: "adjacent" }),
  contribution: to({ concepts: [{ id: "survey", evidence: words() }, base.concepts[1]] }),
  summary: to({ summary: "Rounds twice." }),
  notes: to({ notes: ["A hard choice."] }),
  "when it was checked": to({ checked: "2026-02-02" }),
  "where the record comes from": to({ sources: [{ kind: "listing", id: "a-list", position: 2 }] }),
  "kinds of methods": to({ methods: [ptq] }),
  "roles of methods": to({ methods: [ptq, { ...pruning, role: "core" }] }),
  "fields of a method": to({ methods: [{ ...ptq, unit: "layer" }, pruning] }),
  labels: to({ concepts: [base.concepts[0], base.concepts[1], { id: "reasoning", evidence: words() }] }),
  "words behind a label": to({ concepts: [base.concepts[0], { id: "llm", evidence: otherWords }] }),
  "settings in short": to({ methods: [{ ...ptq, settings: [best, { text: "W2A8", status: "evaluated", quantizers: [{ target: "weights", bits: 2 }, { target: "activations", bits: 8 }], evidence: words() }] }, pruning] } as unknown as Overrides),
  "granularity and group size of a setting": to({ methods: [{ ...ptq, settings: [{ ...best, quantizers: [{ target: "weights", bits: 4, format: "int", granularity: "per-group", groupSize: 64 }, best.quantizers[1]] }] }, pruning] }),
  "relations to papers": to({ relations: [{ ...beats, type: "extends" }, runs, uses] }),
  "relations to models, systems and benchmarks": to({ relations: [beats, { ...runs, type: "uses" }, uses] }),
  "relations to bare names": to({ relations: [beats, runs] }),
  "words behind a relation": to({ relations: [{ ...beats, evidence: otherWords }, runs, uses] }),
  "how many figures": to({ results: [figure] }),
  figures: to({ results: [{ ...figure, value: 5.4 }, range] }),
  costs: to({ costs: [{ ...base.costs[0], gpuHours: 3 }] }),
  "concepts and their parents": [withConcepts("technique", { hadamard: { label: "Hadamard", definition: "A matrix", broader: [] } }), withConcepts("technique", { hadamard: { label: "Hadamard", definition: "A matrix", broader: ["rotation"] } })],
  "related concepts": concept({ related: ["ptq"] }),
  "preferred label": concept({ label: "rotations" }),
  "other labels": concept({ altLabels: ["turning"] }),
  "labels that mean it only in context": concept({ ambiguousLabels: ["R"] }),
  "misspelt labels": concept({ hiddenLabels: ["rotaton"] }),
  definition: concept({ definition: "Something else" }),
  "scope note": concept({ scopeNote: "Orthogonal matrices." }),
  notation: concept({ notation: "rot" }),
  "examples of a concept": concept({ examples: ["a-stub"] }),
  "matches to outside vocabularies": concept({ matches: [{ type: "closeMatch", url: "https://example.org/rotation" }] }),
  "schemes with question and note": [baseRecords(), { ...baseRecords(), concepts: { ...schemes, technique: { ...schemes.technique, definition: "By which means?" } } }],
  collections: [baseRecords(), { ...baseRecords(), concepts: { ...schemes, method: { ...schemes.method, collections: [{ id: "all", label: "all", members: ["ptq"] }] } } }],
  "former ids of concepts": [baseRecords(), { ...baseRecords(), redirects: { ...baseRecords().redirects, "old-rotation": { kind: "moved", to: "rotation" } } }],
  "former ids of papers": [baseRecords(), { ...baseRecords(), redirects: {} }],
  "model records": model({ parameters: 7e9 }),
};

/** What is written of a taxonomy in a format; of tables, all columns. */
async function written(taxonomy: Taxonomy, format: ExportFormat): Promise<string> {
  const tiers = ["curated", "draft"] as const;
  const exported = await EXPORT_WRITERS[format]({ taxonomy, papers: findPapers(taxonomy, {}, { tiers, sort: "id" }), whole: tiers, ...(format === "markdown" || format === "latex" ? { columns: TABLE_COLUMNS } : {}) });
  switch (exported.kind) {
    case "text":
      return [...exported.pieces].join("");
    case "bytes":
      return Buffer.from(exported.bytes).toString("latin1");
    case "files":
      return [...exported.files].map(({ file, text }) => `${file}\n${text}`).join("");
    default:
      return exported satisfies never;
  }
}

/** The formats that carry a fact. */
export async function formatsWith(fact: string): Promise<readonly ExportFormat[]> {
  const [before, after] = (FACTS[fact] ?? [{}, {}]).map((records) => createTaxonomy(records)) as [Taxonomy, Taxonomy];
  const carry = await Promise.all(EXPORT_FORMATS.map(async (format) => (await written(before, format)) !== (await written(after, format))));
  return EXPORT_FORMATS.filter((_, i) => carry[i]);
}
