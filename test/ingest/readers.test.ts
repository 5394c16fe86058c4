import { describe, expect, it } from "vitest";
import { fromAuthorPage } from "../../src/ingest/author-page/index.js";
import { fromCsv } from "../../src/ingest/csv/index.js";
import { fromDailyPapers } from "../../src/ingest/daily-papers/index.js";
import { detectFormat, fromText, streamText } from "../../src/ingest/index.js";
import type { IngestItem } from "../../src/ingest/ingestItem.js";
import { fromJsonl } from "../../src/ingest/jsonl/index.js";
import { fromMarkdown } from "../../src/ingest/markdown/index.js";
import type { PaperRecord } from "../../src/ingest/paperRecord.js";

const recordsOf = (items: readonly IngestItem[]): readonly PaperRecord[] => items.flatMap((item) => (item.kind === "record" ? [item.record] : []));
const kinds = (items: readonly IngestItem[]): string => items.map(({ kind }) => kind.charAt(0)).join("");
const page = (...dates: readonly string[]): string => `Daily Papers\n\nMar 5\n\n${dates.map((date, i) => `Title number ${i}\n\nWe round.\n\n • 2 authors\n·\n${date}\n`).join("\n")}`;
const datesOf = (items: readonly IngestItem[]): readonly unknown[] => recordsOf(items).map(({ date }) => date);

describe("fromDailyPapers()", () => {
  it("puts a date after the day of the page into the year before", () => {
    expect(datesOf(fromDailyPapers(page("Mar 5", "Mar 6", "Dec 11 3"), { taken: "2026-03-05" }))).toEqual(["2026-03-05", "2025-03-06", "2025-12-11"]);
  });

  it("takes the year after the newest stated one for the year left out", () => {
    expect(datesOf(fromDailyPapers(page("Mar 1", "Dec 11, 2024")))).toEqual(["2025-03-01", "2024-12-11"]);
  });

  it("gives a leap day a leap year", () => {
    expect(datesOf(fromDailyPapers(page("Feb 29"), { taken: "2026-03" }))).toEqual(["2024-02-29"]);
  });

  it("keeps a paper that cannot be dated, and says so", () => {
    const items = fromDailyPapers(page("Mar 1"));
    expect([kinds(items), datesOf(items)]).toEqual(["rp", [undefined]]);
  });

  it("tells a day that there is not", () => {
    expect(kinds(fromDailyPapers(page("Feb 30, 2024")))).toBe("rp");
  });

  it("reads an entry that is cut before its authors, and leaves links under a page out", () => {
    const cut = `${page("Mar 1, 2024")}\nA cut one\n\n${"We round and clip. ".repeat(20)}`;
    expect(recordsOf(fromDailyPapers(cut)).map(({ title }) => title)).toEqual(["Title number 0", "A cut one"]);
    expect(recordsOf(fromDailyPapers(`${page("Mar 1, 2024")}\nPrevious\n\nNext\n\nTerms\n`)).length).toBe(1);
  });

  it("turns a day down that is no date", () => {
    expect(() => fromDailyPapers("", { taken: "soon" })).toThrow(RangeError);
  });

  it.each([fromDailyPapers, fromAuthorPage])("gives one problem for the page of another site", (read) => {
    expect(kinds(read("Top stories\n\n1. Show: my project (example.org)\n12 points\n"))).toBe("p");
  });
});

