import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { TIERS } from "../../src/model/paper.js";
import { countPapers, findPapers, type PaperQuery } from "../../src/query/index.js";
import { UnknownIdError } from "../../src/taxonomy/unknownIdError.js";
import { facet, label, labels, paperOf, relation, taxonomyOf } from "./records.js";
import { words } from "../helpers/records.js";

const small = taxonomyOf(
  {
    mixed: paperOf("mixed", { name: "Mixed", date: "2023-01", summary: "Rotates.", methods: [facet("ptq", ["ptq-rounding", "both"], ["W4A16", "W8A8"])], concepts: labels("moe") }),
    joint: paperOf("joint", { date: "2024-01", title: "Rotates what is joint", methods: [facet("ptq", [], ["W4A8KV4"])], concepts: labels("dit"), relations: [relation("extends", "mixed"), relation("uses", "engine", "system")] }),
    rotates: paperOf("rotates", { date: "2022", concepts: labels(), relations: [relation("outperforms", "mixed"), relation("uses", "Some kernel", "name")] }),
    outside: paperOf("outside", { date: "2024-01", scope: "out", concepts: labels(), methods: [{ kind: "adjacent", concept: "pruning", role: "core", evidence: words() }] }),
    machine: { tier: "draft", title: "By a machine", date: "2025", scope: "in", summary: "s", concepts: [label("technical")], methods: [{ ...facet("qat"), role: "component" }] },
    early: { tier: "stub", title: "Early", date: "2015" },
  },
  { redirects: { "mixed-before": { kind: "moved", to: "mixed" }, halves: { kind: "split", to: ["mixed", "joint"] } } },
);

const found = (query: PaperQuery): readonly string[] => findPapers(small, query, { sort: "id" }).map(({ id }) => id);

