import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { MAX_EVIDENCE_WORDS } from "../../src/model/evidence.js";
import { AuthoredConceptLabelSchema, AuthoredConceptSchema, ConceptLabelSchema, ConceptSchema, ConceptSchemeSchema, SchemeSchema } from "../../src/schema/concept.js";
import { EvidenceSchema } from "../../src/schema/evidence.js";
import { AuthoredMethodFacetSchema, MethodFacetSchema } from "../../src/schema/methodFacet.js";
import { AuthoredPaperSchema, PaperSchema } from "../../src/schema/paper.js";
import { MAX_TEXT_LENGTH } from "../../src/schema/primitives.js";
import { BenchmarkRecordSchema, MetricRecordSchema, ModelRecordSchema, RedirectSchema, SystemRecordSchema } from "../../src/schema/records.js";
import { RelationSchema } from "../../src/schema/relation.js";
import { AuthoredResultSchema, CostSchema, ResultSchema } from "../../src/schema/result.js";
import { QuantizerSchema, SettingSchema } from "../../src/schema/setting.js";
import { objectsIn, replaceAt, withProtoKey } from "../helpers/paths.js";

const evidence = [{ source: "abstract", text: "quantizes weights" }];
const quantizer = { target: "weights", bits: 4, effectiveBits: 4.25, average: false, format: "int", granularity: "per-group", groupSize: 128, symmetric: true, scale: "static" };
const setting = { text: "W4", status: "best", quantizers: [quantizer], evidence };
const label = { id: "llm", scheme: "model", evidence };
const facet = { kind: "ptq", role: "core", evidence, unit: "block", learned: ["scale"], concepts: [label], settings: [setting] };
const relation = { type: "extends", target: "gptq", targetKind: "paper", evidence };
const result = { about: "aq", reportedBy: "aq", metric: "perplexity", form: "absolute", value: 5.5, baseline: { kind: "paper", id: "gptq" }, evidence };
const cost = { gpuHours: 2, implementedIn: ["vllm"], evidence };
const concept = { id: "llm", scheme: "model", label: "LLM", definition: "d", broader: [], related: [], altLabels: [], ambiguousLabels: [], hiddenLabels: [], examples: [], matches: [{ type: "exactMatch", url: "https://example.org/llm" }] };
const paper = {
  tier: "curated",
  id: "aq",
  title: "A quantizer",
  name: "AQ",
  aliases: [],
  authors: ["A"],
  authorCount: 2,
  date: "2024-03-19",
  year: 2024,
  arxiv: "2403.00001",
  doi: "10.1000/182",
  venue: "V 2024",
  code: "https://example.org",
  sources: [{ kind: "listing", id: "a-list", position: 1 }, { kind: "page", url: "https://example.org", facts: ["title"] }, { kind: "index", id: "an-index", facts: ["arxiv"] }],
  scope: "in",
  contribution: "technical",
  summary: "s",
  notes: ["n"],
  methods: [facet, { kind: "adjacent", concept: "pruning", role: "component", evidence }],
  concepts: [label],
  settings: [setting],
  relations: [relation],
  results: [result],
  costs: [cost],
  checked: "2026-01-01",
};

