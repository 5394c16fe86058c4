import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPapers, findPapers, PERIODS, timeline, type Period } from "../../src/query/index.js";
import { carrierTest } from "./paperOracle.js";
import { randomQuery } from "./randomQuery.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";

const asked = randomTaxonomy.chain((taxonomy) => fc.record({ taxonomy: fc.constant(taxonomy), tiers: tierLists, query: randomQuery(taxonomy, ["rot", "paper"]), by: fc.constantFrom(...PERIODS) }));

const QUARTERS = ["Q1", "Q1", "Q1", "Q2", "Q2", "Q2", "Q3", "Q3", "Q3", "Q4", "Q4", "Q4"];
const periodOf = (date: string, by: Period): string | undefined => {
  if (by === "year") return date.slice(0, 4);
  if (date.length < 7) return undefined;
  return by === "month" ? date.slice(0, 7) : `${date.slice(0, 4)}-${QUARTERS[Number(date.slice(5, 7)) - 1]}`;
};
/** The period after another. */
const next = (period: string): string => {
  const [year = "", part = ""] = period.split("-");
  if (part === "") return String(Number(year) + 1);
  if (part.startsWith("Q")) return part === "Q4" ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(part[1]) + 1}`;
  return part === "12" ? `${Number(year) + 1}-01` : `${year}-${String(Number(part) + 1).padStart(2, "0")}`;
};

describe("timeline()", () => {
  it("counts by year every paper that the query finds", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const points = timeline(taxonomy, { tiers, query });
        expect(points.reduce((sum, { total }) => sum + total, 0)).toBe(countPapers(taxonomy, query, { tiers }));
      }),
    );
  });

  it("has in each period the papers dated in it, the newest first, and leaves out those dated less exactly", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query, by }) => {
        const papers = findPapers(taxonomy, query, { tiers, sort: "newest" });
        for (const { period, total, papers: ids } of timeline(taxonomy, { tiers, query, by })) {
          expect(ids).toEqual(papers.flatMap(({ id, date }) => (periodOf(date, by) === period ? [id] : [])));
          expect(total).toBe(ids.length);
        }
      }),
    );
  });

  it("has every period from the first paper's to the last one's, empty ones too", () => {
    let empty = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query, by }) => {
        const dated = findPapers(taxonomy, query, { tiers }).flatMap(({ date }) => periodOf(date, by) ?? []).sort();
        const points = timeline(taxonomy, { tiers, query, by });
        expect([points[0]?.period, points.at(-1)?.period]).toEqual([dated[0], dated.at(-1)]);
        points.slice(1).forEach(({ period }, i) => expect(period).toBe(next(points[i]!.period)));
        empty += points.filter(({ total }) => total === 0).length;
      }),
    );
    expect(empty).toBeGreaterThan(0);
  });

  it("counts apart what has each entry, and names none that has nothing", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, by }) => {
        const carries = carrierTest(taxonomy);
        const papers = new Map(findPapers(taxonomy, {}, { tiers }).map((paper) => [paper.id, paper]));
        for (const { counts, papers: ids } of timeline(taxonomy, { tiers, by, split: "technique" })) {
          const wanted = ["transformation", "clipping", "static-activation-scales", "dynamic-activation-scales"].map((concept) => [concept, ids.filter((id) => carries(papers.get(id)!, concept)).length] as const);
          expect(counts).toEqual(Object.fromEntries(wanted.filter(([, count]) => count > 0)));
        }
      }),
    );
  });
});
