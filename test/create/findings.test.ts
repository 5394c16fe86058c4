import { describe, expect, it } from "vitest";
import { createTaxonomy, FINDING_CODES, renderFinding, safeCreateTaxonomy, TaxonomyError, type Finding, type FindingCode, type TaxonomyRecords } from "../../src/create/index.js";
import { RULES } from "../../src/create/checkRecords.js";
import { withProtoKey } from "../helpers/paths.js";
import { baseConcept, baseConcepts, basePaper, baseRecords, baseScheme, baseStub, recordsWith, withConcepts, withPaper, words } from "../helpers/records.js";
import { codePapers, nearPapers, venuePapers } from "./twoPapers.js";

/** What is wrong with records; empty when nothing is. */
function findingsOf(records: unknown): readonly Finding[] {
  const result = safeCreateTaxonomy(records as TaxonomyRecords);
  return result.success ? [] : result.findings;
}

const base = baseRecords();
const full = base.papers["a-quantizer"];
const [ptq, pruning] = full.methods;
const [figure] = full.results;
const setting = ptq.settings[0];
const relation = full.relations[0];
const AT = ["papers", "a-quantizer"] as const;

interface Case {
  readonly name: string;
  readonly code: FindingCode;
  readonly records: unknown;
  readonly path: readonly (string | number)[];
  readonly mend: RegExp;
}

