import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { pathBetween } from "../../src/query/index.js";
import { words } from "../helpers/records.js";
import { labels, paperOf, relation, taxonomyOf } from "./records.js";

/** Papers without labels in common, so that only what is written joins them. */
const alone = (id: string, relations: Parameters<typeof paperOf>[1] = {}) => paperOf(id, { concepts: labels(), scope: "adjacent", ...relations });
const small = taxonomyOf(
  {
    a: alone("a", { name: "A", relations: [relation("extends", "stub")] }),
    b: alone("b", { name: "B", relations: [relation("outperforms", "stub"), relation("uses", "engine", "system")] }),
    c: alone("c", { name: "C", relations: [relation("applies-to", "engine", "system")] }),
    d: alone("d", { name: "D", concepts: labels("dit") }),
    e: alone("e", { name: "E", concepts: labels("dit") }),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((each) => [`filler-${each}`, alone(`filler-${each}`)])),
    machine: { tier: "draft", title: "M", name: "M", date: "2025", scope: "adjacent", summary: "s", concepts: [{ id: "technical", evidence: words() }], relations: [relation("uses", "c"), relation("uses", "d")] },
    stub: { tier: "stub", title: "S", name: "S", date: "2020" },
  },
  { redirects: { "a-before": { kind: "moved", to: "a" } } },
);

describe("pathBetween()", () => {
  it("walks over stubs and tells each relation in its own direction", () => {
    const path = pathBetween(small, "a", "b");
    expect(path?.papers).toEqual(["a", "stub", "b"]);
    expect(path?.steps.map(({ via, text }) => [via, text])).toEqual([["relation", "A extends S"], ["relation", "B outperforms S"]]);
  });

  it("joins papers that are related to one thing", () => {
    expect(pathBetween(small, "b", "c")?.steps.map(({ via, text }) => [via, text])).toEqual([["shared-target", "B uses Engine, and C is applied to Engine"]]);
  });

  it("joins papers that share a narrow label, and none that share a common one", () => {
    expect(pathBetween(small, "d", "e")?.steps.map(({ via, text }) => [via, text])).toEqual([["concept", "D and E share the model dit, which 2 papers have"]]);
    expect(pathBetween(small, "filler-1", "filler-2")).toBeUndefined();
  });

  it("is undefined when nothing joins the two", () => {
    expect(pathBetween(small, "a", "d")).toBeUndefined();
  });

  it("walks over other tiers when asked to", () => {
    expect(pathBetween(small, "c", "d", { tiers: ["curated", "draft"] })?.papers).toEqual(["c", "machine", "d"]);
    expect(pathBetween(small, "c", "d")).toBeUndefined();
  });

  it("starts and ends at papers of any tier", () => {
    expect(pathBetween(small, "machine", "c")?.papers).toEqual(["machine", "c"]);
    expect(pathBetween(small, "c", "machine")?.papers).toEqual(["c", "machine"]);
  });

  it("has no steps from a paper to itself", () => {
    expect(pathBetween(small, "a", "a")).toEqual({ papers: ["a"], steps: [] });
  });

  it("follows moved ids", () => {
    expect(pathBetween(small, "a-before", "b")).toEqual(pathBetween(small, "a", "b"));
  });

  it("refuses unknown papers and names the nearest", () => {
    expect(() => pathBetween(taxonomy, "affinequant", "omniqant" as "omniquant")).toThrow('Cannot find paper "omniqant": no such id, nearest is "omniquant"');
  });

  it("gives each step evidence in the shipped taxonomy", () => {
    const path = pathBetween(taxonomy, "affinequant", "mc-sharp");
    expect(path?.steps.length).toBeGreaterThan(0);
    for (const { evidence } of path?.steps ?? []) expect(evidence.length).toBeGreaterThan(0);
  });
});
