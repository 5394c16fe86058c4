import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "quantaxonomy/export/markdown";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { curatedPaper, filledText, hostileText } from "../hostilePapers.js";
import { readTable } from "./readTable.js";

describe("toMarkdown()", () => {
  test("lets any text be read as it was written, and as nothing but text", () => {
    fc.assert(
      fc.property(filledText, filledText, (title, venue) => {
        const read = readTable(toMarkdown([curatedPaper({ title, venue })], { columns: ["title", "year", "venue"] }));
        const plain = (text: string): object => ({ text: tidyText(text), links: [], elements: [] });
        expect(read).toEqual([[plain(title), plain("2024"), plain(venue)]]);
      }),
      { numRuns: 1000 },
    );
  });

  test("lets any linked text be read with its one link", () => {
    fc.assert(
      fc.property(filledText, hostileText, (title, end) => {
        const doi = `10.1000/${end}`;
        const [row = []] = readTable(toMarkdown([curatedPaper({ title, doi })], { columns: ["title", "year"] }));
        expect([row.length, row[0]?.text, row[0]?.elements, row[0]?.links[0]?.startsWith("https://doi.org/10.1000/")]).toEqual([2, tidyText(title), ["a"], true]);
      }),
      { numRuns: 1000 },
    );
  });
});
