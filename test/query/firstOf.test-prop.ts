import fc from "fast-check";
import { expect, it } from "vitest";
import { firstOf } from "../../src/query/firstOf.js";

it("gives what sorting everything and cutting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.oneof(fc.nat(40), fc.constant(Infinity)), (numbers, count) => {
      const compare = (a: number, b: number): number => b - a;
      expect(firstOf(numbers, count, compare)).toEqual([...numbers].sort(compare).slice(0, count));
    }),
  );
});
