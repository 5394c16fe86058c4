import { describe, expect, test } from "vitest";
import { getConcept, getPaper, taxonomy } from "quantaxonomy";
import { TABLE_COLUMNS, toMarkdown } from "quantaxonomy/export/markdown";
import type { Paper } from "../../../src/model/paper.js";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { curatedPaper } from "../hostilePapers.js";
import { SHIPPED_PAPERS } from "../shippedPapers.js";
import { readTable } from "./readTable.js";

const cellOf = (column: (typeof TABLE_COLUMNS)[number], ...overrides: Parameters<typeof curatedPaper>): string | undefined =>
  toMarkdown([curatedPaper(...overrides)], { columns: [column] }).split("\n")[2]?.slice(2, -2);

describe("toMarkdown()", () => {
  test("links the short name", () => {
    expect(cellOf("paper", { name: "SP", arxiv: "2403.12544" })).toBe("[SP](<https://arxiv.org/abs/2403.12544>)");
  });

  test("shows the title of a paper without short name or link", () => {
    expect(cellOf("paper")).toBe("Some Paper");
  });

  test("links nothing but web addresses", () => {
    expect(cellOf("code", { code: "javascript:alert(1)" })).toBe(String.raw`javascript\:alert(1)`);
  });

  test("escapes what Markdown gives a meaning", () => {
    expect(cellOf("title", { title: "a|b *c* [d](e) <b> & `f` www.g.h" })).toBe(String.raw`a\|b \*c\* \[d\]\(e) \<b\> \& \`f\` www\.g.h`);
  });

  test("names the first author, and whether there are more", () => {
    expect([cellOf("authors"), cellOf("authors", { authors: ["Laurens van der Maaten", "A B"] }), cellOf("authors", { authors: [] })]).toEqual(["Byron", "van der Maaten et al.", ""]);
  });

  test("puts what a paper only covers in brackets", () => {
    const evidence = [{ source: "title", text: "x" }] as const;
    expect(cellOf("kind", { methods: [{ kind: "ptq", role: "core", evidence, concepts: [], settings: [] }, { kind: "adjacent", concept: "pruning", role: "component", evidence }] })).toBe("PTQ, (pruning)");
  });

  test("shows a setting in its shortest form, and one without widths as the paper does", () => {
    const settings = [
      { text: "4-bit weights, 8-bit activations", quantizers: [{ target: "weights", bits: 4 }, { target: "activations", bits: 8 }], evidence: [] },
      { text: "W4A8", quantizers: [{ target: "weights", bits: 4 }, { target: "activations", bits: 8 }], evidence: [] },
      { text: "low-bit", quantizers: [{ target: "weights" }], evidence: [] },
    ];
    expect(cellOf("setting", { settings })).toBe("W4A8, low-bit");
  });

  test("shows ids without a taxonomy, and labels with it", () => {
    const papers = [getPaper(taxonomy, "fp4dit")];
    expect([toMarkdown(papers, { columns: ["model"] }), toMarkdown(papers, { columns: ["model"], taxonomy })].map((table) => table.split("\n")[2])).toEqual(["| dit |", "| diffusion transformer |"]);
  });

  test("leaves out a label that a narrower one implies", () => {
    const concepts = ["ptq", "ptq-transformation"].map((id) => ({ id, scheme: "method", evidence: [] }) as const);
    const [, , row] = toMarkdown([curatedPaper({ concepts })], { columns: ["method"], taxonomy }).split("\n");
    expect(row).toBe(`| ${getConcept(taxonomy, "ptq-transformation").label} |`);
  });

  test("writes a paper that occurs twice once", () => {
    expect(toMarkdown([curatedPaper(), curatedPaper()]).split("\n")).toHaveLength(4);
  });

  test("refuses a column that there is not, and a table without any", () => {
    expect(() => toMarkdown([], { columns: ["year", "bits" as "year"] })).toThrow(/^Cannot write a Markdown table: there is no column "bits", wanted paper, title,/);
    expect(() => toMarkdown([], { columns: [] })).toThrow(RangeError);
  });
});

describe("the shipped papers as Markdown", () => {
  const read = readTable(toMarkdown(SHIPPED_PAPERS, { columns: TABLE_COLUMNS, taxonomy }));

  test("are read by somebody else's reader in as many cells", () => {
    expect([read.length, new Set(read.map((row) => row.length))]).toEqual([SHIPPED_PAPERS.length, new Set([TABLE_COLUMNS.length])]);
  });

  test.each([
    ["title", (paper: Paper) => paper.title],
    ["summary", (paper: Paper) => (paper.tier === "stub" ? "" : paper.summary)],
    ["code", (paper: Paper) => paper.code?.replace(/^https?:\/\/(www\.)?/, "") ?? ""],
  ] as const)("are read with the text of %s", (column, textOf) => {
    expect(read.map((row) => row[TABLE_COLUMNS.indexOf(column)]?.text)).toEqual(SHIPPED_PAPERS.map((paper) => tidyText(textOf(paper))));
  });

  test("are read with their links", () => {
    expect(read.map((row) => row[TABLE_COLUMNS.indexOf("arxiv")]?.links)).toEqual(SHIPPED_PAPERS.map(({ arxiv }) => (arxiv === undefined ? [] : [`https://arxiv.org/abs/${arxiv}`])));
  });
});
