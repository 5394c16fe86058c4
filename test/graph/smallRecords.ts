import type { Evidence } from "../../src/model/evidence.js";

export const evidence: readonly Evidence[] = [{ source: "title", text: "some words" }];

const scheme = { label: "A scheme", definition: "What is asked?", scopeNote: "What belongs here." };
const concept = (label: string, broader: readonly string[] = [], related: readonly string[] = []) => ({ label, definition: `What ${label} is`, broader, related });

/** Four papers of three tiers that between them have every kind of node and edge. */
export const smallRecords = {
  version: "1.2.3",
  concepts: {
    method: { ...scheme, concepts: { ptq: concept("ptq"), "ptq-rtn": concept("rtn", ["ptq"]), "adjacent-efficiency": concept("adjacent"), pruning: concept("pruning", ["adjacent-efficiency"]) } },
    technique: { ...scheme, concepts: { transformation: concept("transformation", [], ["ptq"]), rotation: concept("rotation", ["transformation"]) } },
    model: { ...scheme, concepts: { llm: concept("llm") } },
    task: { ...scheme, concepts: { language: concept("language") } },
    contribution: { ...scheme, concepts: { "new-method": concept("new method") } },
  },
  models: {
    llama: { name: "LLaMA", aliases: [], family: "llm" },
    "llama-7b": { name: "LLaMA-7B", aliases: [], family: "llm", parameters: 7e9, partOf: "llama" },
  },
  systems: { runner: { name: "Runner", aliases: [], kind: "runtime" } },
  benchmarks: { wiki: { name: "Wiki", aliases: [], task: "language" } },
  metrics: { perplexity: { name: "Perplexity", aliases: [], aspect: "quality", better: "lower" } },
  papers: {
    "old-stub": { tier: "stub", title: "Old stub", name: "Old", date: "2020" },
    first: {
      tier: "curated",
      title: "First paper",
      date: "2023-01",
      checked: "2025-01-01",
      scope: "in",
      summary: "Rotates.",
      code: "https://github.com/someone/tool",
      concepts: [
        { id: "new-method", evidence },
        { id: "llm", evidence },
      ],
      methods: [{ kind: "ptq", role: "core", evidence, concepts: [{ id: "ptq-rtn", evidence }, { id: "rotation", evidence }] }],
      relations: [
        { type: "extends", target: "old-stub", targetKind: "paper", evidence },
        { type: "uses", target: "runner", targetKind: "system", evidence },
        { type: "applies-to", target: "llama", targetKind: "model", evidence },
        { type: "uses", target: "wiki", targetKind: "benchmark", evidence },
        { type: "compares-with", target: "Some Name", targetKind: "name", evidence },
      ],
      results: [
        { metric: "perplexity", form: "absolute", value: 6, model: "llama-7b", benchmark: "wiki", evidence },
        { metric: "perplexity", form: "absolute", value: 5, model: "llama-7b", evidence },
        { metric: "perplexity", form: "delta", value: -1, evidence },
      ],
    },
    second: {
      tier: "curated",
      title: "Second paper",
      date: "2024-01",
      checked: "2025-01-01",
      scope: "in",
      summary: "Prunes and rotates.",
      code: "http://www.github.com/someone/tool.git",
      notes: ["Shares its code with First paper."],
      concepts: [{ id: "new-method", evidence }],
      methods: [
        { kind: "ptq", role: "component", evidence, concepts: [{ id: "transformation", evidence }] },
        { kind: "adjacent", concept: "pruning", role: "core", evidence },
      ],
      relations: [
        { type: "outperforms", target: "first", targetKind: "paper", evidence },
        { type: "combines-with", target: "first", targetKind: "paper", evidence },
        { type: "surveys", target: "waiting", targetKind: "paper", evidence },
      ],
    },
    third: {
      tier: "curated",
      title: "Third paper",
      date: "2025-01",
      checked: "2025-01-01",
      scope: "adjacent",
      summary: "Replaces the second.",
      concepts: [{ id: "new-method", evidence }],
      relations: [{ type: "supersedes", target: "second", targetKind: "paper", evidence }],
    },
    waiting: {
      tier: "draft",
      title: "Waiting paper",
      date: "2025-06",
      scope: "in",
      summary: "Rotates too.",
      concepts: [{ id: "new-method", evidence, confidence: 0.5 }],
      relations: [{ type: "uses", target: "first", targetKind: "paper", evidence }],
    },
  },
} as const;