const CASES: readonly Case[] = [
  { name: "a misspelt part", code: "unknown-key", records: { ...base, paper: {} }, path: ["paper"], mend: /write "papers"/ },
  { name: "a misspelt key of a paper", code: "unknown-key", records: recordsWith({ papers: { ...base.papers, "a-quantizer": { ...full, venu: "ICLR" } as never } }), path: [...AT, "venu"], mend: /write "venue"/ },
  { name: "a misspelt key of a facet", code: "unknown-key", records: withPaper({ methods: [{ ...ptq, learnt: ["scale"] } as never, pruning] }), path: [...AT, "methods", 0, "learnt"], mend: /write "learned"/ },
  { name: "a misspelt key of a scheme", code: "unknown-key", records: recordsWith({ concepts: { ...base.concepts, model: { ...base.concepts.model, lable: "x" } as never } }), path: ["concepts", "model", "lable"], mend: /write "label"/ },
  { name: "a key unlike any other", code: "unknown-key", records: recordsWith({ papers: { ...base.papers, "a-quantizer": { ...full, zzzzzzzzzzzz: 1 } as never } }), path: [...AT, "zzzzzzzzzzzz"], mend: /^take it out$/ },
  { name: "a paper without title", code: "missing-key", records: recordsWith({ papers: { ...base.papers, "no-title": { tier: "stub", date: "2020" } as never } }), path: ["papers", "no-title", "title"], mend: /^add it/ },
  { name: "a paper without tier", code: "missing-key", records: recordsWith({ papers: { ...base.papers, "no-tier": { title: "T", date: "2020" } as never } }), path: ["papers", "no-tier", "tier"], mend: /^add it/ },
  { name: "a value of a closed list misspelt", code: "invalid-value", records: withPaper({ methods: [{ ...ptq, unit: "blok" as never }, pruning] }), path: [...AT, "methods", 0, "unit"], mend: /^write "block"/ },
  { name: "bits that are no number", code: "invalid-value", records: withPaper({ methods: [{ ...ptq, settings: [{ ...setting, quantizers: [{ bits: Number.NaN }] }] }, pruning] }), path: [...AT, "methods", 0, "settings", 0, "quantizers", 0, "bits"], mend: /./ },
  { name: "evidence of 40 words", code: "invalid-value", records: withPaper({ concepts: [{ id: "technical", evidence: words("w ".repeat(40).trim()) }] }), path: [...AT, "concepts", 0, "evidence", 0, "text"], mend: /^cut the evidence from 40 to at most 12 words$/ },
  { name: "a title of 10 MB", code: "invalid-value", records: withPaper({ title: "x".repeat(10 * 1024 * 1024) }), path: [...AT, "title"], mend: /^shorten the text to at most 600 characters$/ },
  { name: "an id that is no kebab-case", code: "invalid-value", records: recordsWith({ papers: { ...base.papers, A_Stub: baseStub({ title: "Other" }) } }), path: ["papers", "A_Stub"], mend: /kebab-case/ },
  { name: "an id repeated otherwise inside", code: "invalid-value", records: recordsWith({ papers: { ...base.papers, "a-stub": { ...base.papers["a-stub"], id: "another" } } }), path: ["papers", "a-stub"], mend: /do not repeat the id/ },
  { name: "a scheme that is none", code: "invalid-value", records: recordsWith({ concepts: { ...base.concepts, models: baseScheme("models", {}) } as never }), path: ["concepts", "models"], mend: /^write "model"/ },
  { name: "a version that is no semver", code: "invalid-value", records: recordsWith({ version: "1.2" }), path: ["version"], mend: /1\.2\.3/ },
  { name: "a list for a mapping", code: "invalid-value", records: { ...base, papers: [] }, path: ["papers"], mend: /keys with values/ },
  { name: "a split into one", code: "invalid-value", records: recordsWith({ redirects: { gone: { kind: "split", to: ["a-stub"] } } }), path: ["redirects", "gone", "to"], mend: /./ },
  { name: "a label of an unknown concept", code: "unknown-id", records: withPaper({ concepts: [...full.concepts, { id: "llms", evidence: words() }] }), path: [...AT, "concepts", 2, "id"], mend: /write "llm" or add a concept/ },
  { name: "an unknown parent", code: "unknown-id", records: withConcepts("method", { other: baseConcept("other", { broader: ["qat", "ptqq"] }) }), path: ["concepts", "method", "concepts", "other", "broader", 1], mend: /write "ptq"/ },
  { name: "an unknown related concept", code: "unknown-id", records: withConcepts("method", { other: baseConcept("other", { related: ["rotatoin"] }) }), path: ["concepts", "method", "concepts", "other", "related", 0], mend: /write "rotation"/ },
  { name: "an unknown example", code: "unknown-id", records: withConcepts("method", { other: baseConcept("other", { examples: ["a-stubb"] }) }), path: ["concepts", "method", "concepts", "other", "examples", 0], mend: /write "a-stub"/ },
  { name: "an unknown adjacent concept", code: "unknown-id", records: withPaper({ methods: [ptq, { ...pruning, concept: "prunin" }] }), path: [...AT, "methods", 1, "concept"], mend: /write "pruning"/ },
  { name: "an unknown target of a quantizer", code: "unknown-id", records: withPaper({ methods: [{ ...ptq, settings: [{ ...setting, quantizers: [{ target: "weight", bits: 4 }, setting.quantizers[1]] }] }, pruning] }), path: [...AT, "methods", 0, "settings", 0, "quantizers", 0, "target"], mend: /write "weights"/ },
  { name: "an unknown related paper", code: "unknown-id", records: withPaper({ relations: [{ ...relation, target: "b-stub" }, ...full.relations.slice(1)] }), path: [...AT, "relations", 0, "target"], mend: /write "a-stub".*targetKind: name/ },
  { name: "an unknown metric", code: "unknown-id", records: withPaper({ results: [{ ...figure, metric: "perplexty" }, full.results[1]] }), path: [...AT, "results", 0, "metric"], mend: /write "perplexity"/ },
  { name: "an unknown owner of a figure", code: "unknown-id", records: withPaper({ results: [figure, { ...full.results[1], about: "a-stab" }] }), path: [...AT, "results", 1, "about"], mend: /write "a-stub"/ },
  { name: "an unknown baseline", code: "unknown-id", records: withPaper({ results: [figure, { ...full.results[1], baseline: { kind: "model", id: "lama" } }] }), path: [...AT, "results", 1, "baseline", "id"], mend: /write "llama"/ },
  { name: "an unknown runtime", code: "unknown-id", records: withPaper({ costs: [{ ...full.costs[0], implementedIn: ["vlm"] }] }), path: [...AT, "costs", 0, "implementedIn", 0], mend: /write "vllm"/ },
  { name: "an unknown family", code: "unknown-id", records: recordsWith({ models: { llama: { name: "LLaMA", aliases: [], family: "lllm" } } }), path: ["models", "llama", "family"], mend: /write "llm"/ },
  { name: "an unknown line of models", code: "unknown-id", records: recordsWith({ models: { llama: { name: "LLaMA", aliases: [], family: "llm", partOf: "llamas" } } }), path: ["models", "llama", "partOf"], mend: /write "llama"/ },
  { name: "an unknown task", code: "unknown-id", records: recordsWith({ benchmarks: { c4: { name: "C4", aliases: [], task: "raisoning" } } }), path: ["benchmarks", "c4", "task"], mend: /write "reasoning"/ },
  { name: "a redirect into nothing", code: "unknown-id", records: recordsWith({ redirects: { gone: { kind: "moved", to: "a-stib" } } }), path: ["redirects", "gone", "to"], mend: /write "a-stub"/ },
  { name: "a setting of the paper that no facet has", code: "derived-mismatch", records: withPaper({ settings: [{ ...setting, quantizers: [{ target: "weigths", bits: 4 }, setting.quantizers[1]] }] }), path: [...AT, "settings", 0], mend: /method facet/ },
  { name: "a concept of two schemes", code: "duplicate-id", records: withConcepts("technique", { ptq: baseConcept("another PTQ") }), path: ["concepts", "technique", "concepts", "ptq"], mend: /unique over all schemes/ },
  { name: "two papers of one title", code: "duplicate-title", records: recordsWith({ papers: { ...base.papers, "a-copy": baseStub({ title: "Named  Elsewhere" }) } }), path: ["papers", "a-copy", "title"], mend: /one record for one work/ },
  { name: "two papers of one arXiv id", code: "duplicate-arxiv", records: recordsWith({ papers: { ...base.papers, "a-stub": baseStub({ arxiv: "2403.00001" }) } }), path: ["papers", "a-stub", "arxiv"], mend: /one record for one work/ },
  { name: "a label of two concepts of a scheme", code: "duplicate-label", records: withConcepts("method", { other: baseConcept("other", { altLabels: ["Post-Training Quantization"] }) }), path: ["concepts", "method", "concepts", "other"], mend: /ambiguous label/ },
  { name: "a label twice at one concept", code: "duplicate-label", records: withConcepts("method", { other: baseConcept("other", { altLabels: ["Other"] }) }), path: ["concepts", "method", "concepts", "other"], mend: /keep one/ },
  { name: "a cycle of parents", code: "broader-cycle", records: withConcepts("method", { one: baseConcept("one", { broader: ["qat", "two"] }), two: baseConcept("two", { broader: ["one"] }) }), path: ["concepts", "method", "concepts", "one", "broader"], mend: /take one of these links out/ },
  { name: "a concept that is its own parent", code: "broader-cycle", records: withConcepts("method", { self: baseConcept("self", { broader: ["ptq", "self"] }) }), path: ["concepts", "method", "concepts", "self", "broader"], mend: /take one of these links out/ },
  { name: "a cycle of parents under a label of a facet", code: "broader-cycle", records: { ...withConcepts("method", { one: baseConcept("one", { broader: ["two"] }), two: baseConcept("two", { broader: ["one", "qat"] }) }), papers: withPaper({ methods: [{ ...ptq, concepts: [{ id: "one", evidence: words() }] }, pruning] }).papers }, path: ["concepts", "method", "concepts", "one", "broader"], mend: /take one of these links out/ },
  { name: "a concept that does not say where it stands", code: "orphan-concept", records: withConcepts("method", { lost: { label: "lost", definition: "d" } as never }), path: ["concepts", "method", "concepts", "lost"], mend: /broader: \[\]/ },
  { name: "a scheme without texts", code: "orphan-concept", records: recordsWith({ concepts: { ...base.concepts, data: { concepts: { "data-free": baseConcept("data-free") } } } }), path: ["concepts", "data", "concepts", "data-free"], mend: /describe the scheme/ },
  { name: "a related concept of the same scheme", code: "related-inside-scheme", records: withConcepts("method", { other: baseConcept("other", { related: ["ptq"] }) }), path: ["concepts", "method", "concepts", "other", "related", 0], mend: /broader/ },
  { name: "a parent of another scheme", code: "wrong-scheme", records: withConcepts("method", { other: baseConcept("other", { broader: ["ptq", "rotation"] }) }), path: ["concepts", "method", "concepts", "other", "broader", 1], mend: /same scheme/ },
  { name: "a facet's label on the paper", code: "wrong-scheme", records: withPaper({ concepts: [...full.concepts, { id: "qat", evidence: words() }] }), path: [...AT, "concepts", 2], mend: /method facet/ },
  { name: "a paper's label on a facet", code: "wrong-scheme", records: withPaper({ methods: [{ ...ptq, concepts: [{ id: "llm", evidence: words() }] }, pruning] }), path: [...AT, "methods", 0, "concepts", 0], mend: /paper's own/ },
  { name: "a method under another kind", code: "wrong-scheme", records: withPaper({ methods: [{ ...ptq, concepts: [{ id: "qat", evidence: words() }] }, pruning] }), path: [...AT, "methods", 0, "concepts", 0], mend: /own kind/ },
  { name: "an adjacent facet of a kind of its own", code: "wrong-scheme", records: withPaper({ methods: [ptq, { ...pruning, concept: "qat" }] }), path: [...AT, "methods", 1, "concept"], mend: /own kind/ },
  { name: "a format for a target", code: "wrong-scheme", records: withPaper({ methods: [{ ...ptq, settings: [{ ...setting, text: "4-bit", quantizers: [{ target: "int", bits: 4 }] }] }, pruning], results: [] }), path: [...AT, "methods", 0, "settings", 0, "quantizers", 0, "target"], mend: /scheme target/ },
  { name: "a family that is no model", code: "wrong-scheme", records: recordsWith({ models: { llama: { name: "LLaMA", aliases: [], family: "ptq" } } }), path: ["models", "llama", "family"], mend: /scheme model/ },
  { name: "a task that is none", code: "wrong-scheme", records: recordsWith({ benchmarks: { c4: { name: "C4", aliases: [], task: "ptq" } } }), path: ["benchmarks", "c4", "task"], mend: /scheme task/ },
  { name: "two contributions", code: "contribution-count", records: withPaper({ concepts: [...full.concepts, { id: "survey", evidence: words() }] }), path: [...AT, "concepts"], mend: /exactly one/ },
  { name: "no contribution", code: "contribution-count", records: withPaper({ concepts: [{ id: "llm", evidence: words() }] }), path: [...AT, "concepts"], mend: /exactly one/ },
  { name: "a label without evidence", code: "missing-evidence", records: withPaper({ concepts: [{ id: "technical", evidence: [] }] }), path: [...AT, "concepts", 0, "evidence"], mend: /at most 12/ },
  { name: "a facet without evidence", code: "missing-evidence", records: withPaper({ methods: [{ ...ptq, evidence: [] }, pruning] }), path: [...AT, "methods", 0, "evidence"], mend: /at most 12/ },
  { name: "a relation without evidence", code: "missing-evidence", records: withPaper({ relations: [{ ...relation, evidence: [] }, ...full.relations.slice(1)] }), path: [...AT, "relations", 0, "evidence"], mend: /at most 12/ },
  { name: "a figure without evidence", code: "missing-evidence", records: withPaper({ results: [{ ...figure, evidence: [] }] }), path: [...AT, "results", 0, "evidence"], mend: /at most 12/ },
  { name: "a cost without evidence", code: "missing-evidence", records: withPaper({ costs: [{ ...full.costs[0], evidence: [] }] }), path: [...AT, "costs", 0, "evidence"], mend: /at most 12/ },
  { name: "evidence of the body without locator", code: "evidence-without-locator", records: withPaper({ relations: [{ ...relation, evidence: [{ source: "paper", text: "t", version: "v1" }] }, ...full.relations.slice(1)] }), path: [...AT, "relations", 0, "evidence", 0], mend: /locator/ },
  { name: "evidence of the body without version", code: "evidence-without-locator", records: withPaper({ relations: [{ ...relation, evidence: [{ source: "paper", text: "t", locator: "Table 1" }] }, ...full.relations.slice(1)] }), path: [...AT, "relations", 0, "evidence", 0], mend: /version/ },
  { name: "a label that stands on the body", code: "evidence-without-locator", records: withPaper({ concepts: [{ id: "technical", evidence: [{ source: "paper", text: "t", locator: "1", version: "v1" }] }] }), path: [...AT, "concepts", 0, "evidence", 0], mend: /title and abstract/ },
  { name: "a setting that stands on the body", code: "evidence-without-locator", records: withPaper({ methods: [{ ...ptq, settings: [{ ...setting, evidence: [{ source: "paper", text: "t", locator: "1", version: "v1" }] }] }, pruning] }), path: [...AT, "methods", 0, "settings", 0, "evidence", 0], mend: /title and abstract/ },
  { name: "a locator in the abstract", code: "evidence-without-locator", records: withPaper({ concepts: [{ id: "technical", evidence: [{ source: "abstract", text: "t", locator: "1" }] }] }), path: [...AT, "concepts", 0, "evidence", 0], mend: /source: paper/ },
  { name: "a setting that says otherwise than its quantizers", code: "setting-disagrees", records: withPaper({ methods: [{ ...ptq, settings: [{ ...setting, text: "W4A4" }] }, pruning], results: [] }), path: [...AT, "methods", 0, "settings", 0], mend: /correct the quantizers/ },
  { name: "a figure in a setting that is none", code: "unknown-setting", records: withPaper({ results: [{ ...figure, setting: "the low one" }] }), path: [...AT, "results", 0, "setting"], mend: /"W4A8"/ },
  { name: "a paper related to itself", code: "relation-to-itself", records: withPaper({ relations: [...full.relations, { ...relation, target: "a-quantizer" }] }), path: [...AT, "relations", 3], mend: /take the relation out/ },
  { name: "a relation twice", code: "relation-repeated", records: withPaper({ relations: [...full.relations, relation] }), path: [...AT, "relations", 3], mend: /keep one/ },
  { name: "a relation beside a stronger one", code: "relation-shadowed", records: withPaper({ relations: [...full.relations, { ...relation, type: "compares-with" }] }), path: [...AT, "relations", 3], mend: /stronger/ },
  { name: "papers that supersede each other", code: "supersedes-cycle", records: recordsWith({ papers: { one: basePaper({ title: "One", relations: [{ type: "supersedes", target: "two", targetKind: "paper", evidence: words() }] }), two: basePaper({ title: "Two", relations: [{ type: "supersedes", target: "one", targetKind: "paper", evidence: words() }] }) }, redirects: {} }), path: ["papers", "one", "relations"], mend: /take the wrong relation out/ },
  { name: "a redirect of two hops", code: "redirect-of-several-hops", records: recordsWith({ redirects: { older: { kind: "moved", to: "old" }, old: { kind: "moved", to: "a-stub" } } }), path: ["redirects", "older", "to"], mend: /write "a-stub"/ },
  { name: "a redirect of an id in use", code: "redirect-of-known-id", records: recordsWith({ redirects: { "a-stub": { kind: "moved", to: "a-quantizer" } } }), path: ["redirects", "a-stub"], mend: /never reused/ },
  { name: "another year than the date's", code: "derived-mismatch", records: withPaper({ year: 2023 }), path: [...AT, "year"], mend: /leave the year out/ },
  { name: "fewer authors than are named", code: "derived-mismatch", records: withPaper({ authorCount: 1 }), path: [...AT, "authorCount"], mend: /leave it out/ },
  { name: "another contribution than the label's", code: "derived-mismatch", records: withPaper({ contribution: "survey" }), path: [...AT, "contribution"], mend: /leave the key out/ },
  { name: "another scheme than the concept's", code: "derived-mismatch", records: withPaper({ concepts: [{ id: "technical", scheme: "model", evidence: words() }] }), path: [...AT, "concepts", 0, "scheme"], mend: /leave the scheme out/ },
  { name: "a figure reported elsewhere", code: "derived-mismatch", records: withPaper({ results: [{ ...figure, reportedBy: "a-stub" }] }), path: [...AT, "results", 0, "reportedBy"], mend: /leave the key out/ },
  { name: "settings of no facet", code: "derived-mismatch", records: withPaper({ settings: [{ ...setting, text: "W8A8", quantizers: [{ target: "weights", bits: 8 }, { target: "activations", bits: 8 }] }] }), path: [...AT, "settings", 0], mend: /./ },
  { name: "a core method out of scope", code: "scope-disagrees", records: withPaper({ scope: "adjacent" }), path: [...AT, "scope"], mend: /write `in`/ },
  { name: "a component method of a paper that is out", code: "scope-disagrees", records: withPaper({ scope: "out", methods: [{ ...ptq, role: "component" }, pruning] }), path: [...AT, "scope"], mend: /write `adjacent`/ },
  { name: "two facets of one kind", code: "facet-repeated", records: withPaper({ methods: [ptq, { ...ptq, settings: [], concepts: [] }, pruning] }), path: [...AT, "methods", 1], mend: /./ },
  { name: "an example that does not carry the concept", code: "example-without-label", records: withConcepts("method", { qat: baseConcept("quantization-aware training", { examples: ["a-quantizer"] }) }), path: ["concepts", "method", "concepts", "qat", "examples", 0], mend: /name a paper that does/ },
  { name: "core caching of nothing", code: "caching-without-cached", records: withPaper({ methods: [{ kind: "caching", role: "core", evidence: words() } as const, pruning], results: [] }), path: [...AT, "methods", 0], mend: /`cached`/ },
  { name: "two papers of nearly one title", code: "near-equal-titles", records: nearPapers("Learned rounding of weights in large networks", "Learned rounding of weights in large network"), path: ["papers", "two", "title"], mend: /one record for one work/ },
  { name: "a venue's long name beside its short one", code: "venue-spelt-two-ways", records: venuePapers("ICLR 2024", "International Conference on Learning Representations 2025"), path: ["papers", "two", "venue"], mend: /^write "ICLR 2025"$/ },
  { name: "a date before the month of the arXiv id", code: "date-before-arxiv", records: withPaper({ date: "2024-01-31" }), path: [...AT, "date"], mend: /correct the date/ },
  { name: "one repository for two papers", code: "code-link-twice", records: codePapers("https://github.com/a/b", "http://www.GitHub.com/A/b.git/"), path: ["papers", "two", "code"], mend: /take the link/ },
  { name: "a stub that nothing names", code: "unused-stub", records: recordsWith({ papers: { ...base.papers, idle: baseStub({ title: "Idle" }) } }), path: ["papers", "idle"], mend: /take the record out/ },
];

describe("safeCreateTaxonomy()", () => {
  it("finds nothing wrong with the fixture that all cases change", () => {
    expect(findingsOf(base).map(renderFinding)).toEqual([]);
  });

  it.each(CASES)("finds $name: $code, with the path and the mend", ({ records, code, path, mend }) => {
    const findings = findingsOf(records);
    const found = findings.find((finding) => finding.code === code && JSON.stringify(finding.path) === JSON.stringify(path));
    expect(found, `found instead:\n${findings.map(renderFinding).join("\n")}`).toBeDefined();
    expect(found?.mend).toMatch(mend);
    expect(found?.message).not.toBe("");
  });

  it("tells each problem once", () => {
    const repeated = CASES.filter(({ records }) => {
      const keys = findingsSafely(records).map(({ code, path, message }) => JSON.stringify([code, path, message]));
      return new Set(keys).size < keys.length;
    });
    expect(repeated.map(({ name }) => name)).toEqual([]);
  });

  it("says what is wrong in words without contraction or full stop", () => {
    const clumsy = CASES.flatMap(({ records }) => findingsSafely(records)).filter(({ message, mend }) => [message, mend].some((text) => /n't\b|\.$|^\s*$/.test(text)));
    expect(clumsy.map(renderFinding)).toEqual([]);
  });

  it("keeps findings short, however long the records' texts are", () => {
    const long = "x".repeat(10 * 1024 * 1024);
    const all = [withPaper({ title: long }), withPaper({ concepts: [{ id: long, evidence: [] }] }), recordsWith({ papers: { [long]: baseStub() } }), { [long]: 1 }].flatMap(findingsOf);
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter((finding) => renderFinding(finding).length > 1000).map(({ code }) => code)).toEqual([]);
  });

  it("has a case here for every code that records can give", () => {
    const covered = new Set(CASES.map(({ code }) => code));
    const advised = RULES.filter(({ severity }) => severity === "advice").map(({ code }) => code);
    // What cannot be read never becomes a record; the tests of quantaxonomy/node provoke it. Advice is tested by itself.
    expect(FINDING_CODES.filter((code) => code !== "unreadable" && !covered.has(code) && !advised.includes(code))).toEqual([]);
  });

  it("has a description for every rule, each of a code of the list", () => {
    expect(RULES.filter(({ code, description }) => description === "" || !FINDING_CODES.includes(code))).toEqual([]);
  });

  it("finds everything wrong with the keys and values of records at once", () => {
    const findings = findingsOf({
      ...base,
      version: "1",
      papers: { ...base.papers, one: { ...baseStub(), titel: "x" }, two: { tier: "stub", date: "yesterday" } },
      models: { "Bad Id": { name: "x", aliases: [], family: "llm" } },
      nonsense: {},
    });
    expect(findings.map(({ path }) => path.join("."))).toEqual(["nonsense", "version", "papers.one.titel", "papers.two.title", "papers.two.date", "models.Bad Id"]);
  });

  it("finds everything wrong across records at once", () => {
    const findings = findingsOf({
      ...withConcepts("method", { loop: baseConcept("loop", { broader: ["loop"] }) }),
      papers: { ...withPaper({ year: 2020, relations: [], concepts: [{ id: "technical", evidence: [] }] }).papers, idle: baseStub({ title: "Idle" }) },
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["broader-cycle", "orphan-concept", "derived-mismatch", "missing-evidence", "unused-stub"]));
  });

  it.each([null, undefined, [], "records", 4, Number.NaN, true])("refuses %s for records with a finding, not an error", (records) => {
    expect(findingsOf(records).map(({ code, path }) => [code, path])).toEqual([["invalid-value", []]]);
  });

  it.each<[string, unknown]>([
    ["the records", withProtoKey(base)],
    ["the papers", { ...base, papers: withProtoKey(base.papers) }],
    ["a paper", { ...base, papers: { ...base.papers, "a-stub": withProtoKey(base.papers["a-stub"]) } }],
    ["a facet", withPaper({ methods: [withProtoKey(ptq) as never, pruning] })],
    ["evidence", withPaper({ concepts: [{ id: "technical", evidence: [withProtoKey(words()[0]!) as never] }] })],
    ["the schemes", { ...base, concepts: withProtoKey(base.concepts) }],
    ["a scheme", { ...base, concepts: { ...base.concepts, model: withProtoKey(base.concepts.model) } }],
    ["the concepts of a scheme", { ...base, concepts: { ...base.concepts, model: { ...base.concepts.model, concepts: withProtoKey(base.concepts.model.concepts) } } }],
    ["a concept", { ...base, concepts: { ...base.concepts, model: { ...base.concepts.model, concepts: { llm: withProtoKey(base.concepts.model.concepts.llm) } } } }],
    ["the models", { ...base, models: withProtoKey(base.models) }],
    ["the redirects", { ...base, redirects: withProtoKey(base.redirects) }],
  ])("refuses the key __proto__ in %s, and pollutes nothing", (_, records) => {
    const findings = findingsOf(records);
    expect(findings.some(({ path }) => path.includes("__proto__"))).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("adds the place that locate() finds to every finding", () => {
    const result = safeCreateTaxonomy(withPaper({ year: 2020 }), { locate: (path) => ({ file: `${path.join("/")}.yaml`, line: 3 }) });
    expect(!result.success && result.findings[0]).toMatchObject({ file: "papers/a-quantizer/year.yaml", line: 3 });
  });

  it("does without places where locate() knows none", () => {
    const result = safeCreateTaxonomy(withPaper({ year: 2020 }), { locate: () => undefined });
    expect(!result.success && result.findings[0]).not.toHaveProperty("file");
  });
});

/** As findingsOf(), but a case that throws, which its own test reports, counts as without findings. */
function findingsSafely(records: unknown): readonly Finding[] {
  try {
    return findingsOf(records);
  } catch {
    return [];
  }
}

describe("createTaxonomy()", () => {
  const bad = { ...base, papers: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, baseStub({ title: `T${i}` })])), redirects: {} } as TaxonomyRecords;

  it("throws a TaxonomyError with the findings that safeCreateTaxonomy() returns", () => {
    expect(() => createTaxonomy(bad)).toThrow(TaxonomyError);
    try {
      createTaxonomy(bad);
    } catch (error) {
      expect((error as TaxonomyError).findings).toEqual(findingsOf(bad));
    }
  });

  it("starts its message with the action and the number of findings, and shows the first twenty", () => {
    const message = (() => {
      try {
        createTaxonomy(bad);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message.split("\n")[0]).toBe("Cannot create the taxonomy: 30 findings");
    expect(message.split("\n")).toHaveLength(22);
    expect(message.split("\n").at(-1)?.trim()).toBe("and 10 more");
  });

  it("makes a taxonomy of nothing", () => {
    expect(createTaxonomy({})).toMatchObject({ version: "0.0.0", paperCount: 0, conceptCount: 0 });
  });

  it("keeps the version of the records", () => {
    expect(createTaxonomy(base).version).toBe("1.2.3");
  });

  it("describes concepts of a scheme that the base does not have", () => {
    expect(createTaxonomy({ concepts: { model: baseConcepts().model } }).conceptCount).toBe(1);
  });
});
