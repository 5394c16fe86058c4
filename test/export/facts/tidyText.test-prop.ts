import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { hostileText } from "../hostilePapers.js";

const text = fc.oneof(hostileText, fc.array(fc.constantFrom("a", " ", "!", "~", "\t", "é")).map((parts) => parts.join("")));

describe("tidyText()", () => {
  test("leaves a tidy text alone", () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(tidyText(tidyText(each))).toBe(tidyText(each));
      }),
    );
  });

  test("leaves words with one space between two", () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(tidyText(each)).toMatch(/^(?:[^\s\p{Cc}\p{Surrogate}]+(?: [^\s\p{Cc}\p{Surrogate}]+)*)?$/u);
      }),
    );
  });
});
