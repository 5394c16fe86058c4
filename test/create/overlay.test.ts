import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay, safeOverlay, TaxonomyError, type TaxonomyRecords } from "../../src/create/index.js";
import { ancestors, getConcept, getModel, getPaper, listConcepts, listSchemes, lookupPaper } from "../../src/taxonomy/index.js";
import { isPaperId, resolveId } from "../../src/taxonomy/resolveId.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { baseConcept, basePaper, baseRecords, baseScheme, baseStub, words } from "../helpers/records.js";

const base = createTaxonomy(baseRecords());
const ours = { papers: { ours: basePaper({ title: "Ours", date: "2025-01-01" }) } } as const;

/** Everything that a taxonomy holds, as text. */
function snapshot(taxonomy: typeof base): string {
  const store = storeOf(taxonomy);
  return JSON.stringify([store.index, store.ids("paper").map((id) => getPaper(taxonomy, id as "a-stub")), listConcepts(taxonomy), listSchemes(taxonomy)]);
}

describe("overlay()", () => {
  it("gives a taxonomy with the records of both", () => {
    const both = overlay(base, ours);
    expect(getPaper(both, "ours").title).toBe("Ours");
    expect(getPaper(both, "a-quantizer")).toEqual(getPaper(base, "a-quantizer"));
    expect(both.paperCount).toBe(base.paperCount + 1);
  });

  it("changes nothing below, neither before nor after questions were asked", () => {
    const below = createTaxonomy(baseRecords());
    const before = snapshot(below);
    const above = overlay(below, { ...ours, concepts: { method: { concepts: { "ptq-ours": baseConcept("ours", { broader: ["ptq"] }) } } } });
    storeOf(above).postings(storeOf(above).numberOf("concept", "ptq") ?? -1);
    expect(snapshot(below)).toBe(before);
  });

  it("changes nothing of the records laid over", () => {
    const records = structuredClone<TaxonomyRecords>(ours);
    overlay(base, records);
    expect(records).toEqual(ours);
  });

  it("does not follow later changes of the records laid over", () => {
    const records = structuredClone<TaxonomyRecords>(ours);
    const both = overlay(base, records);
    (records.papers?.["ours"] as { title: string }).title = "Changed";
    expect(lookupPaper(both, "ours")?.title).toBe("Ours");
  });

  it("makes a stub a full record, and keeps what points to it", () => {
    const promoted = overlay(base, { papers: { "a-stub": basePaper({ title: "Named elsewhere", date: "2020-05" }) } });
    const store = storeOf(promoted);
    expect(getPaper(promoted, "a-stub").tier).toBe("curated");
    expect(promoted.paperCount).toBe(base.paperCount);
    expect(store.incoming("paper", store.numberOf("paper", "a-stub") ?? -1).map(({ from, type }) => [store.paperId(from), type])).toEqual([["a-quantizer", "outperforms"]]);
  });

  it("replaces a record as a whole", () => {
    const replaced = overlay(base, { papers: { "a-quantizer": basePaper({ title: "Another reading", relations: [{ type: "extends", target: "a-stub", targetKind: "paper", evidence: words() }] }) } });
    expect(getPaper(replaced, "a-quantizer")).toMatchObject({ title: "Another reading", methods: [], results: [], aliases: [] });
  });

  it("replaces concepts and small records too", () => {
    const replaced = overlay(base, { concepts: { method: { concepts: { qat: baseConcept("QAT", { broader: [] }) } } }, models: { llama: { name: "Llama", aliases: ["LLaMA"], family: "llm" } } });
    expect(getConcept(replaced, "qat").label).toBe("QAT");
    expect(getModel(replaced, "llama").name).toBe("Llama");
    expect(replaced.conceptCount).toBe(base.conceptCount);
  });

  it("describes a scheme anew, or leaves its texts as they are", () => {
    const above = (concepts: NonNullable<TaxonomyRecords["concepts"]>) => listSchemes(overlay(base, { concepts })).find(({ id }) => id === "method")?.label;
    expect(above({ method: { label: "How", definition: "d", scopeNote: "s" } })).toBe("How");
    expect(above({ method: { concepts: { "ptq-ours": baseConcept("ours", { broader: ["ptq"] }) } } })).toBe("method");
  });

  it("counts labels of concepts laid over for their ancestors below", () => {
    const both = overlay(base, {
      concepts: { method: { concepts: { "ptq-ours": baseConcept("ours", { broader: ["ptq-rounding"] }) } } },
      papers: { ours: basePaper({ title: "Ours", methods: [{ kind: "ptq", role: "core", evidence: words(), concepts: [{ id: "ptq-ours", evidence: words() }] }] }) },
    });
    const store = storeOf(both);
    const under = (id: string) => [...store.postings(store.numberOf("concept", id) ?? -1)].map((paper) => store.paperId(paper));
    expect(ancestors(both, "ptq-ours")).toEqual(["ptq-rounding", "ptq"]);
    expect(under("ptq-rounding")).toEqual(expect.arrayContaining(["a-quantizer", "ours"]));
  });

  it("keeps the redirects below and adds those laid over", () => {
    const both = overlay(base, { ...ours, redirects: { "our-old-name": { kind: "moved", to: "ours" }, "our-two": { kind: "split", to: ["ours", "a-stub"] } } });
    expect(getPaper(both, "our-old-name").id).toBe("ours");
    expect(getPaper(both, "old-quantizer").id).toBe("a-quantizer");
    expect(resolveId(both, "our-two")).toEqual({ kind: "split", ids: ["ours", "a-stub"] });
  });

  it("refuses to reuse an id that has moved", () => {
    const result = safeOverlay(base, { papers: { "old-quantizer": basePaper({ title: "Reused" }) } });
    expect(!result.success && result.findings.map(({ path }) => path.join("."))).toEqual(["redirects.old-quantizer"]);
  });

  it("refuses to put a concept of one scheme into another", () => {
    const result = safeOverlay(base, { concepts: { technique: { concepts: { ptq: baseConcept("PTQ again") } } } });
    expect(!result.success && result.findings.map(({ code }) => code)).toEqual(["duplicate-id"]);
  });

  it("finds a title that stands below under another id", () => {
    const result = safeOverlay(base, { papers: { copy: basePaper({ title: "named elsewhere" }) } });
    expect(!result.success && result.findings.map(({ code }) => code)).toEqual(["duplicate-title"]);
  });

  it("names ids below as the nearest ones", () => {
    const result = safeOverlay(base, { models: { mine: { name: "Mine", aliases: [], family: "lllm" } } });
    expect(!result.success && result.findings[0]?.mend).toBe('write "llm" or add a concept with this id');
  });

  it("throws the findings that safeOverlay() returns", () => {
    expect(() => overlay(base, { models: { mine: { name: "Mine", aliases: [], family: "lllm" } } })).toThrow(TaxonomyError);
  });

  it("can be laid over an overlay", () => {
    const twice = overlay(overlay(base, ours), { papers: { more: basePaper({ title: "More", relations: [{ type: "extends", target: "ours", targetKind: "paper", evidence: words() }] }) } });
    expect(twice.paperCount).toBe(base.paperCount + 2);
    expect(isPaperId(twice, "ours")).toBe(true);
  });

  it("gives the same in one step or in two, where the steps do not touch", () => {
    const other = { papers: { other: basePaper({ title: "Other" }) } };
    const inTwo = overlay(overlay(base, ours), other);
    const inOne = overlay(base, { papers: { ...ours.papers, ...other.papers } });
    expect(storeOf(inTwo).index).toEqual(storeOf(inOne).index);
  });

  it("keeps the version below unless the records state one", () => {
    expect(overlay(base, ours).version).toBe("1.2.3");
    expect(overlay(base, { ...ours, version: "2.0.0" }).version).toBe("2.0.0");
  });

  it("numbers the papers of both by date, then by id", () => {
    const { papers, dates } = storeOf(overlay(base, { papers: { "b-ours": basePaper({ title: "B", date: "2020" }), "a-ours": basePaper({ title: "A", date: "2020" }) } })).index;
    expect([...papers]).toEqual(["a-ours", "a-stub", "b-ours", "a-quantizer"]);
    expect([...dates]).toEqual([...dates].sort());
  });

  it("takes a scheme that the base does not describe, with its texts", () => {
    const both = overlay(base, { concepts: { data: baseScheme("data", { "data-free": baseConcept("data-free") }) } });
    expect(getConcept(both, "data-free").scheme).toBe("data");
  });

  it("gives a stub to a relation laid over", () => {
    const both = overlay(base, {
      papers: { ours: basePaper({ title: "Ours", relations: [{ type: "extends", target: "theirs", targetKind: "paper", evidence: words() }] }), theirs: baseStub({ title: "Theirs" }) },
    });
    expect(getPaper(both, "theirs").tier).toBe("stub");
  });
});
