import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { challenges, countPapers, findPapers, gaps, getPaper, lineage, listConcepts, lookupPaperId, matrix, pathBetween, relatedWork, results, taxonomy, timeline, type PaperQuery, type Taxonomy } from "../../src/index.js";
import { createTaxonomy, overlay, safeOverlay } from "../../src/create/index.js";
import { recordsOf } from "../../src/create/overlay.js";
import { listed } from "../../src/data/listed/index.js";
import { toGraph, toPaperGraph } from "../../src/graph/index.js";

/** Wide ids, since queries are made of texts here. */
const shipped: Taxonomy = taxonomy;
const all: Taxonomy = overlay(taxonomy, listed);
const papers = Object.entries(listed.papers);
const curated = findPapers(shipped, {}, { sort: "id" });
const idsOf = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

describe("listed", () => {
  it("is laid over the shipped taxonomy without a finding", () => {
    expect(safeOverlay(taxonomy, listed).success).toBe(true);
  });

  it("is of the tier listed throughout", () => {
    expect(new Set(papers.map(([, { tier }]) => tier))).toEqual(new Set(["listed"]));
    expect(countPapers(all, {}, { tiers: ["listed"] })).toBe(papers.length);
  });

  it("replaces stubs, and nothing that was read", () => {
    const { papers: below } = recordsOf(shipped);
    expect(papers.flatMap(([id]) => (below.has(id) && below.get(id)?.tier !== "stub" ? [id] : []))).toEqual([]);
  });

  it("has a confidence on every label, and evidence from titles alone", () => {
    for (const paper of findPapers(all, {}, { tiers: ["listed"] })) {
      expect(paper.concepts.filter(({ confidence }) => confidence === undefined).flatMap(({ id, evidence }) => (isOfSetting(paper, id, evidence) ? [] : [id])), paper.id).toEqual([]);
      const places = paper.concepts.flatMap(({ evidence }) => evidence);
      for (const { source, text } of places) expect([source, paper.title.replaceAll(/\s+/g, " ")]).toEqual(["title", expect.stringContaining(text.replaceAll(/\s+/g, " "))]);
    }
  });

  it("states neither relations nor figures: a title alone tells none surely", () => {
    expect(papers.flatMap(([id, { relations = [], results: figures = [] }]) => (relations.length + figures.length > 0 ? [id] : []))).toEqual([]);
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(listed)).toBe(true);
    expect(Object.isFrozen(listed.papers)).toBe(true);
    expect(Object.isFrozen(papers[0]?.[1].lists)).toBe(true);
  });

  it("is given the same records each time", () => {
    expect(listed.papers).toBe(listed.papers);
  });
});

/** Labels that a setting implies stand on its words and have no confidence of their own. */
function isOfSetting({ settings }: { readonly settings: readonly { readonly evidence: unknown }[] }, _: string, evidence: unknown): boolean {
  return settings.some((setting) => JSON.stringify(setting.evidence) === JSON.stringify(evidence));
}

describe("whoever does not ask for the listed tier", () => {
  const queries: readonly PaperQuery[] = [
    {},
    { method: "ptq", model: "dit", setting: { weights: { max: 4 } } },
    { scope: "in", year: { min: 2024 } },
    { method: "caching", role: "core", not: { model: "llm" } },
    { text: "quantization rotation" },
    { text: "diffusion transformer cache" },
    ...findQueriesOfExamples(),
  ];

  it.each(queries.map((query) => [JSON.stringify(query), query] as const))("finds the same papers in the same order by %s", (_, query) => {
    expect(idsOf(findPapers(all, query))).toEqual(idsOf(findPapers(shipped, query)));
  });

  it("has the same surveys", () => {
    for (const ask of [
      (each: Taxonomy) => matrix(each, { rows: "method", columns: "model" }),
      (each: Taxonomy) => gaps(each),
      (each: Taxonomy) => timeline(each),
      (each: Taxonomy) => challenges(each),
      (each: Taxonomy) => results(each),
      (each: Taxonomy) => listConcepts(each),
    ]) expect(ask(all)).toEqual(ask(shipped));
  });

  it("has the same related work, with the same reasons", () => {
    for (const { id } of curated.filter((_, i) => i % 9 === 0)) expect(relatedWork(all, id), id).toEqual(relatedWork(shipped, id));
  });

  it("has the same lineages and paths", () => {
    for (const { id } of curated.filter((_, i) => i % 9 === 0)) {
      expect(lineage(all, id), id).toEqual(lineage(shipped, id));
      expect(pathBetween(all, id, "affinequant"), id).toEqual(pathBetween(shipped, id, "affinequant"));
    }
  });

  it("finds the same papers by their names", () => {
    for (const { id, name, title, arxiv } of curated) for (const each of [id, name, title, arxiv]) if (each !== undefined) expect(lookupPaperId(all, each)).toBe(lookupPaperId(shipped, each));
  });

  it("has a graph of the same relations and labels", () => {
    const edges = (graph: ReturnType<typeof toGraph>): readonly string[] => graph.filterEdges((_, { kind }) => kind !== "has-code").sort();
    expect(edges(toGraph(all))).toEqual(edges(toGraph(shipped)));
    expect(toPaperGraph(all).export()).toEqual(toPaperGraph(shipped).export());
  });
});

describe("whoever asks for it", () => {
  it("finds listed papers alone, or beside the others", () => {
    const [only, both] = [findPapers(all, { method: "ptq" }, { tiers: ["listed"] }), countPapers(all, { method: "ptq" }, { tiers: ["curated", "listed"] })];
    expect(only.every(({ tier }) => tier === "listed")).toBe(true);
    expect(both).toBe(only.length + countPapers(shipped, { method: "ptq" }));
  });

  it("without the overlay is shown it", () => {
    expect(() => findPapers(shipped, {}, { tiers: ["listed"] })).toThrow('listed of "quantaxonomy/data/listed"');
    expect(() => countPapers(createTaxonomy({}), {}, { tiers: ["listed", "draft"] })).toThrow("overlay(taxonomy, listed)");
  });

  it("by the id of a paper gets its record", () => {
    const [id = "", { title }] = papers[0]!;
    expect(getPaper(all, id)).toMatchObject({ tier: "listed", title });
  });

  it("relates curated papers to a listed one", () => {
    const [seed] = findPapers(all, { method: "ptq", model: "llm" }, { tiers: ["listed"] });
    expect(relatedWork(all, seed!.id).length).toBeGreaterThan(0);
  });
});

/** The queries that the examples and guides ask, as far as they are written out. */
function findQueriesOfExamples(): readonly PaperQuery[] {
  const found: PaperQuery[] = [];
  for (const file of ["README.md", "docs/analysis.md", "examples/tour.ts", "examples/w4a4-shopping-list.ts"]) {
    for (const [, query = ""] of readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").matchAll(/(?:findPapers|countPapers)\(taxonomy, (\{[^\n]*?\})(?:\)|, \{)/g)) {
      try {
        found.push(JSON.parse(query.replaceAll(/([{,]\s*)([A-Za-z]+):/g, '$1"$2":')) as PaperQuery);
      } catch {
        // A query that is made of variables is asked where the guides are run.
      }
    }
  }
  return found;
}
