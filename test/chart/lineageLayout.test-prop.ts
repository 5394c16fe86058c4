import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutLineage } from "../../src/chart/lineageLayout.js";

const paper = fc.record({ year: fc.integer({ min: 0, max: 120 }).map((month) => 2015 + month / 12), width: fc.integer({ min: 10, max: 300 }) });
const family = fc.array(paper, { minLength: 1, maxLength: 14 }).chain((papers) => {
  const last = papers.length - 1;
  const tie = fc.tuple(fc.nat(last), fc.nat(last)).filter(([a, b]) => a !== b).map(([a, b]) => ({ from: `p${a}`, to: `p${b}` }));
  return fc.record({ papers: fc.constant(papers.map((each, i) => ({ id: `p${i}`, ...each }))), ties: last === 0 ? fc.constant([]) : fc.array(tie, { maxLength: 14 }) });
});

describe("layOutLineage()", () => {
  it("lets no two texts of a lane meet", () => {
    fc.assert(
      fc.property(family, ({ papers, ties }) => {
        const { lanes, yearWidth } = layOutLineage(papers, ties, 760);
        for (const a of papers) {
          for (const b of papers) {
            if (a.id >= b.id || lanes.get(a.id) !== lanes.get(b.id)) continue;
            const [left, right] = a.year <= b.year ? [a, b] : [b, a];
            expect((right.year - left.year) * yearWidth).toBeGreaterThan(left.width);
          }
        }
      }),
    );
  });

  it("has room for every text within its width", () => {
    fc.assert(
      fc.property(family, ({ papers, ties }) => {
        const { domain, width, yearWidth } = layOutLineage(papers, ties, 760);
        for (const { year, width: text } of papers) expect((year - domain[0]) * yearWidth + text).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("does not depend on the order of the papers", () => {
    fc.assert(
      fc.property(family, ({ papers, ties }) => {
        expect([...layOutLineage([...papers].reverse(), ties, 760).lanes].sort()).toEqual([...layOutLineage(papers, ties, 760).lanes].sort());
      }),
    );
  });
});
