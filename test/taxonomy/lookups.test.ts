import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import { taxonomy as shipped } from "../../src/data/index.js";
import { SCHEMES, type Scheme } from "../../src/model/scheme.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import {
  ancestors,
  descendants,
  getBenchmark,
  getConcept,
  getMetric,
  getModel,
  getPaper,
  getSystem,
  listConcepts,
  listSchemes,
  lookupConcept,
  lookupPaper,
  lookupPaperId,
} from "../../src/taxonomy/index.js";
import { UnknownIdError } from "../../src/taxonomy/unknownIdError.js";
import { baseConcept, basePaper, baseRecords, recordsWith, withConcepts } from "../helpers/records.js";

const small: Taxonomy = createTaxonomy(baseRecords());
const all: Taxonomy = shipped;

describe("get…()", () => {
  const gets = { paper: getPaper, concept: getConcept, model: getModel, system: getSystem, benchmark: getBenchmark, metric: getMetric } as const;

  it.each([
    ["paper", "a-quantiser", "a-quantizer"],
    ["concept", "rotatoin", "rotation"],
    ["model", "lama", "llama"],
    ["system", "vlm", "vllm"],
    ["benchmark", "c5", "c4"],
    ["metric", "perplexty", "perplexity"],
  ] as const)("throws for an unknown %s %s and names %s", (kind, id, nearest) => {
    const get: (taxonomy: Taxonomy, id: string) => unknown = gets[kind];
    expect(() => get(small, id)).toThrow(UnknownIdError);
    expect(() => get(small, id)).toThrow(`Cannot find ${kind} "${id}": no such id, nearest is "${nearest}"`);
  });

  it.each(["paper", "concept", "model", "system", "benchmark", "metric"] as const)("gives every shipped %s by its id", (kind) => {
    const get: (taxonomy: Taxonomy, id: string) => { readonly id: string } = gets[kind];
    const ids = storeOf(all).ids(kind);
    expect(ids.map((id) => get(all, id).id)).toEqual(ids);
  });

  it.each(["__proto__", "constructor", "", "toString"])("knows no record of the id %j", (id) => {
    for (const get of Object.values(gets) as ((taxonomy: Taxonomy, id: string) => unknown)[]) expect(() => get(all, id)).toThrow(UnknownIdError);
  });
});

describe("lookup…()", () => {
  it("gives what get…() gives", () => {
    expect(lookupPaper(small, "a-quantizer")).toBe(getPaper(small, "a-quantizer"));
    expect(lookupConcept(small, "ptq")).toBe(getConcept(small, "ptq"));
  });

  it("gives undefined instead of an error", () => {
    expect([lookupPaper(small, "nobody"), lookupConcept(small, "nothing"), lookupPaper(small, "two-in-one")]).toEqual([undefined, undefined, undefined]);
  });
});

describe("lookupPaperId()", () => {
  it.each(["a-quantizer", "AQ", "aq", "AffineQ", "affine q", "A quantizer", "a QUANTIZER!", "2403.00001", "arXiv:2403.00001", "arxiv: 2403.00001v3"])("finds the paper that people call %s", (name) => {
    expect(lookupPaperId(small, name)).toBe("a-quantizer");
  });

  it.each(["", "!!!", "nobody", "2403.0000", "a"])("finds no paper that people call %j", (name) => {
    expect(lookupPaperId(small, name)).toBeUndefined();
  });

  it("finds none when two papers are called so", () => {
    const two: Taxonomy = createTaxonomy(recordsWith({ papers: { one: basePaper({ title: "One", name: "Twin" }), two: basePaper({ title: "Two", aliases: ["twin"] }) }, redirects: {} }));
    expect(lookupPaperId(two, "Twin")).toBeUndefined();
  });

  it("finds every shipped paper by its id, its title and its arXiv id", () => {
    const papers = storeOf(all).ids("paper").map((id) => getPaper(all, id));
    expect(papers.filter(({ id, title, arxiv }) => [id, title, ...(arxiv === undefined ? [] : [arxiv])].some((name) => lookupPaperId(all, name) !== id)).map(({ id }) => id)).toEqual([]);
  });
});

