import { describe, expect, it } from "vitest";
import { createTaxonomy, type Finding, type TaxonomyRecords } from "../../src/create/index.js";
import { renderStats } from "../../scripts/stats/renderStats.js";
import { taxonomyStats } from "../../scripts/stats/taxonomyStats.js";
import { basePaper, baseRecords, recordsWith } from "../helpers/records.js";

const { papers } = baseRecords();
const stats = taxonomyStats(createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { ...papers, plain: basePaper({ title: "Plain", checked: "2025-12-31", date: "2023", doi: "10.1000/182" }) } })));

describe("taxonomyStats()", () => {
  it("counts papers by tier", () => {
    expect(stats.tiers).toEqual({ curated: 2, draft: 0, stub: 1, listed: 0 });
  });

  it("counts curated papers by kind and role", () => {
    expect(stats.kinds.filter(({ core, component }) => core + component > 0)).toEqual([{ kind: "ptq", core: 1, component: 0 }]);
    expect(stats.withoutKind).toEqual({ adjacent: 0, none: 1 });
  });

  it("counts concepts of a scheme, those that are used, and the papers and labels", () => {
    expect(stats.schemes.find(({ scheme }) => scheme === "contribution")).toEqual({ scheme: "contribution", concepts: 2, used: 1, papers: 2, labels: 2 });
    expect(stats.schemes.find(({ scheme }) => scheme === "method")).toEqual({ scheme: "method", concepts: 5, used: 4, papers: 1, labels: 3 });
  });

  it("counts the facts that are known, dates by their precision", () => {
    const known = Object.fromEntries(stats.facts.map(({ fact, curated, stub }) => [fact, [curated, stub]]));
    expect(known).toEqual({ arxiv: [1, 0], doi: [1, 0], venue: [0, 0], code: [0, 0], authors: [1, 0], day: [1, 0], month: [1, 0] });
  });

  it("names cells of method and model family with few papers", () => {
    expect(stats.thinCells).toEqual([
      { method: "ptq", model: "llm", papers: 1 },
      { method: "qat", model: "llm", papers: 0 },
    ]);
  });

  it("names the papers that were not checked for longest, and counts by month", () => {
    expect(stats.checked).toEqual({
      oldest: [
        { id: "plain", checked: "2025-12-31" },
        { id: "a-quantizer", checked: "2026-01-01" },
      ],
      months: [
        { month: "2025-12", papers: 1 },
        { month: "2026-01", papers: 1 },
      ],
    });
  });

  it("names concepts that no curated paper carries, narrower ones counted", () => {
    expect(stats.unusedConcepts.find(({ scheme }) => scheme === "method")?.ids).toEqual(["qat"]);
    expect(stats.unusedConcepts.find(({ scheme }) => scheme === "contribution")?.ids).toEqual(["survey"]);
  });

  it("counts relations by type and target, and the papers that have one", () => {
    expect(stats.relations.types.filter((row) => row.paper + row.model + row.name > 0)).toEqual([
      { type: "outperforms", paper: 1, model: 0, system: 0, benchmark: 0, name: 0 },
      { type: "uses", paper: 0, model: 0, system: 0, benchmark: 0, name: 1 },
      { type: "applies-to", paper: 0, model: 1, system: 0, benchmark: 0, name: 0 },
    ]);
    expect(stats.relations.connected).toBe(1);
  });

  it("counts figures, those with all conditions, and those that compare", () => {
    expect(stats.results).toEqual({ figures: 2, normalised: 1, ranked: 0, groups: 0 });
  });

  it("counts words of evidence once a paper, however many labels stand on them", () => {
    expect(stats.evidence).toEqual({ pieces: 3, words: 6, sources: { title: 0, abstract: 2, paper: 1 } });
  });

  it("counts nothing in an empty taxonomy", () => {
    const { thinCells, unusedConcepts, evidence } = taxonomyStats(createTaxonomy({}));
    expect({ thinCells, unusedConcepts, pieces: evidence.pieces }).toEqual({ thinCells: [], unusedConcepts: [], pieces: 0 });
  });
});

describe("renderStats()", () => {
  const advice: readonly Finding[] = [{ code: "concept-without-paper", severity: "advice", message: "no paper", path: ["concepts", "method"], mend: "label one" }];
  const text = renderStats(stats, advice);

  it("aligns numbers to the right", () => {
    expect(text).toContain("Papers by tier\n  curated  2\n  draft    0\n");
    expect(text).toMatch(/^ {2}outperforms {8}1 {6}0 {7}0 {10}0 {5}0 {4}1$/m);
    expect(text).toMatch(/^ {17}paper {2}model {2}system {2}benchmark {2}name {2}all$/m);
  });

  it("puts thin cells of a method on one line", () => {
    expect(text).toContain("Thin cells of method and model family (2)\n  ptq  llm 1\n  qat  llm 0\n");
  });

  it("ends with the advice", () => {
    expect(text.endsWith("Advice (1)\n  concepts.method: no paper; label one [advice: concept-without-paper]\n")).toBe(true);
  });

  it("says none where there is nothing, and leaves no space at the end of a line", () => {
    expect(renderStats(taxonomyStats(createTaxonomy({})), [])).toMatch(/^Advice \(0\)\n {2}none\n$/m);
    expect(text).not.toMatch(/ $/m);
  });
});
