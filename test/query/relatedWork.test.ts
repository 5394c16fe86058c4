import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { findPapers, relatedWork, type Direction } from "../../src/query/index.js";
import { RELATION_WEIGHTS, WEIGHTS } from "../../src/query/relatedWeights.js";
import { UnknownIdError } from "../../src/taxonomy/unknownIdError.js";
import { facet, labels, paperOf, relation, taxonomyOf } from "./records.js";
import { expectWeightsAddUp } from "./relatedLaws.js";

describe("relatedWork() on the shipped taxonomy", () => {
  it("gives papers reasons that add up to the score, of every tier", () => {
    // Each against all others is a square; every thirteenth will do.
    const sample = findPapers(taxonomy, {}, { tiers: ["curated", "stub"], sort: "id" }).filter((_, i) => i % 13 === 0);
    for (const { id } of sample) expectWeightsAddUp(relatedWork(taxonomy, id, { limit: Infinity, tiers: ["curated", "stub"] }));
  });

  it("returns stubs when their tier is asked for, and only then", () => {
    const stubs = new Set(findPapers(taxonomy, {}, { tiers: ["stub"] }).map(({ id }) => id));
    const seed = findPapers(taxonomy, {}).find(({ relations }) => relations.some(({ target }) => (stubs as ReadonlySet<string>).has(target)))?.id;
    if (seed === undefined) throw new Error("Cannot test stubs: no curated paper is related to one");
    const tiersOf = (tiers: readonly ("curated" | "stub")[]) => {
      const found = new Set(relatedWork(taxonomy, seed, { limit: Infinity, tiers }).map(({ id }) => id));
      return new Set(findPapers(taxonomy, {}, { tiers: ["curated", "stub"] }).flatMap(({ id, tier }) => (found.has(id) ? [tier] : [])));
    };
    expect(tiersOf(["curated"])).toEqual(new Set(["curated"]));
    expect(tiersOf(["stub"])).toEqual(new Set(["stub"]));
    expect(tiersOf(["curated", "stub"])).toEqual(new Set(["curated", "stub"]));
  });

  it("finds something near every paper with a label in scope", () => {
    for (const { id } of findPapers(taxonomy, { scope: "in" })) expect(relatedWork(taxonomy, id).length, id).toBeGreaterThan(0);
  });
});

const small = taxonomyOf(
  {
    seed: paperOf("seed", {
      name: "Seed",
      concepts: labels("llm"),
      methods: [facet("ptq", ["rotation", "outliers"], ["W4A4"])],
      relations: [relation("outperforms", "loser"), relation("extends", "base"), relation("uses", "engine", "system")],
    }),
    twin: paperOf("twin", { concepts: labels("llm"), methods: [facet("ptq", ["rotation", "outliers"], ["W4A4"])] }),
    "twin-too": paperOf("twin-too", { title: "Title of another", concepts: labels("llm"), methods: [facet("ptq", ["rotation", "outliers"], ["W4A4"])] }),
    cousin: paperOf("cousin", { concepts: labels("dit"), methods: [facet("qat", ["smoothing"])], relations: [relation("uses", "engine", "system")] }),
    loser: paperOf("loser", { concepts: labels("dit") }),
    later: paperOf("later", { concepts: labels("dit"), relations: [relation("supersedes", "seed")] }),
    base: { tier: "stub", title: "Base", name: "Base", date: "2020" },
    grandchild: paperOf("grandchild", { concepts: labels("dit"), relations: [relation("extends", "later")] }),
    beside: paperOf("beside", { concepts: labels("dit"), relations: [relation("compares-with", "seed"), relation("combines-with", "seed")] }),
    survey: paperOf("survey", { concepts: labels("dit"), relations: [relation("surveys", "seed")] }),
    alone: paperOf("alone", { scope: "adjacent", concepts: labels() }),
  },
  { redirects: { "seed-before": { kind: "moved", to: "seed" }, halves: { kind: "split", to: ["twin", "loser"] } } },
);
const all = { limit: Infinity, tiers: ["curated", "stub"] } as const;
const near = (seed: string, id: string, options = {}) => relatedWork(small, seed, { ...all, ...options }).find((found) => found.id === id);

