import fc from "fast-check";
import { expect, it } from "vitest";
import { fromHash, toHash } from "../../src/explorer/state/viewHash.js";
import { FIRST_VIEW, MAX_TEXT } from "../../src/explorer/state/view.js";
import { anyView } from "./views.js";

it("a link restores the view that it was made of", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(fromHash(toHash(view))).toEqual(view);
    }),
  );
});

it("the first view has an empty link", () => {
  expect(toHash(FIRST_VIEW)).toBe("");
  expect(fromHash("")).toEqual(FIRST_VIEW);
});

it("no fragment throws, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webFragments(), fc.constantFrom("q=%", "year=2025-2023", "bits=weights:-1", "cell=a,b,c", "tab=none", "method=,,")), (hash) => {
      const view = fromHash(hash);
      expect(fromHash(toHash(view))).toEqual(view);
    }),
  );
});

it("a search of 5,000 characters is cut, halves of characters left out", () => {
  const { text } = fromHash(`q=${"a".repeat(MAX_TEXT - 1)}${encodeURIComponent("😀".repeat(2500))}`);
  expect(text).toBe("a".repeat(MAX_TEXT - 1));
});
