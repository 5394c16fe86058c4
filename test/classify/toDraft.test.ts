import { describe, expect, it } from "vitest";
import { classify, toDraft, type DraftFacts } from "../../src/classify/index.js";
import { overlay, safeOverlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { AuthoredPaperSchema } from "../../src/schema/index.js";
import { getPaper } from "../../src/taxonomy/index.js";

const ABSTRACT = "Existing QAT methods take days. We propose a post-training quantization method with rotations that reaches W4A8 from 128 calibration samples.";
const draftOf = (title: string, facts?: DraftFacts, abstract = ABSTRACT) => toDraft(taxonomy, classify(taxonomy, { title, abstract }), facts);

describe("toDraft()", () => {
  it("makes a record that the schema accepts and that can be laid over the taxonomy", () => {
    const { id, record } = draftOf("MoonQuant: Rounding diffusion transformers by moonlight", { authors: ["A. Author"], date: "2026-10-02" });
    expect(AuthoredPaperSchema.safeParse({ id, ...record }).success).toBe(true);
    const paper = getPaper(overlay(taxonomy, { papers: { [id]: record } }), id);
    expect([paper.id, paper.tier, paper.methods.map(({ kind }) => kind)]).toEqual(["moonquant", "draft", ["ptq"]]);
  });

  it.each([["A B"], [5], [["A", 5]]])("turns the authors %j down and says what it wants", (authors) => {
    expect(() => draftOf("MoonQuant: Rounding", { authors: authors as never })).toThrow(new TypeError('Cannot make a draft of "MoonQuant: Rounding": its authors are no list of texts, wanted authors: ["A. Author"]'));
  });

  it("says that a machine labelled it", () => {
    const { record } = draftOf("MoonQuant: Rounding diffusion transformers by moonlight");
    expect(record.tier).toBe("draft");
    expect(record.summary).toMatch(/^Labelled by a machine and not reviewed/);
    expect(record.methods?.every(({ confidence }) => confidence !== undefined && confidence < 1)).toBe(true);
  });

  it("keeps at most twelve words of evidence at a time, and not the abstract", () => {
    const text = JSON.stringify(draftOf("MoonQuant: Rounding by moonlight").record);
    expect([...text.matchAll(/"text":"([^"]*)"/g)].every(([, words = ""]) => words.split(" ").length <= 12)).toBe(true);
    expect(text).not.toContain("take days");
  });

  it.each([
    ["the name before the colon", "Q²-Moon: Rounding", {}, "q2-moon"],
    ["a sharp sign in the name", "Moon#: Rounding", {}, "moon-sharp"],
    ["author, year and a word, where there is no name", "On the rounding of moons", { authors: ["Ada B. Lovelace"], date: "2026" }, "lovelace-2026-rounding"],
    ["the family name that stands first", "On the rounding of moons", { authors: ["Lovelace, Ada"], arxiv: "arXiv:2610.12345v2" }, "lovelace-2026-rounding"],
    ["words of the title, where nothing else is known", "On the rounding of many moons by night", {}, "rounding-many-moons-night"],
    ["a number, where the name is taken", "AWQ: Another way to quarter", {}, "awq-2"],
    ["the id given", "MoonQuant: Rounding", { id: "my-own" }, "my-own"],
    ["nothing that can be written in an id", "量化", {}, "untitled"],
  ])("makes the id of %s", (_, title, facts, id) => {
    expect(draftOf(title, facts).id).toBe(id);
  });

  it("gives no id twice when told what is taken", () => {
    const said = classify(taxonomy, { title: "MoonQuant: Rounding" });
    expect(toDraft(taxonomy, said, {}, { taken: new Set(["moonquant", "moonquant-2"]) }).id).toBe("moonquant-3");
  });

  it("takes a topic before the colon for no name", () => {
    expect(draftOf("Post-training quantization: a survey").record.name).toBeUndefined();
    expect(draftOf("Efficient rounding of weights: how and why").record.name).toBeUndefined();
  });

  it("takes the date of the arXiv id, and says when none is known", () => {
    expect(draftOf("Moons", { arxiv: "https://arxiv.org/abs/2610.12345v2" }).record).toMatchObject({ date: "2026-10", arxiv: "2610.12345" });
    const { date, notes } = draftOf("Moons").record;
    expect([date, notes?.some((note) => note.includes("date is not known"))]).toEqual(["1900", true]);
  });

  it("keeps id and facts of a stub that is the same work", () => {
    const { id, record } = draftOf("Adding Conditional Control to Text-to-Image Diffusion Models");
    expect([id, record.name, record.arxiv, record.date]).toEqual(["controlnet", "ControlNet", "2302.05543", "2023-02"]);
    expect(safeOverlay(taxonomy, { papers: { [id]: record } }).success).toBe(true);
  });

  it("never stands for a curated record", () => {
    expect(() => draftOf("AffineQuant: Affine Transformation Quantization for Large Language Models")).toThrow('curated record of it, "affinequant"');
    expect(() => draftOf("Moons", { arxiv: "2403.12544" })).toThrow("curated record");
    expect(() => draftOf("Moons", { id: "affinequant" })).toThrow("it is taken");
  });

  it("leaves out facts in a form that a record may not have", () => {
    const { record } = draftOf("Moons", { date: "2024-02-31", arxiv: "cs/1", doi: "https://doi.org/10.1000/182", code: "see the appendix", url: "javascript:alert(1)", venue: " ", authors: [""] });
    expect(record).not.toHaveProperty("arxiv");
    expect(record).not.toHaveProperty("code");
    expect(record).not.toHaveProperty("sources");
    expect(record).not.toHaveProperty("authors");
    expect(record).toMatchObject({ doi: "10.1000/182", date: "1900" });
  });

  it("refuses a paper without a title, and an id that is none", () => {
    expect(() => draftOf(" ")).toThrow("its title has 0 characters");
    expect(() => draftOf("Moons", { id: "../etc" })).toThrow("Cannot give the draft the id");
  });

  it("puts a label of a method under its kind, and a model on the paper", () => {
    const { record } = draftOf("Rotations for diffusion transformers");
    expect(record.concepts?.map(({ id }) => id)).toContain("dit");
    const [ptq] = record.methods ?? [];
    expect(ptq?.kind === "ptq" && ptq.settings?.map(({ text }) => text)).toEqual(["W4A8"]);
  });
});
