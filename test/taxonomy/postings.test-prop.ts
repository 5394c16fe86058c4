import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countShared, has, intersect, NO_POSTINGS, span, subtract, unite, type Postings } from "../../src/taxonomy/postings.js";

/** A set of paper numbers, and the same as postings. Small numbers make sets meet. */
const numbers = fc.oneof(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(2 ** 32 - 1)), fc.uniqueArray(fc.nat(200), { minLength: 50, maxLength: 150 }));
const set: fc.Arbitrary<ReadonlySet<number>> = numbers.map((list) => new Set(list));

const toPostings = (members: Iterable<number>): Postings => Uint32Array.from([...members].sort((a, b) => a - b));
const inOrder = (members: Iterable<number>): readonly number[] => [...members].sort((a, b) => a - b);

describe("postings are sets", () => {
  it("intersect() keeps what is in both", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect([...intersect(toPostings(a), toPostings(b))]).toEqual(inOrder([...a].filter((each) => b.has(each))));
      }),
    );
  });

  it("subtract() keeps what is in the first alone", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect([...subtract(toPostings(a), toPostings(b))]).toEqual(inOrder([...a].filter((each) => !b.has(each))));
      }),
    );
  });

  it("unite() keeps what is in any, each once", () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 5 }), (sets) => {
        expect([...unite(sets.map(toPostings))]).toEqual(inOrder(new Set(sets.flatMap((each) => [...each]))));
      }),
    );
  });

  it("countShared() counts what intersect() keeps", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(countShared(toPostings(a), toPostings(b))).toBe(intersect(toPostings(a), toPostings(b)).length);
      }),
    );
  });

  it("has() says what a Set says", () => {
    fc.assert(
      fc.property(set, fc.oneof(fc.nat(40), fc.nat(2 ** 32 - 1)), (a, paper) => {
        expect(has(toPostings(a), paper)).toBe(a.has(paper));
        for (const member of a) expect(has(toPostings(a), member)).toBe(true);
      }),
    );
  });

  it("span() holds the numbers from its start up to its end", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: -5, max: 60 }), (start, end) => {
        expect([...span(start, end)]).toEqual(Array.from({ length: 60 }, (_, i) => i).filter((i) => i >= start && i < end));
      }),
    );
  });

  it("intersection, union and difference agree by the laws of sets", () => {
    fc.assert(
      fc.property(set, set, set, (x, y, z) => {
        const [a, b, c] = [toPostings(x), toPostings(y), toPostings(z)];
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(intersect(a, unite([b, c]))).toEqual(unite([intersect(a, b), intersect(a, c)]));
        expect(subtract(a, unite([b, c]))).toEqual(intersect(subtract(a, b), subtract(a, c)));
        expect(unite([intersect(a, b), subtract(a, b)])).toEqual(unite([a]));
      }),
    );
  });

  it("nothing changes the sets that it is given", () => {
    fc.assert(
      fc.property(set, set, (x, y) => {
        const [a, b] = [toPostings(x), toPostings(y)];
        const before = [[...a], [...b]];
        intersect(a, b);
        subtract(a, b);
        unite([a, b]);
        countShared(a, b);
        expect([[...a], [...b]]).toEqual(before);
      }),
    );
  });

  it("the empty set is the neutral one", () => {
    fc.assert(
      fc.property(set, (x) => {
        const a = toPostings(x);
        expect([intersect(a, NO_POSTINGS), subtract(a, NO_POSTINGS), unite([a, NO_POSTINGS]), subtract(NO_POSTINGS, a)]).toEqual([NO_POSTINGS, a, a, NO_POSTINGS]);
      }),
    );
  });
});
