import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { findPapers, lineage } from "../../src/query/index.js";
import { paperOf, relation, taxonomyOf } from "./records.js";

const small = taxonomyOf(
  {
    base: { tier: "stub", title: "Base", date: "2020" },
    middle: paperOf("middle", { relations: [relation("extends", "base")] }),
    late: paperOf("late", { relations: [relation("supersedes", "middle"), relation("outperforms", "rival")] }),
    rival: paperOf("rival", { relations: [relation("outperforms", "base"), relation("uses", "middle")] }),
  },
  { redirects: { former: { kind: "moved", to: "middle" } } },
);

describe("lineage()", () => {
  it("leads through several links to a stub", () => {
    expect(lineage(small, "late").ancestors.map(({ id, depth, type }) => [id, depth, type])).toEqual([["middle", 1, "supersedes"], ["base", 2, "extends"]]);
  });

  it("leads from a stub to all that came of it", () => {
    expect(lineage(small, "base").descendants.map(({ id, depth }) => [id, depth])).toEqual([["middle", 1], ["late", 2]]);
  });

  it("keeps out who only wins or uses", () => {
    const { ancestors, descendants, rivalries } = lineage(small, "rival");
    expect([ancestors, descendants]).toEqual([[], []]);
    expect(rivalries.map(({ winner, loser }) => [winner, loser])).toEqual([["late", "rival"], ["rival", "base"]]);
  });

  it("ends where two papers extend each other", () => {
    const circle = taxonomyOf({ a: paperOf("a", { relations: [relation("extends", "b")] }), b: paperOf("b", { relations: [relation("extends", "a")] }) });
    const { ancestors, descendants } = lineage(circle, "a");
    expect([ancestors.map(({ id }) => id), descendants.map(({ id }) => id)]).toEqual([["b"], ["b"]]);
  });

  it("follows a moved id and names the present one", () => {
    expect(lineage(small, "former")).toEqual(lineage(small, "middle"));
    expect(lineage(small, "former").id).toBe("middle");
  });

  it("refuses an unknown paper and names the nearest", () => {
    expect(() => lineage(small, "midle")).toThrow('Cannot find paper "midle": no such id, nearest is "middle"');
  });

  it("gives every link of the shipped taxonomy evidence", () => {
    for (const { id } of findPapers(taxonomy, {})) for (const { evidence } of lineage(taxonomy, id).ancestors) expect(evidence.length).toBeGreaterThan(0);
  });
});
