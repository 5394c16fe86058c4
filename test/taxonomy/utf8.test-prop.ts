import fc from "fast-check";
import { expect, it } from "vitest";
import { fromUtf8, toUtf8 } from "../../src/taxonomy/utf8.js";

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme" }), fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)));

it("writes the bytes that an encoder of the host writes", () => {
  fc.assert(fc.property(text, (each) => {
      expect([...toUtf8(each)]).toEqual([...new TextEncoder().encode(each)]);
    }));
});

it("reads back what a decoder of the host reads", () => {
  fc.assert(
    fc.property(text, (each) => {
      const bytes = toUtf8(each);
      expect(fromUtf8(bytes, 0, bytes.length)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    }),
  );
});

it("reads long texts in pieces", () => {
  const long = "Größe 量化 😀 ".repeat(3_000);
  const bytes = toUtf8(long);
  expect(fromUtf8(bytes, 0, bytes.length)).toBe(long);
});