describe("concepts", () => {
  it("are listed by scheme, in the order of their file", () => {
    expect(listConcepts(small, "contribution").map(({ id }) => id)).toEqual(["technical", "survey"]);
  });

  it("are listed of all schemes in the order of the schemes", () => {
    expect(listConcepts(all)).toEqual(SCHEMES.flatMap((scheme) => listConcepts(all, scheme)));
    expect(listConcepts(all)).toHaveLength(all.conceptCount);
  });

  it("are not listed of a scheme that is none", () => {
    expect(() => listConcepts(small, "methods" as Scheme)).toThrow('Cannot find scheme "methods": no such id, nearest is "method"');
  });

  it("belong to one of the eleven schemes, which are listed in their order", () => {
    expect(listSchemes(all).map(({ id }) => id)).toEqual([...SCHEMES]);
  });

  it("lists no concept of a scheme without concepts", () => {
    expect(listConcepts(small, "data")).toEqual([]);
  });
});

describe("ancestors() and descendants()", () => {
  const diamond: Taxonomy = createTaxonomy(
    withConcepts("method", {
      left: baseConcept("left", { broader: ["ptq"] }),
      right: baseConcept("right", { broader: ["ptq"] }),
      bottom: baseConcept("bottom", { broader: ["left", "right"] }),
    }),
  );

  it("gives the nearest first and each once", () => {
    expect(ancestors(diamond, "bottom")).toEqual(["left", "right", "ptq"]);
    expect(descendants(diamond, "ptq")).toEqual(["ptq-rounding", "left", "right", "bottom"]);
  });

  it("stops at the top and at the bottom", () => {
    expect([ancestors(diamond, "ptq"), descendants(diamond, "bottom")]).toEqual([[], []]);
  });

  it("throws for an unknown concept", () => {
    expect(() => ancestors(diamond, "botom")).toThrow('nearest is "bottom"');
    expect(() => descendants(diamond, "botom")).toThrow(UnknownIdError);
  });

  it("are each other's inverse over the shipped concepts", () => {
    const ids = storeOf(all).ids("concept");
    const up = ids.flatMap((id) => ancestors(all, id).map((above) => `${above} > ${id}`));
    const down = ids.flatMap((id) => descendants(all, id).map((below) => `${id} > ${below}`));
    expect([...up].sort()).toEqual([...down].sort());
  });

  it("stay inside the scheme", () => {
    const strays = listConcepts(all).filter(({ id, scheme }) => ancestors(all, id).some((above) => getConcept(all, above).scheme !== scheme));
    expect(strays).toEqual([]);
  });
});

describe("the index of the shipped taxonomy", () => {
  const store = storeOf(all);
  const papers = store.ids("paper").map((id) => getPaper(all, id));

  it("numbers papers by date, then by id", () => {
    const keys = papers.map(({ date, id }) => [date, id] as const);
    expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1)));
  });

  it("finds by a concept exactly the papers that carry it or something narrower", () => {
    for (const id of store.ids("concept")) {
      const wanted = new Set<string>([id, ...descendants(all, id)]);
      const carrying = papers.filter(({ concepts }) => concepts.some((label) => wanted.has(label.id))).map((paper) => paper.id);
      expect([...store.postings(store.numberOf("concept", id) ?? -1)].map((paper) => store.paperId(paper))).toEqual(carrying);
    }
  });

  it("holds the relations of the papers, forth and back", () => {
    const forth = papers.flatMap((paper, number) => store.outgoing(number).map((edge) => [paper.id, edge.type, edge.targetKind, paper.relations[edge.place]?.target]));
    expect(forth).toEqual(papers.flatMap((paper) => paper.relations.map(({ type, targetKind, target }) => [paper.id, type, targetKind, target])));
    for (const [number] of papers.entries()) {
      for (const edge of store.incoming("paper", number)) expect(store.outgoing(edge.from)[edge.place]).toEqual(edge);
    }
  });

  it("gives every paper its year, tier and labels", () => {
    for (const [number, paper] of papers.entries()) {
      expect([store.yearOf(number), store.tierOf(number)]).toEqual([paper.year, paper.tier]);
      expect(store.labelsOf(number).map((concept) => store.ids("concept")[concept]).sort()).toEqual(paper.concepts.map(({ id }) => id as string).sort());
    }
  });
});
