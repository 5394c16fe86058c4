import { describe, expect, it } from "vitest";
import { baselines } from "../../../scripts/judge/baselines.js";
import { HALVES, readExpectations } from "../../../scripts/judge/expectations.js";
import { meanRecall } from "../../../scripts/judge/recall.js";
import { taxonomy } from "../../../src/data/taxonomy.js";
import { findPapers, relatedWork } from "../../../src/query/index.js";

/** What the recall of either half may not fall below when data or weights change. */
const FLOOR = 0.75;

const curated = new Set<string>(findPapers(taxonomy, {}).map(({ id }) => id));
const expectations = readExpectations(curated);
const related = (id: string): readonly string[] => relatedWork(taxonomy, id as never).map((found) => found.id);

describe("the expectations of readers", () => {
  it("are three to five curated papers each, of at least 60 curated papers in either half", () => {
    for (const { id, expected } of expectations) {
      expect(expected.length, id).toBeGreaterThanOrEqual(3);
      expect(expected.length, id).toBeLessThanOrEqual(5);
      expect([id, ...expected].filter((each) => !curated.has(each))).toEqual([]);
      expect(expected).not.toContain(id);
    }
    for (const half of HALVES) expect(expectations.filter((each) => each.half === half).length).toBeGreaterThanOrEqual(60);
  });

  it.each(HALVES)("are met by relatedWork() better than by any baseline, half %s", (half) => {
    const mine = expectations.filter((each) => each.half === half);
    const reached = meanRecall(mine, related);
    expect(reached).toBeGreaterThanOrEqual(FLOOR);
    for (const [name, rank] of Object.entries(baselines(taxonomy))) expect(reached, name).toBeGreaterThan(meanRecall(mine, rank));
  });

  it("give recall 1 to a ranking that knows them and 0 to one that returns nothing", () => {
    const known = new Map(expectations.map(({ id, expected }) => [id, expected]));
    expect(meanRecall(expectations, (id) => known.get(id)!)).toBe(1);
    expect(meanRecall(expectations, () => [])).toBe(0);
  });
});
