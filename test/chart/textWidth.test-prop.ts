import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakText, cutText, textWidth } from "../../src/chart/textWidth.js";

const text = fc.string({ unit: "grapheme", maxLength: 60 });
const words = fc.array(fc.string({ unit: fc.constantFrom("a", "W", "é", "量", "🧮"), minLength: 1, maxLength: 12 }), { maxLength: 20 }).map((all) => all.join(" "));

describe("cutText()", () => {
  it("keeps to the width, or to the ellipsis alone", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (whole, width) => {
        expect(textWidth(cutText(whole, width, 12), 12)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves what fits as it is", () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(cutText(whole, textWidth(whole, 12), 12)).toBe(whole);
      }),
    );
  });

  it("cuts no letter from its accents", () => {
    expect(cutText("e\u0301e\u0301e\u0301e\u0301e\u0301", textWidth("eee…", 12), 12)).toBe("e\u0301e\u0301e\u0301…");
  });
});

describe("breakText()", () => {
  it("keeps every line to the width, and all words where the lines suffice", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 500 }), (whole, width) => {
        const lines = breakText(whole, width, 12, false, 99);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        expect(lines.join(" ")).toBe(whole);
      }),
    );
  });

  it("ends the last of too many lines with an ellipsis", () => {
    expect(breakText("word ".repeat(100), 200, 12, false, 2)).toEqual([expect.stringMatching(/word$/), expect.stringMatching(/…$/)]);
  });
});