describe("relatedWork()", () => {
  it.each<[string, Direction, Direction]>([
    ["loser", "beaten", "beats"],
    ["base", "built-on", "builds-on"],
    ["later", "later-version", "earlier-version"],
    ["beside", "compared", "compared"],
    ["survey", "surveys", "surveyed"],
    ["twin", "same-cell", "same-cell"],
  ])("says how %s stands to the seed, and the seed to it", (id, there, back) => {
    expect([near("seed", id)?.direction, near(id, "seed")?.direction]).toEqual([there, back]);
  });

  it("breaks ties by id", () => {
    const [a, b] = relatedWork(small, "seed", all).filter(({ id }) => id.startsWith("twin"));
    expect([a?.id, b?.id]).toEqual(["twin", "twin-too"]);
    expect(a?.score).toBe(b?.score);
  });

  it("counts the narrower of two labels, one the ancestor of the other", () => {
    const texts = near("seed", "twin")?.reasons.filter(({ kind }) => kind === "concept").map(({ text }) => text) ?? [];
    expect(texts.some((text) => text.includes("technique rotation"))).toBe(true);
    expect(texts.some((text) => text.includes("technique transformation"))).toBe(false);
  });

  it("counts an ancestor that two labels share", () => {
    expect(near("seed", "cousin")?.reasons.some(({ text }) => text.includes("technique transformation"))).toBe(true);
  });

  it("tells a target, a setting and a lineage in common", () => {
    const kindsOf = (id: string) => near("seed", id)?.reasons.map(({ kind }) => kind);
    expect(kindsOf("cousin")).toContain("shared-target");
    expect(kindsOf("twin")).toContain("setting");
    expect(kindsOf("grandchild")).toContain("lineage");
  });

  it("tells the same core method on the same family, and the rare words of titles and summaries", () => {
    const textOf = (id: string, kind: string) => near("seed", id)?.reasons.find((reason) => reason.kind === kind)?.text;
    expect(textOf("twin", "cell")).toBe("both are about ptq for llm (3 of 10 papers)");
    expect(textOf("cousin", "cell")).toBeUndefined();
    expect(textOf("twin", "words")).toContain("title");
  });

  it("tells a third paper that ties two together, whichever way its relations run", () => {
    const bridgeOf = (seed: string, id: string) => near(seed, id)?.reasons.find(({ kind }) => kind === "bridge")?.text;
    expect(bridgeOf("loser", "base")).toBe("Seed outperforms Title of loser and extends Base");
    expect(bridgeOf("survey", "loser")).toBe("Title of survey surveys Seed, which outperforms Title of loser");
    expect(bridgeOf("loser", "survey")).toBe("Title of survey surveys Seed, which outperforms Title of loser");
  });

  it("tells what papers name that resemble the seed", () => {
    expect(near("twin", "loser")?.reasons.find(({ kind }) => kind === "named")?.text).toBe("named by a paper with something in common with Title of twin, Seed");
  });

  it("counts less what is in common with a later paper, and says so", () => {
    const dated = taxonomyOf({
      old: paperOf("old", { date: "2015", concepts: labels("llm") }),
      middle: paperOf("middle", { date: "2020", concepts: labels("llm") }),
      new: paperOf("new", { date: "2025", concepts: labels("llm") }),
      other: paperOf("other", { concepts: labels("dit") }),
    });
    const reasonOf = (seed: string, id: string) => relatedWork(dated, seed).find((found) => found.id === id)?.reasons.find(({ text }) => text.includes("model"));
    const [earlier, later] = [reasonOf("middle", "old"), reasonOf("middle", "new")];
    expect(later?.weight).toBeCloseTo((1 - WEIGHTS.late) * (earlier?.weight ?? 0), 2);
    expect(later?.text).toBe(`${earlier?.text}, less for coming later`);
  });

  it("finds stubs by their relations", () => {
    expect(near("seed", "base")?.reasons).toEqual([{ kind: "relation", weight: RELATION_WEIGHTS.extends * WEIGHTS.relation, text: "Seed extends Base" }]);
    expect(near("base", "seed")?.reasons.map(({ text }) => text)).toContain("Seed extends Base");
  });

  it("scores a twin lower when the answer should be unlike it", () => {
    const [plain, less] = [near("seed", "twin"), near("seed", "twin", { not: "twin-too" })];
    expect(less === undefined || less.score < (plain?.score ?? 0)).toBe(true);
    expect(near("seed", "loser", { not: "survey" })?.score ?? 0).toBeLessThan(near("seed", "loser")?.score ?? 0);
  });

  it("names the seed in the reasons when there are several", () => {
    const [first] = relatedWork(small, ["seed", "cousin"], all);
    expect(first?.reasons.every(({ text }) => text.endsWith(" (Seed)") || text.endsWith(" (Title of cousin)"))).toBe(true);
  });

  it("follows a moved id", () => {
    expect(relatedWork(small, "seed-before", all)).toEqual(relatedWork(small, "seed", all));
  });

  it("returns ten papers at most unless told otherwise", () => {
    expect(relatedWork(taxonomy, "affinequant")).toHaveLength(10);
  });

  it("puts novelty above likeness at diversity 1", () => {
    const order = (diversity: number) => relatedWork(small, "seed", { ...all, tiers: ["curated"], diversity }).flatMap(({ id }) => (id === "twin-too" || id === "cousin" ? [id] : []));
    expect([order(0), order(1)]).toEqual([["twin-too", "cousin"], ["cousin", "twin-too"]]);
  });

  it("refuses an unknown paper and names the nearest", () => {
    const related = (): unknown => relatedWork(taxonomy, "afinequant" as "affinequant");
    expect(related).toThrow(UnknownIdError);
    expect(related).toThrow('Cannot find paper "afinequant": no such id, nearest is "affinequant"');
    expect(() => relatedWork(taxonomy, "affinequant", { not: ["svdquan" as "svdquant"] })).toThrow('nearest is "svdquant"');
  });

  it("says what a split id became", () => {
    expect(() => relatedWork(small, "halves")).toThrow('it was split into "twin" and "loser"');
  });

  it("refuses no seeds", () => {
    expect(() => relatedWork(small, [])).toThrow(new RangeError("Cannot relate papers: no seed is given, wanted one id or more"));
  });

  it.each([Number.NaN, -0.1, 1.1])("refuses diversity %d", (diversity) => {
    expect(() => relatedWork(small, "seed", { diversity })).toThrow(new RangeError(`Cannot take diversity ${diversity}: wanted a number from 0 to 1`));
  });

  it.each([Number.NaN, -1, 0.5])("refuses limit %d", (limit) => {
    expect(() => relatedWork(small, "seed", { limit })).toThrow(`Cannot take limit ${limit}`);
  });
});