/** A value that each schema accepts. */
const ACCEPTED: readonly (readonly [name: string, schema: z.ZodType, value: unknown])[] = [
  ["PaperSchema", PaperSchema, paper],
  ["AuthoredPaperSchema", AuthoredPaperSchema, paper],
  ["MethodFacetSchema", MethodFacetSchema, facet],
  ["AuthoredMethodFacetSchema", AuthoredMethodFacetSchema, facet],
  ["ConceptSchema", ConceptSchema, concept],
  ["AuthoredConceptSchema", AuthoredConceptSchema, concept],
  ["ConceptSchemeSchema", ConceptSchemeSchema, { id: "model", label: "Model", definition: "d", scopeNote: "s" }],
  ["ConceptLabelSchema", ConceptLabelSchema, label],
  ["AuthoredConceptLabelSchema", AuthoredConceptLabelSchema, label],
  ["EvidenceSchema", EvidenceSchema, { source: "paper", text: "t", locator: "Table 1", version: "v2" }],
  ["SettingSchema", SettingSchema, setting],
  ["QuantizerSchema", QuantizerSchema, quantizer],
  ["RelationSchema", RelationSchema, relation],
  ["ResultSchema", ResultSchema, result],
  ["AuthoredResultSchema", AuthoredResultSchema, result],
  ["CostSchema", CostSchema, cost],
  ["ModelRecordSchema", ModelRecordSchema, { id: "llama", name: "LLaMA", aliases: [], family: "llm", parameters: 7e9, partOf: "llama-2" }],
  ["SystemRecordSchema", SystemRecordSchema, { id: "vllm", name: "vLLM", aliases: [], kind: "runtime" }],
  ["BenchmarkRecordSchema", BenchmarkRecordSchema, { id: "c4", name: "C4", aliases: [], task: "reasoning" }],
  ["MetricRecordSchema", MetricRecordSchema, { id: "perplexity", name: "Perplexity", aliases: [], aspect: "quality", better: "lower", unit: "%" }],
  ["RedirectSchema", RedirectSchema, { kind: "split", id: "old", to: ["one", "two"] }],
];

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe.each(ACCEPTED)("%s", (_, schema, value) => {
  it("returns what it accepts unchanged", () => {
    expect(schema.parse(value)).toEqual(value);
  });

  it("returns a copy and leaves its input as it was", () => {
    const before = structuredClone(value);
    const parsed = schema.parse(value);
    expect(value).toEqual(before);
    expect(parsed).not.toBe(value);
  });

  it("freezes what it returns to its depth", () => {
    expect([...objectsIn(schema.parse(value))].filter(([, inner]) => !Object.isFrozen(inner)).map(([path]) => path)).toEqual([]);
  });

  const mappings = [...objectsIn(value)].filter(([, inner]) => !Array.isArray(inner)).map(([path]) => path);

  it("refuses an unknown key at every depth", () => {
    expect(mappings.filter((path) => accepts(schema, replaceAt(value, path, (old) => ({ ...(old as object), titel: "x" }))))).toEqual([]);
  });

  it("refuses the key __proto__ at every depth, and pollutes nothing", () => {
    expect(mappings.filter((path) => accepts(schema, replaceAt(value, path, (old) => withProtoKey(old as object))))).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("refuses keys that are there but undefined", () => {
    const leaves = [...objectsIn(value)].flatMap(([path, inner]) => (Array.isArray(inner) ? [] : Object.keys(inner).map((key) => [...path, key])));
    expect(leaves.filter((path) => accepts(schema, replaceAt(value, path, () => undefined)))).toEqual([]);
  });

  it("refuses what is no mapping", () => {
    expect([null, undefined, "text", 4, [], [value], true].filter((other) => accepts(schema, other))).toEqual([]);
  });
});

describe("evidence", () => {
  const withWords = (count: number): unknown => ({ source: "abstract", text: Array.from({ length: count }, (_, i) => `w${i}`).join(" ") });

  it(`holds at most ${MAX_EVIDENCE_WORDS} words`, () => {
    expect([1, MAX_EVIDENCE_WORDS, MAX_EVIDENCE_WORDS + 1, 40].map((count) => accepts(EvidenceSchema, withWords(count)))).toEqual([true, true, false, false]);
  });

  it("counts words at any white space", () => {
    expect(accepts(EvidenceSchema, { source: "title", text: "a\tb\nc\u00a0d ".repeat(4).trim() })).toBe(false);
  });

  it("says how many words there are and how many may be", () => {
    const parsed = EvidenceSchema.safeParse(withWords(40));
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["cut the evidence from 40 to at most 12 words"]);
  });

  it("is refused with 40 words wherever it stands in a paper", () => {
    const places = [...objectsIn(paper)].filter(([path]) => path.at(-2) === "evidence").map(([path]) => path);
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((path) => accepts(PaperSchema, replaceAt(paper, path, () => withWords(40))))).toEqual([]);
  });
});

describe("numbers", () => {
  it.each([Number.NaN, Infinity, -Infinity, 0, -4, 64.5, "4", null])("bits cannot be %s", (bits) => {
    expect(accepts(QuantizerSchema, { bits })).toBe(false);
    expect(accepts(QuantizerSchema, { effectiveBits: bits })).toBe(false);
  });

  it.each([64, 1, 1.585, 0.03125])("bits can be %s", (bits) => {
    expect(accepts(QuantizerSchema, { bits })).toBe(true);
  });

  it.each([Number.NaN, Infinity, "5.5"])("a figure cannot be %s", (value) => {
    expect(accepts(ResultSchema, { ...result, value })).toBe(false);
  });

  it.each([Number.NaN, -0.1, 1.1])("a confidence cannot be %s", (confidence) => {
    expect(accepts(ConceptLabelSchema, { ...label, confidence })).toBe(false);
  });

  it("a range has two ends in order, other figures have one", () => {
    const forms = [{ form: "range", value: 1, to: 2 }, { form: "range", value: 2, to: 1 }, { form: "range", value: 1 }, { form: "delta", value: 1, to: 2 }, { form: "range", value: 1, to: Number.NaN }];
    expect(forms.map((form) => accepts(ResultSchema, { ...result, ...form }))).toEqual([true, false, false, false, false]);
  });
});

