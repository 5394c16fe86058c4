import type { Evidence } from "../../src/model/evidence.js";
import type { TaxonomyRecords } from "../../src/create/taxonomyRecords.js";

type Part<K extends keyof TaxonomyRecords> = NonNullable<TaxonomyRecords[K]>;
type PaperRecord = Part<"papers">[string];
type LabelledRecord = Extract<PaperRecord, { readonly tier: "curated" }>;
type StubRecord = Extract<PaperRecord, { readonly tier: "stub" }>;
type ConceptEntry = NonNullable<NonNullable<Part<"concepts">["method"]>["concepts"]>[string];
type Scheme = keyof Part<"concepts">;

/** Evidence from the abstract. */
export function words(text = "quantizes weights"): readonly Evidence[] {
  return [{ source: "abstract", text }];
}

/** A concept at the top of its scheme, labelled as given. */
export function baseConcept(label: string, overrides: Partial<ConceptEntry> = {}): ConceptEntry {
  return { label, definition: `What ${label} covers`, broader: [], ...overrides };
}

/** A scheme with these concepts. */
export function baseScheme<const T extends { readonly [id: string]: ConceptEntry }>(label: string, concepts: T) {
  return { label, definition: `The question of ${label}`, scopeNote: "A fixture.", concepts };
}

/** A curated paper without facets. */
export function basePaper<const T extends Partial<LabelledRecord>>(overrides: T): Omit<LabelledRecord, keyof T> & T {
  const record: LabelledRecord = {
    tier: "curated",
    title: "A quantizer",
    date: "2024-03-19",
    scope: "in",
    summary: "Rounds.",
    concepts: [{ id: "technical", evidence: words() }],
    checked: "2026-01-01",
  };
  return { ...record, ...overrides };
}

/** A stub. */
export function baseStub(overrides: Partial<StubRecord> = {}): StubRecord {
  return { tier: "stub", title: "Named elsewhere", date: "2020", ...overrides };
}

/** Concepts enough for a paper with facets and settings. */
export function baseConcepts() {
  return {
    method: baseScheme("method", {
      ptq: baseConcept("post-training quantization"),
      "ptq-rounding": baseConcept("learned rounding", { broader: ["ptq"] }),
      qat: baseConcept("quantization-aware training"),
      "adjacent-efficiency": baseConcept("adjacent efficiency"),
      pruning: baseConcept("pruning", { broader: ["adjacent-efficiency"] }),
    }),
    technique: baseScheme("technique", { rotation: baseConcept("rotation") }),
    target: baseScheme("target", {
      weights: baseConcept("weights"),
      activations: baseConcept("activations"),
      "weight-activation": baseConcept("weights and activations"),
      "weight-only": baseConcept("weights alone"),
    }),
    format: baseScheme("format", { int: baseConcept("integer") }),
    granularity: baseScheme("granularity", { "per-group": baseConcept("per group") }),
    model: baseScheme("model", { llm: baseConcept("language model") }),
    task: baseScheme("task", { reasoning: baseConcept("reasoning") }),
    hardware: baseScheme("hardware", { gpu: baseConcept("GPU") }),
    contribution: baseScheme("contribution", { technical: baseConcept("technical"), survey: baseConcept("survey") }),
  } as const;
}

/** A small taxonomy without findings: one full paper, one stub that it names, one record of each small kind. */
export function baseRecords() {
  return {
    version: "1.2.3",
    concepts: baseConcepts(),
    papers: {
      "a-quantizer": basePaper({
        name: "AQ",
        aliases: ["AffineQ"],
        authors: ["A", "B"],
        authorCount: 3,
        arxiv: "2403.00001",
        concepts: [{ id: "technical", evidence: words() }, { id: "llm", evidence: words() }],
        methods: [
          {
            kind: "ptq",
            role: "core",
            evidence: words(),
            unit: "block",
            learned: ["rounding"],
            concepts: [{ id: "ptq-rounding", evidence: words() }, { id: "rotation", evidence: words() }],
            settings: [
              {
                text: "W4A8",
                status: "best",
                quantizers: [
                  { target: "weights", bits: 4, format: "int", granularity: "per-group", groupSize: 128 },
                  { target: "activations", bits: 8 },
                ],
                evidence: words(),
              },
            ],
          },
          { kind: "adjacent", concept: "pruning", role: "component", evidence: words() },
        ],
        relations: [
          { type: "outperforms", target: "a-stub", targetKind: "paper", evidence: words() },
          { type: "applies-to", target: "llama", targetKind: "model", evidence: [{ source: "paper", text: "on LLaMA", locator: "Table 2", version: "v1" }] },
          { type: "uses", target: "Some kernel", targetKind: "name", evidence: words() },
        ],
        results: [
          { metric: "perplexity", form: "absolute", value: 5.5, model: "llama", benchmark: "c4", setting: "W4A8", hardware: "gpu", evidence: words() },
          { about: "a-stub", metric: "perplexity", form: "range", value: 6, to: 7, baseline: { kind: "paper", id: "a-stub" }, evidence: words() },
        ],
        costs: [{ gpuHours: 2, hardware: "gpu", implementedIn: ["vllm"], evidence: words() }],
        sources: [{ kind: "listing", id: "a-list", position: 1 }],
      }),
      "a-stub": baseStub(),
    },
    models: { llama: { name: "LLaMA", aliases: [], family: "llm" } },
    systems: { vllm: { name: "vLLM", aliases: [], kind: "runtime" } },
    benchmarks: { c4: { name: "C4", aliases: [], task: "reasoning" } },
    metrics: { perplexity: { name: "Perplexity", aliases: [], aspect: "quality", better: "lower" } },
    redirects: { "old-quantizer": { kind: "moved", to: "a-quantizer" }, "two-in-one": { kind: "split", to: ["a-quantizer", "a-stub"] } },
  } as const satisfies TaxonomyRecords;
}

/** The small taxonomy with some parts written anew. */
export function recordsWith(parts: TaxonomyRecords): TaxonomyRecords {
  return { ...baseRecords(), ...parts };
}

/** The small taxonomy with its full paper changed. */
export function withPaper(overrides: Partial<LabelledRecord>): TaxonomyRecords {
  const { papers } = baseRecords();
  return recordsWith({ papers: { ...papers, "a-quantizer": { ...papers["a-quantizer"], ...overrides } } });
}

/** The small taxonomy with a scheme's concepts changed. */
export function withConcepts(scheme: Scheme & keyof ReturnType<typeof baseConcepts>, concepts: { readonly [id: string]: ConceptEntry }): TaxonomyRecords {
  const schemes = baseConcepts();
  return recordsWith({ concepts: { ...schemes, [scheme]: { ...schemes[scheme], concepts: { ...schemes[scheme].concepts, ...concepts } } } });
}
