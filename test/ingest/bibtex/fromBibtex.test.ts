import { describe, expect, it } from "vitest";
import { fromBibtex } from "../../../src/ingest/bibtex/index.js";
import { entrySplitter } from "../../../src/ingest/bibtex/entrySplitter.js";
import { onlyRecord, outline } from "../items.js";

const one = (fields: string, type = "article") => onlyRecord(fromBibtex(`@${type}{key, title = {T}, ${fields}}`));
const titled = (title: string) => onlyRecord(fromBibtex(`@misc{key, title = {${title}}}`)).title;

describe("fromBibtex()", () => {
  it.each([
    [String.raw`{GPTQ}: {\'E}t{\"u}de \& \%`, "GPTQ: Étüde & %"],
    [String.raw`\textbf{W4A8} on \texttt{LLaMA}`, "W4A8 on LLaMA"],
    [String.raw`\mbox{AWQ} \textsc{Net}`, "AWQ Net"],
    ["$O(n^2)$ bits", "O(n²) bits"],
    [String.raw`$\alpha$-Quant`, "α-Quant"],
    ["Costs $5", "Costs $5"],
    ["a \\begin{x", "a x"],
    ["量化 😀 e\u0301", "量化 😀 é"],
  ])("reads the title %s", (latex, plain) => {
    expect(latex.includes("{x") ? outline(fromBibtex(`@misc{key, title = {${latex}}}}`)) : [titled(latex)]).toEqual([plain]);
  });

  it.each([
    ["eprint = {2403.12544v2}, archivePrefix = {arXiv}"],
    ["eprint = {arXiv:2403.12544}"],
    ["journal = {arXiv preprint arXiv:2403.12544}"],
    ["journal = {CoRR}, volume = {abs/2403.12544}, url = {http://arxiv.org/abs/2403.12544}"],
    ["journal = {CoRR abs/2403.12544}"],
    ["doi = {10.48550/ARXIV.2403.12544}"],
    [String.raw`howpublished = {\url{https://arxiv.org/pdf/2403.12544v1}}`],
    ["note = {arXiv: 2403.12544}"],
  ])("finds the arXiv id of %s", (fields) => {
    expect(one(fields).arxiv).toBe("2403.12544");
  });

  it("takes no eprint of another archive, and no arXiv DOI or journal for a published one", () => {
    expect(one("eprint = {2403.12544}, eprinttype = {pubmed}")).not.toHaveProperty("arxiv");
    const record = one("doi = {10.48550/arXiv.2403.12544}, journal = {arXiv preprint arXiv:2403.12544}");
    expect(record).not.toHaveProperty("doi");
    expect(record).not.toHaveProperty("venue");
  });

  it.each([
    ["year = 2024", "2024"],
    ["year = {2024}, month = mar", "2024-03"],
    ["year = {2024}, month = {March}", "2024-03"],
    ["year = 2024, month = 3, day = 19", "2024-03-19"],
    ['year = 2024, month = 19 # "~" # mar', "2024-03-19"],
    ["date = {2024-03-19}", "2024-03-19"],
    ["date = {2024-03/2024-05}", "2024-03"],
    ["year = 2024, abstract = {a lone $}, month = mar", "2024-03"],
  ])("reads the date of %s", (fields, date) => {
    expect(one(fields).date).toBe(date);
  });

  it.each([
    ["on one line", "Something is here.", "Something is here."],
    ["over lines", "Something\n   is\n   here.", "Something is here."],
    ["with braces", "The {LLaMA} of {{GPTQ}}.", "The LLaMA of GPTQ."],
    ["with TeX", String.raw`\textbf{W4A8} at $O(n^2)$ for {\'E}tude, 5\% of \emph{it}.`, "W4A8 at O(n²) for Étude, 5% of it."],
    ["with a sign for percent that TeX takes for a comment", "Cuts 5% of it.", "Cuts 5% of it."],
    ["with a dollar sign alone", "Costs $5 of it.", "Costs $5 of it."],
    ["with and between commas", "Fast, small and, we hope, right.", "Fast, small and, we hope, right."],
  ])("reads an abstract %s", (_, latex, plain) => {
    expect(one(`abstract = {${latex}}, year = 2024`)).toMatchObject({ title: "T", date: "2024", abstract: plain });
    expect(one(`abstract = "${latex}", note = {a remark}`).abstract).toBe(plain);
  });

  it("links to the code that an abstract names", () => {
    expect(one("abstract = {See https://github.com/a/b.}").code).toBe("https://github.com/a/b");
  });

  it.each(["year = {in press}", "year = {2o24}", "date = {soon}", "year = {to appear}, month = mar"])("keeps an entry with %s without its date, and says so", (fields) => {
    const items = fromBibtex(`@misc{key, title = {T}, ${fields}}`);
    expect(outline(items)).toEqual(["T", "problem"]);
    expect(items[0]?.kind === "record" && items[0].record.date).toBeUndefined();
    expect(items[1]).toMatchObject({ position: 1, line: 1, message: expect.stringMatching(/^Cannot read the (?:year|date) "/), mend: expect.stringContaining("leave the field empty") });
  });

  it("says nothing of a year that is not there, or that another field tells", () => {
    for (const fields of ["month = mar", "year = {}", "year = nobody", "date = {2024-03}, year = {in press}"]) expect(outline(fromBibtex(`@misc{key, title = {T}, ${fields}}`))).toEqual(["T"]);
  });

  it("puts macros in, also those made of macros", () => {
    const text = '@string{icml = "ICML"}\n@string(all = icml # " " # 2024)\n@inproceedings{k, title = {T}, booktitle = all}';
    expect(onlyRecord(fromBibtex(text)).venue).toBe("ICML 2024");
  });

  it("reads names in every order and leaves out the others", () => {
    expect(one(String.raw`author = {Ada Byron and van der Maaten, Laurens and Smith, Jr., John and {Team X and Y} and 张三 and others}`).authors).toEqual(["Ada Byron", "Laurens van der Maaten", "John Smith Jr.", "Team X and Y", "张三"]);
  });

  it("has no key for what is not stated", () => {
    expect(Object.keys(one('abstract = "", doi = {}, url = {  }, year = {}'))).toEqual(["title", "authors", "source"]);
  });

  it("reads entries without key, comma or quotes as people write them", () => {
    expect(outline(fromBibtex('@misc{title = {A}}\n@misc{k, title = {B} year = 2020}\n@misc(k, title = "C"),\n@Misc { k , TITLE = {D} , }'))).toEqual(["A", "B", "C", "D"]);
  });

  it("passes over comments, preambles and addresses", () => {
    expect(outline(fromBibtex('% me@example.org {x}\n@comment{jabref: {a}}\n@preamble{"\\x"}\n@misc{k, % a remark }\n title = {A}}'))).toEqual(["A"]);
  });

  it("tells line and mend of a problem, and reads what stands around it", () => {
    const items = fromBibtex('@misc{a, title={A}}\n\n@misc{b, title="a "b" c"}\n@misc{c, title={C}}\n@misc{d}\n@misc{e, title={E');
    expect(outline(items)).toEqual(["A", "problem", "C", "problem", "problem"]);
    expect(items.map((item) => (item.kind === "problem" ? item.line : item.record.source.line))).toEqual([1, 3, 4, 5, 6]);
    expect(items[1]).toMatchObject({ position: 2, message: expect.stringMatching(/^Cannot read the entry: "b" /), mend: expect.stringContaining("quotation mark") });
  });

  it("says that a text of something else has no entry, and nothing of an empty one", () => {
    expect(fromBibtex("<html><body>Not found</body></html>")).toMatchObject([{ kind: "problem", position: 1 }]);
    expect(fromBibtex(" \n")).toEqual([]);
  });

  it("reads no field of a prototype and changes none", () => {
    const record = one("__proto__ = {x}, __proto__+an = {polluted}, constructor+an = {polluted}, year = 2024");
    expect(record.date).toBe("2024");
    expect(({} as Record<string, unknown>)["default"]).toBeUndefined();
  });
});

describe("fromBibtex() of a million", () => {
  const MILLION = 1_000_000;

  it.each([
    ["braces that close", `@a{k, title = {${"{".repeat(MILLION)}${"}".repeat(MILLION)}}}`],
    ["braces that do not", `@a{k, title = {${"{".repeat(MILLION)}`],
    ["entries that do not close", "@a{".repeat(MILLION)],
    ["quotation marks", `@a{k, title = ${'"'.repeat(MILLION + 1)}`],
    ["macros", `@a{k, title = x${" # x".repeat(MILLION)}}`],
    ["combining marks", `@a{k, title = {}, abstract = {${"\u0301\u0316".repeat(MILLION / 4)}}}`],
  ])("%s answers with a problem and reads the entry after it", (_name, bomb) => {
    const titles = outline(fromBibtex(`${bomb}\n@misc{good, title = {Good}}\n`));
    expect(titles).toEqual(["problem", "Good"]);
  });

  it("macros that double does not grow without end", () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}`).join("\n");
    expect(outline(fromBibtex(`@string{a0 = "xxxxxxxxxx"}\n${doubling}\n@misc{k, title = {T} # a60}`))).toEqual(["T"]);
  });

  it("entries gives each once, whatever their number", () => {
    for (const count of [100, 1000, 10_000]) {
      const splitter = entrySplitter();
      expect([...splitter.push("@misc{k, title = {T}}\n".repeat(count)), ...splitter.end()]).toHaveLength(count);
    }
  });
});
