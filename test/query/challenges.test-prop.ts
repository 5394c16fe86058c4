import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy as shipped } from "../../src/data/index.js";
import type { Paper } from "../../src/model/paper.js";
import { challenges, findPapers, type ChallengeRow } from "../../src/query/index.js";
import { getConcept } from "../../src/taxonomy/index.js";
import { randomQuery } from "./randomQuery.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";

/** Every obstacle that a paper's facets name, with the facet's kind, techniques and a model family of the paper. */
function attacksOf(paper: Paper) {
  const idsOf = (labels: Paper["concepts"], scheme: string): readonly string[] => labels.flatMap((label) => (label.scheme === scheme ? [label.id] : []));
  const own = idsOf(paper.concepts, "model");
  const families = own.length > 0 ? own : [undefined];
  return paper.methods.flatMap((facet) =>
    facet.kind === "adjacent" ? [] : idsOf(facet.concepts, "challenge").flatMap((challenge) => families.map((family) => ({ challenge, method: facet.kind, family, techniques: idsOf(facet.concepts, "technique") }))),
  );
}

/** Holds the rows against the records, newest papers first. */
function expectSameAsRecords(rows: readonly ChallengeRow[], papers: readonly Paper[]): void {
  const all = papers.flatMap((paper) => attacksOf(paper).map((attack) => ({ ...attack, paper: paper.id })));
  expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(all.map(({ challenge }) => challenge))].sort());
  for (const row of rows) {
    const its = all.filter(({ challenge }) => challenge === row.id);
    expect(row.papers).toEqual(papers.flatMap(({ id }) => (its.some(({ paper }) => paper === id) ? [id] : [])));
    expect(row.attacks.map(({ method, family }) => `${method} ${family}`).sort()).toEqual([...new Set(its.map(({ method, family }) => `${method} ${family}`))].sort());
    for (const { method, family, techniques, papers: ids } of row.attacks) {
      const cell = its.filter((attack) => attack.method === method && attack.family === family);
      expect(ids).toEqual(papers.flatMap(({ id }) => (cell.some(({ paper }) => paper === id) ? [id] : [])));
      const used = [...new Set(cell.flatMap((attack) => attack.techniques))].map((id) => ({ id, count: cell.filter((attack) => attack.techniques.includes(id)).length }));
      expect(techniques).toEqual(used.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)));
    }
    expect(row.attacks.map(({ papers: ids }) => ids.length)).toEqual(row.attacks.map(({ papers: ids }) => ids.length).sort((a, b) => b - a));
  }
  expect(rows).toEqual([...rows].sort((a, b) => b.papers.length - a.papers.length || (a.id < b.id ? -1 : 1)));
}

describe("challenges()", () => {
  it("tells what the facets of the records tell, most papers first", () => {
    let seen = 0;
    const asked = randomTaxonomy.chain((taxonomy) => fc.record({ taxonomy: fc.constant(taxonomy), tiers: tierLists, query: randomQuery(taxonomy, ["rot"]) }));
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const rows = challenges(taxonomy, query, { tiers });
        seen += rows.length;
        expectSameAsRecords(rows, findPapers(taxonomy, query, { tiers, sort: "newest" }));
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("tells what the records of the shipped taxonomy tell, by the concepts' labels", () => {
    const rows = challenges(shipped);
    expectSameAsRecords(rows, findPapers(shipped, {}));
    for (const { id, label } of rows) expect(label).toBe(getConcept(shipped, id).label);
  });
});