describe("findPapers()", () => {
  it("does not take W4A16 and W8A8 together for W4A8", () => {
    expect(found({ setting: { weights: { max: 4 }, activations: { max: 8 } } })).toEqual(["joint"]);
    expect(found({ setting: { weights: { max: 4 }, activations: { max: 16 } } })).toEqual(["joint", "mixed"]);
  });

  it("does take two settings for two questions", () => {
    expect(found({ all: [{ setting: { weights: { max: 4 } } }, { setting: { activations: { max: 8 } } }] })).toEqual(["joint", "mixed"]);
  });

  it("counts a narrower target for a broader one", () => {
    expect(found({ setting: { activations: { max: 4 } } })).toEqual(["joint"]);
  });

  it("takes any quantizer of a setting for `any`", () => {
    expect(found({ setting: { any: { min: 16 } } })).toEqual(["mixed"]);
  });

  it("finds by ancestors, over either parent", () => {
    expect([found({ technique: "transformation" }), found({ technique: "clipping" }), found({ model: "llm" })]).toEqual([["mixed"], ["mixed"], ["mixed"]]);
  });

  it("asks curated papers unless told otherwise", () => {
    expect(found({})).toEqual(["joint", "mixed", "outside", "rotates"]);
    expect(countPapers(small, {}, { tiers: ["curated", "draft", "stub"] })).toBe(6);
  });

  it("finds by a relation of some types, or of any", () => {
    expect(found({ relation: { target: "mixed" } })).toEqual(["joint", "rotates"]);
    expect(found({ relation: { target: "mixed", type: ["extends", "supersedes"] } })).toEqual(["joint"]);
    expect(found({ relation: { target: "engine" } })).toEqual(["joint"]);
  });

  it("follows the moved id of a relation's target", () => {
    expect(found({ relation: { target: "mixed-before" } })).toEqual(["joint", "rotates"]);
  });

  it("puts a word of the name before one of the title, and that before one of the summary", () => {
    expect(findPapers(small, { text: "rotates" }).map(({ id }) => id)).toEqual(["rotates", "joint", "mixed"]);
  });

  it("puts a whole word before the beginning of a longer one", () => {
    const texts = taxonomyOf({ a: paperOf("a", { title: "Rotational" }), b: paperOf("b", { title: "Rot" }) });
    expect(findPapers(texts, { text: "rot" }).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("holds of nothing when none of no queries must hold, and of all when all of none must", () => {
    expect(found({ any: [] })).toEqual([]);
    expect(found({ all: [] })).toEqual(found({}));
  });

  it("returns a frozen list of frozen papers", () => {
    const papers = findPapers(small, {});
    expect(Object.isFrozen(papers) && papers.every(Object.isFrozen)).toBe(true);
  });

  it("takes no papers at limit 0", () => {
    expect(findPapers(small, {}, { limit: 0 })).toEqual([]);
  });
});

describe("findPapers() refuses", () => {
  const asText = (query: object): PaperQuery => query as PaperQuery;

  it.each<[string, PaperQuery, string]>([
    ["a concept that is none", { method: "ptqq" }, 'Cannot find concept "ptqq": no such id, nearest is "ptq"'],
    ["a concept of another scheme", { method: "llm" }, 'Cannot find concept "llm": no such id in the scheme method, it is of the scheme model'],
    ["a concept among several", { concept: ["ptq", "rotatoin"] }, 'Cannot find concept "rotatoin": no such id, nearest is "rotation"'],
    ["a target of settings that is none", { setting: { weigths: { max: 4 } } }, 'Cannot find concept "weigths": no such id, nearest is "weights"'],
    ["a format that is none", { setting: { weights: { format: "mxpf" } } }, 'Cannot find concept "mxpf": no such id, nearest is "mxfp"'],
    ["a relation to nothing known", { relation: { target: "mixd" } }, 'Cannot find paper "mixd": no such id, nearest is "mixed"'],
    ["an unknown id inside `not`", { not: { any: [{ model: "mooe" }] } }, 'Cannot find concept "mooe": no such id, nearest is "moe"'],
  ])("%s, and names the nearest", (_, query, message) => {
    const find = (): unknown => findPapers(small, query);
    expect(find).toThrow(UnknownIdError);
    expect(find).toThrow(message);
  });

  it("an unknown key, and names the nearest", () => {
    expect(() => findPapers(small, asText({ methd: "ptq" }))).toThrow(new TypeError('Cannot answer: the query has the unknown key "methd", nearest is "method"'));
    expect(() => countPapers(small, asText({ not: { settings: {} } }))).toThrow('the unknown key "settings", nearest is "setting"');
  });

  it.each([{ year: { min: 2025, max: 2020 } }, { year: Number.NaN }, { year: { min: Number.NaN } }])("impossible years: %j", (query) => {
    expect(() => findPapers(small, query)).toThrow(RangeError);
  });

  it.each([{ min: 8, max: 4 }, { min: Number.NaN }, { max: Number.NaN }])("an impossible width %j, even when no setting is met", (part) => {
    const empty = taxonomyOf({});
    expect(() => findPapers(empty, { setting: { weights: part } })).toThrow(/^Cannot match bits: the range is/);
  });

  it.each([Number.NaN, -1, 1.5, -Infinity])("limit and offset %d", (count) => {
    expect(() => findPapers(small, {}, { limit: count })).toThrow(new RangeError(`Cannot take limit ${count}: wanted a whole number from 0`));
    expect(() => findPapers(small, {}, { offset: count })).toThrow(new RangeError(`Cannot take offset ${count}: wanted a whole number from 0`));
  });

  it("an order, a role, a scope, a relation type and a tier that are none", () => {
    expect(() => findPapers(small, {}, { sort: "date" as "id" })).toThrow('Cannot sort papers by "date"');
    expect(() => findPapers(small, { role: "main" as "core" })).toThrow('the role is "main", wanted "core" or "component"');
    expect(() => findPapers(small, { scope: "inn" as "in" })).toThrow('the scope is "inn"');
    expect(() => findPapers(small, { relation: { type: "extend" as "extends", target: "mixed" } })).toThrow('the relation type is "extend"');
    expect(() => findPapers(small, {}, { tiers: ["curatd" as "curated"] })).toThrow('Cannot ask the tier "curatd": wanted "curated"');
  });

  it("the listed tier where there is none, alone or beside others, and shows the call that brings it", () => {
    for (const tiers of [["listed"], ["curated", "listed"]] as const) {
      expect(() => findPapers(small, {}, { tiers })).toThrow('wanted overlay(taxonomy, listed), with overlay of "quantaxonomy/create" and listed of "quantaxonomy/data/listed"');
    }
  });

  it("none of all tiers together, which are whatever there is", () => {
    expect(findPapers(small, {}, { tiers: TIERS }).length).toBe(small.paperCount);
  });

  it("what is no taxonomy", () => {
    expect(() => findPapers({} as typeof small, {})).toThrow(TypeError);
  });
});

describe("findPapers() on the shipped taxonomy", () => {
  it("finds no paper of other method kinds by a kind", () => {
    for (const { methods } of findPapers(taxonomy, { method: "ptq", role: "core" })) expect(methods.some(({ kind, role }) => kind === "ptq" && role === "core")).toBe(true);
  });

  it("finds every paper by its own id as text", () => {
    for (const { id } of findPapers(taxonomy, {})) expect(findPapers(taxonomy, { text: id }).map((paper) => paper.id)).toContain(id);
  });
});