describe("fromMarkdown()", () => {
  it.each<readonly [string, Partial<PaperRecord>]>([
    ["- [Rounding of Nets](https://arxiv.org/abs/2403.12544v2)", { title: "Rounding of Nets", arxiv: "2403.12544", date: "2024-03" }],
    ["- [**ICLR 2024**] Rounding of Nets [[paper](https://openreview.net/forum?id=abc)] [[code](https://github.com/a/b)]", { title: "Rounding of Nets", venue: "ICLR 2024", date: "2024", code: "https://github.com/a/b", url: "https://openreview.net/forum?id=abc" }],
    ["- [__`ICML`__] [Rounding of Nets](https://arxiv.org/abs/2403.12544) [__`pytorch`__](https://github.com/a/b)[12⭐]", { title: "Rounding of Nets", venue: "ICML", code: "https://github.com/a/b" }],
    ["* **Rounding of Nets** *Jin Song, Wei Li* NeurIPS 2023 [[Paper]](https://arxiv.org/pdf/2403.12544.pdf)", { title: "Rounding of Nets", authors: ["Jin Song", "Wei Li"], venue: "NeurIPS 2023", arxiv: "2403.12544" }],
    ["1. Rounding of Nets. [[arXiv](https://arxiv.org/abs/2403.12544)]", { title: "Rounding of Nets", arxiv: "2403.12544" }],
    ["- Rounding of Nets\n  - Paper: https://arxiv.org/abs/2403.12544\n  - Code: https://github.com/a/b", { title: "Rounding of Nets", arxiv: "2403.12544", code: "https://github.com/a/b" }],
    ["- [D$^{2}$MoE: Routing [v2]](https://doi.org/10.1145/12.34)", { title: "D$^{2}$MoE: Routing [v2]", doi: "10.1145/12.34" }],
    ["| Title | Venue | Year | Code |\n|:--|---|---|---|\n| [Rounding of Nets](https://arxiv.org/abs/2403.12544) | ICLR | 2024 | [GitHub](https://github.com/a/b) |", { title: "Rounding of Nets", venue: "ICLR", date: "2024", code: "https://github.com/a/b" }],
    ["Date | Title | Paper\n---|---|---\n2024.03.19 | Rounding of Nets | [link](https://arxiv.org/abs/2403.12544)", { title: "Rounding of Nets", date: "2024-03-19", arxiv: "2403.12544" }],
  ])("reads %j", (text, facts) => {
    expect(recordsOf(fromMarkdown(text))).toEqual([expect.objectContaining(facts)]);
  });

  it.each([
    "- https://arxiv.org/abs/2401.12345",
    "* <https://huggingface.co/papers/2401.12345>",
    "1. [HF](https://huggingface.co/papers/2401.12345)",
    "- [**ICLR 2024**] [[Paper]](https://arxiv.org/pdf/2401.12345)",
  ])("says that %s has no title", (text) => {
    expect(fromMarkdown(`${text}\n- [Rounding](https://arxiv.org/abs/2403.12544)\n`)).toMatchObject([{ kind: "problem", position: 1, line: 1, message: expect.stringContaining("no title") }, { kind: "record", record: { source: { position: 2 } } }]);
  });

  it("leaves links that lead to no paper alone", () => {
    expect(fromMarkdown("- https://example.org\n- [code](https://github.com/a/b)\n- [HF](https://huggingface.co/a/b)\n")).toEqual([]);
  });

  it("takes the brackets off a title that a link stands on", () => {
    expect(recordsOf(fromMarkdown("- [[GPTQ]](https://arxiv.org/abs/2210.17323)\n- [[v1] of [v2]](https://arxiv.org/abs/2210.17324)\n")).map(({ title }) => title)).toEqual(["GPTQ", "[v1] of [v2]"]);
  });

  it("leaves contents, prose, code and relative links out", () => {
    expect(fromMarkdown("# List\n\n- [Papers](#papers)\n- [Contributing](CONTRIBUTING.md)\n\nSee https://example.org.\n\n```md\n- [A b c](https://arxiv.org/abs/2403.12544)\n```\n")).toEqual([]);
  });
});

describe("fromCsv()", () => {
  it("finds columns by the names of reference managers, in any case", () => {
    const [record] = recordsOf(fromCsv('"KEY";"publication year";"AUTHOR";"Title";"Publication Title";"DOI"\nx;2024;"Ma, Yuexiao; Li, Huixia";Rounding;ICLR;10.1000/AB\n'));
    expect(record).toEqual({ title: "Rounding", authors: ["Ma, Yuexiao", "Li, Huixia"], date: "2024", doi: "10.1000/ab", venue: "ICLR", source: { format: "csv", position: 1, line: 2 } });
  });

  it("reads fields over several lines and counts lines", () => {
    const items = fromCsv('title,abstract\nA b,"one\n\ntwo"\nC d,x\n');
    expect(recordsOf(items).map(({ abstract, source }) => [abstract, source.line])).toEqual([["one\n\ntwo", 2], ["x", 5]]);
  });

  it("says that a column of titles is missing, once", () => {
    expect(fromCsv("a,b\n1,2\n3,4\n")).toEqual([expect.objectContaining({ kind: "problem", mend: 'name a column "title"' })]);
  });

  it("answers a stray quote in its place", () => {
    const items = fromCsv('title,year\nOne,2021\n"Two,2022\nThree,2023\n"Four, and more",2024\n');
    expect(items.map((item) => (item.kind === "record" ? item.record.title : item.line))).toEqual(["One", 3, "Three", "Four, and more"]);
  });

  it("turns a record down that has more fields than there are headings", () => {
    expect(kinds(fromCsv("title,year\nOne, two,2021\nThree,2022\n"))).toBe("pr");
  });
});

