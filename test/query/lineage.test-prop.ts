import fc from "fast-check";
import { expect, it } from "vitest";
import type { Relation } from "../../src/model/relation.js";
import { lineage } from "../../src/query/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";
import { allPapers } from "./paperOracle.js";
import { randomTaxonomy } from "./randomTaxonomy.js";

const toPapers = (relations: readonly Relation[], types: readonly string[]) => relations.filter(({ type, targetKind }) => targetKind === "paper" && types.includes(type));
const DESCENT = ["extends", "supersedes"];

/** Steps from every paper to each that it descends from, by walking on until nothing is new. */
function ancestorsOf(taxonomy: Taxonomy): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const parents = new Map(allPapers(taxonomy).map(({ id, relations }) => [id, toPapers(relations, DESCENT).map(({ target }) => target)]));
  return new Map(
    [...parents.keys()].map((start) => {
      const depths = new Map([[start, 0]]);
      for (const [id, depth] of depths) for (const parent of parents.get(id) ?? []) if (!depths.has(parent)) depths.set(parent, depth + 1);
      depths.delete(start);
      return [start, depths];
    }),
  );
}

it("lineage() goes back over extends and supersedes alone, by the shortest way", () => {
  let links = 0;
  fc.assert(
    fc.property(randomTaxonomy, (taxonomy) => {
      for (const [id, wanted] of ancestorsOf(taxonomy)) {
        const { ancestors } = lineage(taxonomy, id);
        links += ancestors.length;
        expect(ancestors.map((link) => [link.id, link.depth])).toEqual([...wanted].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)));
      }
    }),
  );
  expect(links).toBeGreaterThan(0);
});

it("lineage() has one among the descendants of another when it has the other among its ancestors, equally far", () => {
  fc.assert(
    fc.property(randomTaxonomy, (taxonomy) => {
      const found = allPapers(taxonomy).map(({ id }) => lineage(taxonomy, id));
      const up = found.flatMap(({ id, ancestors }) => ancestors.map((link) => `${id} ${link.id} ${link.depth}`));
      const down = found.flatMap(({ id, descendants }) => descendants.map((link) => `${link.id} ${id} ${link.depth}`));
      expect(down.sort()).toEqual(up.sort());
    }),
  );
});

it("lineage() states in each link a relation of the record, with its words, one step nearer to the start", () => {
  fc.assert(
    fc.property(randomTaxonomy, (taxonomy) => {
      const papers = new Map(allPapers(taxonomy).map((paper) => [paper.id, paper]));
      for (const id of papers.keys()) {
        const { ancestors, descendants } = lineage(taxonomy, id);
        for (const [links, end, next] of [[ancestors, "to", "from"], [descendants, "from", "to"]] as const) {
          const depths = new Map([[id, 0], ...links.map((link) => [link.id, link.depth] as const)]);
          for (const link of links) {
            expect(papers.get(link.from)?.relations).toContainEqual({ type: link.type, target: link.to, targetKind: "paper", evidence: link.evidence });
            expect(DESCENT).toContain(link.type);
            expect(link[end]).toBe(link.id);
            expect(depths.get(link[next])).toBe(link.depth - 1);
            expect([link.title, link.year]).toEqual([papers.get(link.id)?.title, papers.get(link.id)?.year]);
          }
        }
      }
    }),
  );
});

it("lineage() tells in rivalries every win of or over the family, and nothing else", () => {
  fc.assert(
    fc.property(randomTaxonomy, (taxonomy) => {
      const wins = allPapers(taxonomy).flatMap(({ id, relations }) => toPapers(relations, ["outperforms"]).map(({ target, evidence }) => ({ winner: id, loser: target, evidence })));
      for (const { id } of allPapers(taxonomy)) {
        const { ancestors, descendants, rivalries } = lineage(taxonomy, id);
        const family = new Set([id, ...[...ancestors, ...descendants].map((link) => link.id)]);
        const wanted = wins.filter(({ winner, loser }) => family.has(winner) || family.has(loser));
        expect(rivalries).toEqual(wanted.sort((a, b) => (a.winner === b.winner ? (a.loser < b.loser ? -1 : 1) : a.winner < b.winner ? -1 : 1)));
      }
    }),
  );
});
