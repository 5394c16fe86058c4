import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdTable } from "../../src/taxonomy/idTable.js";
import { packStrings } from "../../src/taxonomy/packedStrings.js";
import { sortPacked } from "../../src/taxonomy/sortPacked.js";

const text = fc.oneof(fc.stringMatching(/^[a-c-]{0,6}$/), fc.stringMatching(/^paper-[0-9]{1,3}$/), fc.string({ unit: "grapheme", maxLength: 90 }).filter((each) => !/\p{Surrogate}/u.test(each)));
const texts = fc.uniqueArray(text, { maxLength: 60 });
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe("packed texts", () => {
  it("are what was packed", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const packed = packStrings(all);
        expect(packed.toArray()).toEqual(all);
        expect(all.map((_, number) => packed.at(number))).toEqual(all);
      }),
    );
  });

  it("are sorted as their bytes are", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (all) => {
        const packed = packStrings(all);
        expect(Array.from(sortPacked(packed), (number) => packed.at(number))).toEqual([...all].sort(byBytes));
      }),
    );
  });

  it("are found by their order, and others are not", () => {
    fc.assert(
      fc.property(texts, text, (all, other) => {
        const packed = packStrings(all);
        const order = sortPacked(packed);
        expect(all.map((each) => packed.numberOf(each, order))).toEqual([...all.keys()]);
        expect(packed.numberOf(other, order)).toBe(all.includes(other) ? all.indexOf(other) : undefined);
      }),
    );
  });
});

describe("a table of ids", () => {
  it("gives each text one number, in the order in which they were first met", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (met) => {
        const table = new IdTable();
        const distinct = [...new Set(met)];
        expect(met.map((each) => table.intern(each))).toEqual(met.map((each) => distinct.indexOf(each)));
        expect(table.toPacked().toArray()).toEqual(distinct);
      }),
    );
  });

  it("still finds every text when it has grown many times", () => {
    const table = new IdTable();
    const ids = Array.from({ length: 20_000 }, (_, number) => `paper-${number}`);
    for (const id of ids) table.intern(id);
    expect(ids.every((id, number) => table.intern(id) === number)).toBe(true);
    expect(table.length).toBe(ids.length);
  });

  it("takes a part of a text in small letters", () => {
    const table = new IdTable();
    expect(table.internLower("A Rotated thing", 2, 9)).toBe(table.intern("rotated"));
  });
});
