import fc from "fast-check";
import { expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import type { Ids } from "../../src/model/ids.js";
import { getPaper } from "../../src/taxonomy/index.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { MAX_CHANGED_SHARE, nearestId, UnknownIdError } from "../../src/taxonomy/unknownIdError.js";

/** The edit distance by its definition, a row at a time. */
function naiveDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

const id = fc.stringMatching(/^[a-d]{1,4}(-[a-d]{1,3})?$/);
const papers = storeOf(taxonomy).ids("paper");

it("nearestId() names an id of least edit distance, whenever it names one", () => {
  fc.assert(
    fc.property(id, fc.uniqueArray(id, { maxLength: 20 }), (text, ids) => {
      const nearest = nearestId(text, ids);
      if (nearest === undefined) return;
      expect(ids).toContain(nearest);
      expect(naiveDistance(text, nearest)).toBe(Math.min(...ids.map((each) => naiveDistance(text, each))));
    }),
  );
});

it("nearestId() names none exactly when more of the text would have to change than a slip of the finger changes", () => {
  fc.assert(
    fc.property(id, fc.uniqueArray(id, { maxLength: 20 }), (text, ids) => {
      const least = Math.min(Infinity, ...ids.map((each) => naiveDistance(text, each)));
      expect(nearestId(text, ids) === undefined).toBe(least > Math.max(1, Math.floor(text.length * MAX_CHANGED_SHARE)));
    }),
  );
});

it("nearestId() finds an id itself, also in capitals", () => {
  fc.assert(
    fc.property(fc.constantFrom(...papers), (paper) => {
      expect(nearestId(paper, papers)).toBe(paper);
      expect(nearestId(paper.toUpperCase(), papers)).toBe(paper);
    }),
  );
});

it("getPaper() names an id of least edit distance for a slip of the finger", () => {
  fc.assert(
    fc.property(fc.constantFrom(...papers), fc.nat(), (paper, place) => {
      const at = place % paper.length;
      const slip = paper.slice(0, at) + paper.slice(at + 1);
      fc.pre(slip.length > 2 && !papers.includes(slip));
      try {
        getPaper<Ids>(taxonomy, slip);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(UnknownIdError);
        const { nearest = "", message } = error as UnknownIdError;
        expect(naiveDistance(slip, nearest)).toBe(Math.min(...papers.map((each) => naiveDistance(slip, each))));
        expect(message).toContain(`"${nearest}"`);
      }
    }),
  );
});
