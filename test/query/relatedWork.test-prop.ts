import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relatedWork, type RelatedPaper } from "../../src/query/index.js";
import { allPapers } from "./paperOracle.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";
import { expectWeightsAddUp } from "./relatedLaws.js";

const asked = fc
  .tuple(randomTaxonomy, tierLists)
  .chain(([taxonomy, tiers]) => {
    const ids = allPapers(taxonomy).map(({ id }) => id);
    return fc.record({ taxonomy: fc.constant(taxonomy), tiers: fc.constant(tiers), seeds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), not: fc.subarray(ids, { maxLength: 2 }), other: fc.constantFrom(...ids) });
  });

const whole = { limit: Infinity };
const idsOf = (papers: readonly RelatedPaper[]): readonly string[] => papers.map(({ id }) => id);
const scoresOf = (papers: readonly RelatedPaper[]): ReadonlyMap<string, number> => new Map(papers.map(({ id, score }) => [id, score]));

describe("relatedWork()", () => {
  it("gives reasons whose weights add up to the score, the weightiest first", () => {
    fc.assert(fc.property(asked, ({ taxonomy, tiers, seeds, not }) => expectWeightsAddUp(relatedWork(taxonomy, seeds, { ...whole, tiers, not }))));
  });

  it("returns no seed and nothing that the answer should be unlike", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds, not }) => {
        const found = idsOf(relatedWork(taxonomy, seeds, { ...whole, tiers, not }));
        expect(found.filter((id) => [...seeds, ...not].includes(id))).toEqual([]);
      }),
    );
  });

  it("returns papers of the tiers asked for, each once", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds }) => {
        const found = idsOf(relatedWork(taxonomy, seeds, { ...whole, tiers }));
        const possible = allPapers(taxonomy).filter(({ tier }) => tiers.includes(tier));
        expect(new Set(found).size).toBe(found.length);
        expect(possible.map(({ id }) => id)).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it("ranks by score, ties by id", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds, not }) => {
        const found = relatedWork(taxonomy, seeds, { ...whole, tiers, not });
        expect(found).toEqual([...found].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  it("returns the first of the whole list at every limit and diversity", () => {
    fc.assert(
      fc.property(asked, fc.nat(10), fc.constantFrom(0, 0.3, 1), ({ taxonomy, tiers, seeds }, limit, diversity) => {
        expect(relatedWork(taxonomy, seeds, { tiers, limit, diversity })).toEqual(relatedWork(taxonomy, seeds, { ...whole, tiers, diversity }).slice(0, limit));
      }),
    );
  });

  it("reorders the same papers, with the same scores and reasons, whatever the diversity", () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 1, noNaN: true }), ({ taxonomy, tiers, seeds }, diversity) => {
        const byId = (papers: readonly RelatedPaper[]) => [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(relatedWork(taxonomy, seeds, { ...whole, tiers, diversity }))).toEqual(byId(relatedWork(taxonomy, seeds, { ...whole, tiers })));
      }),
    );
  });

  it("ranks as without the option at diversity 0, and begins with the nearest at any", () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 1, noNaN: true }), ({ taxonomy, tiers, seeds }, diversity) => {
        const plain = relatedWork(taxonomy, seeds, { ...whole, tiers });
        expect(relatedWork(taxonomy, seeds, { ...whole, tiers, diversity: 0 })).toEqual(plain);
        expect(relatedWork(taxonomy, seeds, { ...whole, tiers, diversity })[0]).toEqual(plain[0]);
      }),
    );
  });

  it("finds both ends of a relation from one another", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        const tiers = ["curated", "draft", "stub", "listed"] as const;
        for (const { id, relations } of allPapers(taxonomy)) {
          for (const { target } of relations.filter(({ targetKind }) => targetKind === "paper")) {
            for (const [from, to] of [[id, target], [target, id]] as const) {
              const there = relatedWork(taxonomy, from, { ...whole, tiers }).find((found) => found.id === to);
              expect(there?.reasons.map(({ kind }) => kind)).toContain("relation");
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("scores by the mean over several seeds, to rounding", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds }) => {
        const apart = seeds.map((seed) => scoresOf(relatedWork(taxonomy, seed, { ...whole, tiers })));
        for (const { id, score, reasons } of relatedWork(taxonomy, seeds, { ...whole, tiers })) {
          const mean = apart.reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0) / seeds.length;
          expect(Math.abs(score - mean)).toBeLessThanOrEqual(0.002 * (reasons.length + 2));
        }
      }),
    );
  });

  it("asks the same whatever the order and repetition of seeds", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds }) => {
        expect(relatedWork(taxonomy, [...seeds].reverse().concat(seeds), { ...whole, tiers })).toEqual(relatedWork(taxonomy, seeds, { ...whole, tiers }));
      }),
    );
  });

  it("never scores a paper higher for one that the answer should be unlike", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, seeds, other }) => {
        const plain = scoresOf(relatedWork(taxonomy, seeds, { ...whole, tiers }));
        for (const { id, score, reasons } of relatedWork(taxonomy, seeds, { ...whole, tiers, not: other })) {
          const unlike = reasons.filter(({ kind }) => kind === "unlike").reduce((sum, { weight }) => sum + weight, 0);
          expect(unlike).toBeLessThanOrEqual(0);
          expect(score - unlike).toBeCloseTo(plain.get(id) ?? Number.NaN, 6);
        }
      }),
    );
  });
});
