import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationKeys } from "quantaxonomy/export/bibtex";
import { toRis } from "quantaxonomy/export/ris";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { readCitations } from "../citationReader.js";
import { hostilePapers } from "../hostilePapers.js";

describe("toRis()", () => {
  test("lets any papers be read back, with their keys and titles", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        const read = readCitations(toRis(papers), "@ris/file");
        expect(read.map(({ id, title }) => [id, title])).toEqual(papers.map(({ id, title }) => [citationKeys(papers).get(id), tidyText(title)]));
      }),
    );
  });

  test("writes every value in one line", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        expect(toRis(papers).split("\n").filter((line) => line !== "" && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
      }),
    );
  });
});
