import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy as shipped } from "../../src/data/index.js";
import type { Paper, Tier } from "../../src/model/paper.js";
import { countPapers, findPapers, PAPER_ORDERS, type PaperQuery } from "../../src/query/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { allPapers, carrierTest, queryTest } from "./paperOracle.js";
import { randomQuery } from "./randomQuery.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";

const SMALL_TEXTS = ["rot", "ROTATING", "mull", "Müll b", "paper 1", "exact", "q-d", "q drift", "", "  ", "paper-2", "ounding", "clipping", "nowhere"];
const SHIPPED_TEXTS = ["affine", "video diff", "llm", "quant", "Q-", "3d", "zhang", "outlier", "2405"];

const idsOf = (papers: readonly Paper[]): readonly string[] => papers.map(({ id }) => id);
const sorted = (papers: readonly Paper[]): readonly string[] => [...idsOf(papers)].sort();

function scan(taxonomy: Taxonomy, query: PaperQuery, tiers: readonly Tier[]): readonly string[] {
  const holds = queryTest(taxonomy);
  return idsOf(allPapers(taxonomy).filter((paper) => tiers.includes(paper.tier) && holds(query, paper)));
}

const asked = randomTaxonomy.chain((taxonomy) => fc.record({ taxonomy: fc.constant(taxonomy), query: randomQuery(taxonomy, SMALL_TEXTS), tiers: tierLists }));

describe("findPapers()", () => {
  it("finds what a scan of the records finds, whatever is asked", () => {
    let found = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, query, tiers }) => {
        const wanted = scan(taxonomy, query, tiers);
        found += wanted.length;
        expect(sorted(findPapers(taxonomy, query, { tiers }))).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it("finds what a scan finds in the shipped taxonomy", () => {
    let found = 0;
    const holds = queryTest(shipped);
    const papers = allPapers(shipped);
    fc.assert(
      fc.property(randomQuery(shipped, SHIPPED_TEXTS), tierLists.filter((tiers) => !tiers.includes("listed")), (query, tiers) => {
        const wanted = idsOf(papers.filter((paper) => tiers.includes(paper.tier) && holds(query, paper)));
        found += wanted.length;
        expect(sorted(findPapers(shipped as Taxonomy, query, { tiers }))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it("orders by date or id, ties by id", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, query, tiers }) => {
        const byId = (a: Paper, b: Paper): number => (a.id < b.id ? -1 : 1);
        const byDate = (a: Paper, b: Paper): number => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1);
        const find = (sort: "newest" | "oldest" | "id"): readonly Paper[] => findPapers(taxonomy, query, { tiers, sort });
        const any = find("id");
        expect(idsOf(any)).toEqual(idsOf([...any].sort(byId)));
        expect(idsOf(find("oldest"))).toEqual(idsOf([...any].sort((a, b) => byDate(a, b) || byId(a, b))));
        expect(idsOf(find("newest"))).toEqual(idsOf([...any].sort((a, b) => byDate(b, a) || byId(a, b))));
      }),
    );
  });

  it("returns the same papers in every order", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...PAPER_ORDERS), ({ taxonomy, query, tiers }, sort) => {
        expect(sorted(findPapers(taxonomy, query, { tiers, sort }))).toEqual(sorted(findPapers(taxonomy, query, { tiers })));
      }),
    );
  });

  it("takes with limit and offset the part of the whole list that they name", () => {
    const count = fc.oneof(fc.nat(12), fc.constant(Infinity));
    fc.assert(
      fc.property(asked, fc.constantFrom(...PAPER_ORDERS), count, count, ({ taxonomy, query, tiers }, sort, limit, offset) => {
        const whole = findPapers(taxonomy, query, { tiers, sort });
        expect(findPapers(taxonomy, query, { tiers, sort, limit, offset })).toEqual(whole.filter((_, i) => i >= offset && i < offset + limit));
      }),
    );
  });

  it("finds with a concept whatever it finds with a narrower one", () => {
    fc.assert(
      fc.property(randomTaxonomy, tierLists, (taxonomy, tiers) => {
        const carries = carrierTest(taxonomy);
        for (const paper of findPapers(taxonomy, {}, { tiers })) {
          for (const concept of ["ptq", "transformation", "clipping", "outliers", "activations", "fp", "llm", "language"]) {
            expect(idsOf(findPapers(taxonomy, { concept }, { tiers })).includes(paper.id)).toBe(carries(paper, concept));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("splits the papers by a query and its negation", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, query, tiers }) => {
        const both = [...findPapers(taxonomy, query, { tiers }), ...findPapers(taxonomy, { not: query }, { tiers })];
        expect(sorted(both)).toEqual(sorted(findPapers(taxonomy, {}, { tiers })));
      }),
    );
  });

  it("changes nothing of the query", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, query, tiers }) => {
        const before = structuredClone(query);
        findPapers(taxonomy, query, { tiers });
        expect(query).toEqual(before);
      }),
    );
  });
});

describe("countPapers()", () => {
  it("counts what findPapers() returns", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, query, tiers }) => {
        expect(countPapers(taxonomy, query, { tiers })).toBe(findPapers(taxonomy, query, { tiers }).length);
      }),
    );
  });
});
