import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationKeys } from "quantaxonomy/export/bibtex";
import { toCslJson } from "quantaxonomy/export/csl-json";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { readCitations } from "../citationReader.js";
import { hostilePapers } from "../hostilePapers.js";

describe("toCslJson()", () => {
  test("lets any papers be read back, with their keys and titles", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        const read = readCitations(toCslJson(papers), "@else/json");
        expect(read.map(({ id, title }) => [id, title])).toEqual(papers.map(({ id, title }) => [citationKeys(papers).get(id), tidyText(title)]));
      }),
    );
  });
});
