import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TABLE_COLUMNS, toLatex } from "quantaxonomy/export/latex";
import { latexText } from "../../../src/export/latex/latexText.js";
import { braceDepths } from "../bibtex/bibtexHelpers.js";
import { hostilePapers, hostileText } from "../hostilePapers.js";

describe("latexText()", () => {
  test("writes nothing but what pdfLaTeX sets, with balanced braces", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = latexText(text);
        expect(written).toMatch(/^[ -~À-žȘ-ț–—‘’“”…]*$/u);
        expect(braceDepths(written)).toEqual({ last: 0, lowest: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  test("lets no text act: every command is one that it writes itself", () => {
    const own = /\\(?:text(?:backslash|braceleft|braceright|asciitilde|asciicircum|asciigrave|less|greater|bar)|[&%$#_])|\$(?:\\[A-Za-z]+|[\^_]\{(?:\d|\\circ)\}|-)\$/g;
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(latexText(text).replaceAll(own, "")).not.toMatch(/[\\$&%#_^~]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("toLatex()", () => {
  test("writes every paper in a row of as many cells", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        const rows = toLatex(papers, { columns: TABLE_COLUMNS }).split("\\endfoot\n")[1]?.split("\n").slice(0, -2) ?? [];
        expect(rows.map((row) => row.split(/(?<!\\)&/).length)).toEqual(papers.map(() => TABLE_COLUMNS.length));
      }),
    );
  });
});