describe("texts", () => {
  const long = "x".repeat(10 * 1024 * 1024);

  it("refuses a text of 10 MB wherever a text stands in a paper", () => {
    const texts = [...objectsIn(paper)].flatMap(([path, inner]) => Object.entries(inner).flatMap(([key, leaf]) => (typeof leaf === "string" ? [[...path, key]] : [])));
    expect(texts.filter((path) => accepts(PaperSchema, replaceAt(paper, path, () => long)))).toEqual([]);
  });

  it("refuses a key of 10 MB", () => {
    expect(accepts(PaperSchema, { ...paper, [long]: "x" })).toBe(false);
  });

  it(`holds at most ${MAX_TEXT_LENGTH} characters and at least one that is no space`, () => {
    expect(["x".repeat(MAX_TEXT_LENGTH), "x".repeat(MAX_TEXT_LENGTH + 1), "", " \n"].map((title) => accepts(PaperSchema, { ...paper, title }))).toEqual([true, false, false, false]);
  });

  it.each(["AffineQuant", "affine_quant", "-a", "a-", "a--b", "", "a".repeat(81), "../x", "a b", "é", "__proto__"])("an id cannot be %j", (id) => {
    expect(accepts(PaperSchema, { ...paper, id })).toBe(false);
  });

  it.each(["2024", "2024-03", "2024-02-29"])("a date can be %s", (date) => {
    expect(accepts(PaperSchema, { ...paper, date })).toBe(true);
  });

  it.each(["2024-13", "2024-00", "2024-01-32", "24", "2024-3-1", "Mar 2024", "2024-03-19T00:00", 2024])("a date cannot be %s", (date) => {
    expect(accepts(PaperSchema, { ...paper, date })).toBe(false);
  });

  it.each(["2403.12544v2", "arXiv:2403.12544", "2403.125", "https://arxiv.org/abs/2403.12544"])("an arXiv id cannot be %s", (arxiv) => {
    expect(accepts(PaperSchema, { ...paper, arxiv })).toBe(false);
  });

  it.each(["javascript:alert(1)", "ftp://example.org/x", "example.org", "file:///etc/passwd"])("an address cannot be %s", (code) => {
    expect(accepts(PaperSchema, { ...paper, code })).toBe(false);
  });
});

describe("settings", () => {
  it("have one quantizer per target", () => {
    expect(accepts(SettingSchema, { ...setting, quantizers: [{ target: "weights", bits: 4 }, { target: "weights", bits: 8 }] })).toBe(false);
  });

  it("have at least one quantizer and some evidence", () => {
    expect(accepts(SettingSchema, { ...setting, quantizers: [] })).toBe(false);
    expect(accepts(SettingSchema, { ...setting, evidence: [] })).toBe(false);
  });
});

describe("variants", () => {
  it("a facet has no key of another kind", () => {
    expect(accepts(MethodFacetSchema, { ...facet, gradient: "ste" })).toBe(false);
  });

  it("a field of several values is left out rather than empty", () => {
    expect(accepts(MethodFacetSchema, { ...facet, learned: [] })).toBe(false);
  });

  it("a stub has no reading", () => {
    const stub = { tier: "stub", id: "a-stub", title: "T", date: "2020" };
    expect(accepts(AuthoredPaperSchema, stub)).toBe(true);
    expect(accepts(AuthoredPaperSchema, { ...stub, concepts: [label] })).toBe(false);
    expect(accepts(AuthoredPaperSchema, { ...stub, summary: "s" })).toBe(false);
  });

  it("a curated paper says when it was checked", () => {
    const { checked, ...unchecked } = paper;
    expect(checked).toBeDefined();
    expect(accepts(PaperSchema, unchecked)).toBe(false);
    expect(accepts(PaperSchema, { ...unchecked, tier: "draft" })).toBe(true);
  });

  it("a split leads to two ids at least", () => {
    expect(accepts(RedirectSchema, { kind: "split", id: "old", to: ["one"] })).toBe(false);
  });

  it("the schemes are the eleven", () => {
    expect(accepts(SchemeSchema, "method")).toBe(true);
    expect(accepts(SchemeSchema, "methods")).toBe(false);
  });
});