describe("fromJsonl()", () => {
  it.each([
    ["no title", "{}", "p"],
    ["an empty title", '{"title":""}', "p"],
    ["combining marks for a title", '{"title":"\u0301\u0302"}', "p"],
    ["a lone surrogate in a title", '{"title":"A \\ud800 b"}', "r"],
    ["a number for an abstract", '{"title":"A","abstract":5}', "rp"],
    ["an own __proto__", '{"__proto__":{"title":"B"},"title":"A"}', "r"],
    ["a title in __proto__ alone", '{"__proto__":{"title":"B"}}', "p"],
    ["a list", "[1]", "p"],
    ["half an object", '{"title":', "p"],
    ["deep nesting", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "p"],
    ["deep nesting in a fact", `{"title":"A","authors":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, "rp"],
    ["a line of five million characters", `{"title":"${"a".repeat(5_000_000)}"}`, "p"],
  ])("answers %s in its place", (_, line, expected) => {
    expect(kinds(fromJsonl(`{"title":"Before"}\n${line}\n\n{"title":"After"}`))).toBe(`r${expected}r`);
  });

  it.each([
    ["Jin Song; Wei Li", ["Jin Song", "Wei Li"]],
    ["Song, Jin; Li, Wei", ["Song, Jin", "Li, Wei"]],
    ["Jin Song and Wei Li", ["Jin Song", "Wei Li"]],
    ["Song, Jin and Li, Wei", ["Song, Jin", "Li, Wei"]],
    ["Jin Song, Wei Li and Bo Tu", ["Jin Song", "Wei Li", "Bo Tu"]],
    ["Jin Song, Wei Li", ["Jin Song", "Wei Li"]],
    ["Song, Jin", ["Song, Jin"]],
    ["A, B", ["A, B"]],
    ["Song, J., Li, W.-B.", ["Song, J.", "Li, W.-B."]],
    ["van der Maaten, L.", ["van der Maaten, L."]],
    ["Plato", ["Plato"]],
  ])("divides the authors %j that are one text", (authors, names) => {
    expect(recordsOf(fromJsonl(JSON.stringify({ title: "A", authors })))[0]?.authors).toEqual(names);
  });

  it("gives back well-formed text alone", () => {
    expect(recordsOf(fromJsonl('{"title":"A \\ud800 b"}'))[0]?.title).toBe("A \uFFFD b");
  });
});

describe("a reader", () => {
  it.each<readonly [string, (text: string) => readonly IngestItem[], (size: number) => string]>([
    ["CSV of quotes that open and close in turn", fromCsv, (size) => `title,year\n${'x","\n'.repeat(size)}`],
    ["CSV of stray quotes", fromCsv, (size) => `title\n${'"a\n'.repeat(size)}`],
    ["a quote that never closes", fromCsv, (size) => `title\n"${"a\n".repeat(size)}`],
    ["brackets that never close", fromMarkdown, (size) => `- ${"[".repeat(Math.min(size, 90_000))}`],
    ["brackets and links", fromMarkdown, (size) => "- [a](https://a.b/c) [[x](\n".repeat(size)],
    ["bars", fromMarkdown, (size) => `| title |\n|---|\n|${"|".repeat(size / 2)}`],
    ["spaces", fromDailyPapers, (size) => `Title\n\n${" ".repeat(size)}x\n • 2 authors\n·\nMar 1, 2024\n`],
    ["bullets of authors", fromDailyPapers, (size) => " • 2 authors\n".repeat(size)],
    ["heads of an author's page", fromAuthorPage, (size) => "CVMar 1, 2024\n".repeat(size)],
    ["commas", fromAuthorPage, (size) => `CVMar 1, 2024\nA b\n\n${"a,".repeat(size)}\n`],
    ["line ends", fromJsonl, (size) => "\n".repeat(size)],
  ])("is done with a hundred thousand of %s", (_, read, make) => {
    for (const size of [1_000, 10_000, 100_000]) expect(Array.isArray(read(make(size)))).toBe(true);
  });
});

describe("detectFormat()", () => {
  it.each([
    ["bibtex", "% a comment\n@article{a, title={B}}"],
    ["ris", "TY  - JOUR\nTI  - A\nER  - \n"],
    ["arxiv-atom", '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>'],
    ["openalex", '{"results":[{"id":"https://openalex.org/W1","title":"A"}]}'],
    ["semantic-scholar", '{"data":[{"paperId":"x","title":"A"}]}'],
    ["csl-json", '[{"type":"article","title":"A","issued":{"date-parts":[[2024]]}}]'],
    ["jsonl", '{"title":"A"}\n{"title":"B"}\n'],
    ["markdown", "# Awesome\n\n- [A](https://arxiv.org/abs/2403.12544)\n"],
    ["markdown", "| Title | Link |\n|---|---|\n"],
    ["csv", "\ufeffid,Title,year\n1,A,2024\n"],
    ["csv", "id\ttitle\n1\tA\n"],
    ["daily-papers", page("Mar 1")],
    ["author-page", "21 Papers\n\n68.8LGMay 30Code\nA\n"],
    [undefined, "A third site\n\nwith words, and more"],
    [undefined, "<html><body>title</body></html>"],
  ])("recognises %s", (format, text) => {
    expect(detectFormat(text)).toBe(format);
  });

  it("is no answer for what is no text", async () => {
    await expect(fromText(5 as never)).rejects.toThrow(new TypeError("Cannot read the papers: the text is a number, wanted a string"));
  });

  it.each(["soon", "2025-02-30", "2025-13"])("turns %s down as the day of a page, whatever the format", async (taken) => {
    await expect(fromText("title\nA\n", { from: "csv", taken })).rejects.toThrow(RangeError);
    await expect(streamText(["title\nA\n"], { from: "csv", taken }).next()).rejects.toThrow(RangeError);
  });

  it("leads to one problem where nothing tells, and to none for a blank text", async () => {
    expect(kinds(await fromText("A third site"))).toBe("p");
    expect(await fromText(" \n")).toEqual([]);
  });
});
