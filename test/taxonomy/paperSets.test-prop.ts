import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitSet, holds, listSet, sizeOf, spanSet, toList, visitPapers, type PaperSet } from "../../src/taxonomy/paperSet.js";
import { countInBoth, filterSet, intersectSets, keepUpTo, subtractSets, uniteSets, whereColumn } from "../../src/taxonomy/paperSets.js";

/** So many papers that several words of bits are needed, the last in part. */
const PAPERS = 135;

const members = fc.oneof(fc.uniqueArray(fc.nat(PAPERS - 1), { maxLength: 6 }), fc.uniqueArray(fc.nat(PAPERS - 1), { minLength: 20, maxLength: PAPERS }));
const asList = members.map((papers): PaperSet => listSet(Uint32Array.from(papers).sort()));
const asBits = members.map((papers): PaperSet => {
  const words = new Uint32Array(Math.ceil(PAPERS / 32));
  for (const paper of papers) words[paper >>> 5]! |= 1 << (paper & 31);
  return bitSet(words);
});
const asSpan = fc.tuple(fc.nat(PAPERS), fc.nat(PAPERS)).map(([a, b]): PaperSet => spanSet(Math.min(a, b), Math.max(a, b)));
const set = fc.oneof(asList, asBits, asSpan);

/** The papers of a set, asked one by one. */
const oneByOne = (of: PaperSet): readonly number[] => Array.from({ length: PAPERS }, (_, paper) => paper).filter((paper) => holds(of, paper));

describe("sets of papers, whatever they are kept as", () => {
  it("list, count and visit what they hold", () => {
    fc.assert(
      fc.property(set, fc.nat(PAPERS), fc.nat(PAPERS), (a, start, end) => {
        expect([...toList(a)]).toEqual(oneByOne(a));
        expect(sizeOf(a)).toBe(oneByOne(a).length);
        const visited: number[] = [];
        visitPapers(a, start, end, (paper) => void visited.push(paper));
        expect(visited).toEqual(oneByOne(a).filter((paper) => paper >= start && paper < end));
      }),
    );
  });

  it("stop visiting when they are told to", () => {
    fc.assert(
      fc.property(set, fc.integer({ min: 1, max: 5 }), (a, most) => {
        const visited: number[] = [];
        visitPapers(a, 0, PAPERS, (paper) => visited.push(paper) === most);
        expect(visited).toEqual(oneByOne(a).slice(0, most));
      }),
    );
  });

  it("intersect to what is in all", () => {
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 5 }), (sets) => {
        const found = intersectSets([spanSet(0, PAPERS), ...sets]);
        expect([...toList(found)]).toEqual(oneByOne(spanSet(0, PAPERS)).filter((paper) => sets.every((each) => holds(each, paper))));
        expect(sizeOf(found)).toBe(toList(found).length);
      }),
      { numRuns: 500 },
    );
  });

  it("find a few papers in a long list", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(4000), { maxLength: 5 }), fc.uniqueArray(fc.nat(4000), { minLength: 200, maxLength: 400 }), (few, many) => {
        const [a, b] = [Uint32Array.from(few).sort(), Uint32Array.from(many).sort()];
        expect([...toList(intersectSets([listSet(a), listSet(b)]))]).toEqual([...a].filter((paper) => many.includes(paper)));
      }),
    );
  });

  it("unite to what is in any", () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 5 }), (sets) => {
        expect([...toList(uniteSets(sets, PAPERS))]).toEqual(oneByOne(spanSet(0, PAPERS)).filter((paper) => sets.some((each) => holds(each, paper))));
      }),
    );
  });

  it("leave out, count in both and filter as one by one would", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect([...toList(subtractSets(a, b, PAPERS))]).toEqual(oneByOne(a).filter((paper) => !holds(b, paper)));
        expect(countInBoth(a, b)).toBe(oneByOne(a).filter((paper) => holds(b, paper)).length);
        expect([...toList(filterSet(a, (paper) => holds(b, paper)))]).toEqual(oneByOne(a).filter((paper) => holds(b, paper)));
      }),
    );
  });

  it("keep what a column bounds, and hold what it says", () => {
    fc.assert(
      fc.property(set, fc.array(fc.nat(9), { minLength: PAPERS, maxLength: PAPERS }), fc.nat(9), (a, values, bound) => {
        const column = Uint8Array.from(values);
        expect([...toList(keepUpTo(a, column, bound))]).toEqual(oneByOne(a).filter((paper) => values[paper]! <= bound));
        expect([...toList(whereColumn(column, (value) => value === bound))]).toEqual(values.flatMap((value, paper) => (value === bound ? [paper] : [])));
      }),
    );
  });

  it("are not changed by any of it", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const before = [oneByOne(a), oneByOne(b)];
        intersectSets([a, b]);
        uniteSets([a, b], PAPERS);
        subtractSets(a, b, PAPERS);
        filterSet(a, () => false);
        expect([oneByOne(a), oneByOne(b)]).toEqual(before);
      }),
    );
  });
});
