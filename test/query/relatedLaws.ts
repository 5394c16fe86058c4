import { expect } from "vitest";
import { DIRECTIONS, REASON_KINDS, type RelatedPaper } from "../../src/query/index.js";

/** Every paper has reasons, the weightiest first, whose weights have three decimals and add up to the score. */
export function expectWeightsAddUp(papers: readonly RelatedPaper[]): void {
  for (const { id, score, direction, reasons } of papers) {
    const thousandths = reasons.map(({ weight }) => Math.round(weight * 1000));
    expect(reasons.map(({ weight }) => weight), id).toEqual(thousandths.map((each) => each / 1000));
    expect(score, id).toBe(thousandths.reduce((sum, each) => sum + each, 0) / 1000);
    expect(score, id).toBeGreaterThan(0);
    expect(DIRECTIONS, id).toContain(direction);
    for (const { kind, weight, text } of reasons) {
      expect(REASON_KINDS).toContain(kind);
      expect(weight < 0).toBe(kind === "unlike");
      expect(weight).not.toBe(0);
      expect(text).not.toBe("");
    }
    expect(reasons, id).toEqual([...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)));
  }
}
