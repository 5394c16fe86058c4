import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine } from "../../../src/ingest/facts/cleanText.js";
import { fromRis } from "../../../src/ingest/ris/index.js";
import { onlyRecord, outline, positions } from "../items.js";

const ris = (...lines: readonly string[]) => fromRis(["TY  - JOUR", ...lines, "ER  - ", ""].join("\n"));

describe("fromRis()", () => {
  it("reads the new form", () => {
    expect(onlyRecord(ris("TI  - Four Bits", "AU  - Byron, Ada", "AU  - Smith, John, Jr.", "PY  - 2024", "DA  - 2024/03/19/", "JO  - Neural Networks", "AB  - We use", "four bits.", "DO  - 10.1016/J.NEUNET.2024.1", "UR  - https://example.org/x"))).toEqual({
      title: "Four Bits",
      authors: ["Ada Byron", "John Smith Jr."],
      date: "2024-03-19",
      abstract: "We use four bits.",
      doi: "10.1016/j.neunet.2024.1",
      venue: "Neural Networks 2024",
      url: "https://example.org/x",
      source: { format: "ris", position: 1, line: 1 },
    });
  });

  it("reads the old form", () => {
    expect(onlyRecord(ris("T1  - Four Bits", "A1  - Byron, Ada", "Y1  - 2020/05//", "JF  - Neurocomputing", "N2  - Text"))).toMatchObject({ title: "Four Bits", authors: ["Ada Byron"], date: "2020-05", venue: "Neurocomputing 2020", abstract: "Text" });
  });

  it.each([["UR  - https://arxiv.org/abs/2403.12544"], ["N1  - arXiv:2403.12544v2 [cs]"], ["DO  - 10.48550/arXiv.2403.12544"], ["JO  - arXiv preprint arXiv:2403.12544"]])("finds the arXiv id of %s", (line) => {
    expect(onlyRecord(ris("TI  - T", line)).arxiv).toBe("2403.12544");
  });

  it("keeps a title that looks like a tag inside", () => {
    expect(onlyRecord(ris("TI  - A  - B & {C} <i>D</i>")).title).toBe("A - B & {C} D");
  });

  it("reads records without end, and tells of records without start", () => {
    expect(outline(fromRis("TY  - JOUR\r\nTI  - A\r\nTY  - JOUR\rTI  - B\nER  -\nTI  - C\nER  - \nTY  - JOUR\nER  - \nTY  - JOUR\nTI  - D"))).toEqual(["A", "B", "problem", "problem", "D"]);
  });

  it("gives any title again, as one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).filter((title) => /[\p{L}\p{N}]/u.test(title) && !/[<&\r\n]/.test(title)), (title) => {
        expect(onlyRecord(ris(`TI  - ${title}`)).title).toBe(cleanLine(title));
      }),
      { numRuns: 500 },
    );
  });

  it("throws on no text and numbers what it finds", () => {
    const line = fc.oneof(fc.constantFrom("TY  - JOUR", "TY  - ", "TY  - __proto__", "ER  - ", "TI  - T", "AU  - ,", "AU  - a,b,c,d", "DA  - ///", "PY  - x", "DO  - y", "  more", "ID  - "), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const items = fromRis(lines.join("\n"));
        expect(positions(items)).toEqual(items.map((_, i) => i + 1));
      }),
    );
  });

  it.each([
    ["one long line", `TY  - JOUR\nTI  - ${"x".repeat(20_000_000)}`],
    ["a million lines that continue", `TY  - JOUR\nTI  - T\n${"more\n".repeat(1_000_000)}`],
    ["a million authors", `TY  - JOUR\nTI  - T\n${"AU  - A\n".repeat(1_000_000)}`],
    ["a page of another site", "<html>\nnot this\n</html>"],
  ])("answers %s with one problem", (_name, text) => {
    expect(outline(fromRis(text))).toEqual(["problem"]);
  });
});
