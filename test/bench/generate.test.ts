import { describe, expect, it } from "vitest";
import { findPapers, taxonomy } from "quantaxonomy";
import { safeCreateTaxonomy } from "quantaxonomy/create";
import { generatePapers } from "./generate.js";
import { shippedVocabulary } from "./shippedVocabulary.js";

const papers = [...generatePapers(600)];

describe("generatePapers()", () => {
  it("makes the same papers of the same seed", () => {
    expect([...generatePapers(600)]).toEqual(papers);
    expect([...generatePapers(600, 2)]).not.toEqual(papers);
  });

  it("makes records that the library takes without a finding", () => {
    const made = safeCreateTaxonomy({ ...shippedVocabulary(), papers: Object.fromEntries(papers.map((paper) => [paper.id, paper])) });
    expect(made.success ? [] : made.findings.slice(0, 3)).toEqual([]);
    expect(made.success && findPapers(made.taxonomy, {}, { sort: "id" })).toEqual([...papers].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it("gives every paper 12 to 20 labels, two to four quantizers and at most six relations", () => {
    for (const { concepts, settings, relations } of papers) {
      expect(concepts.length).toBeGreaterThanOrEqual(12);
      expect(concepts.length).toBeLessThanOrEqual(20);
      expect([2, 3, 4]).toContain(settings.flatMap(({ quantizers }) => quantizers).length);
      expect(relations.length).toBeLessThanOrEqual(6);
    }
  });

  it("leaves no paper out and writes none twice", () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(600);
  });

  it("has hubs, and more papers in late years than in early ones", () => {
    const named = new Map<string, number>();
    for (const { relations } of papers) for (const { target } of relations) named.set(target, (named.get(target) ?? 0) + 1);
    expect(Math.max(...named.values())).toBeGreaterThan(10 * (papers.flatMap(({ relations }) => relations).length / papers.length));
    expect(papers.filter(({ year }) => year >= 2022).length).toBeGreaterThan(papers.length / 2);
  });

  it("spreads concepts unevenly inside a scheme", () => {
    const counts = new Map<string, number>();
    for (const { concepts } of papers) for (const { id, scheme } of concepts) if (scheme === "technique") counts.set(id, (counts.get(id) ?? 0) + 1);
    const most = [...counts.values()].sort((a, b) => b - a);
    expect(most[0]!).toBeGreaterThan(5 * most[Math.min(20, most.length - 1)]!);
    expect(taxonomy.conceptCount).toBeGreaterThan(counts.size);
  });
});
