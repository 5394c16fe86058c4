import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromAuthorPage } from "../../src/ingest/author-page/index.js";
import { fromBibtex, streamBibtex } from "../../src/ingest/bibtex/index.js";
import { fromCsv, streamCsv } from "../../src/ingest/csv/index.js";
import { fromDailyPapers } from "../../src/ingest/daily-papers/index.js";
import { fromText, streamText } from "../../src/ingest/index.js";
import { fromJsonl, streamJsonl } from "../../src/ingest/jsonl/index.js";
import { fromMarkdown, streamMarkdown } from "../../src/ingest/markdown/index.js";
import { fromOpenAlex, streamOpenAlex } from "../../src/ingest/openalex/index.js";
import { fromRis, streamRis } from "../../src/ingest/ris/index.js";
import { fromSemanticScholar, streamSemanticScholar } from "../../src/ingest/semantic-scholar/index.js";
import { renderCsv } from "../../src/cli/output/renderCsv.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const word = fc.stringMatching(/^[A-Za-z$^{}#:é-]{0,5}[A-Za-z]{2,6}$/);
const words = (min: number, max: number): fc.Arbitrary<string> => fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(" "));
const name = fc.stringMatching(/^[A-Z][a-zé]{1,6} [A-Z][a-z]{1,6}$/);
const day = fc.record({ year: fc.integer({ min: 2015, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const entry = fc.record({ title: words(3, 8), abstract: words(10, 40).map((text) => `${text}.`), day, count: fc.integer({ min: 1, max: 200 }), comments: fc.option(fc.integer({ min: 1, max: 99 })), authors: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), isCut: fc.boolean(), code: fc.boolean(), score: fc.option(fc.integer({ min: 1, max: 999 }).map((tenths) => (tenths / 10).toFixed(1))) });

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
const TAKEN = "2025-12-31";
const dateText = ({ year, month, day: number }: Entry["day"]): string => `${MONTHS[month - 1]} ${number}${year === 2025 ? "" : `, ${year}`}`;
const dateString = ({ year, month, day: number }: Entry["day"]): string => `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;

const daily = (entries: readonly Entry[]): string =>
  `new\n\nDaily Papers\n\nDec 31\n\n${entries.map(({ title, abstract, day: on, count, comments }) => `${title}\n\n${abstract}\n\n  • ${count} authors\n·\n${dateText(on)}${comments === null ? "" : ` ${comments}`}\n\n`).join("")}`;
const author = (entries: readonly Entry[]): string =>
  `h-index29\n\n21 Papers\n\n${entries.map(({ title, abstract, day: on, authors, isCut, code, score }) => `${score ?? ""}CV${dateText(on)}${code ? "Code" : ""}\n${title}\n\n${authors.join(", ")}${isCut ? " et al. · pku" : ""}\n\n${abstract}\n\n`).join("")}`;

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe("fromDailyPapers()", () => {
  it("reads back any entries rendered as such a page", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const read = fromDailyPapers(daily(entries), { taken: TAKEN });
        expect(read.map((item) => item.kind === "record" && [item.record.title, item.record.abstract, item.record.authorCount, item.record.date, item.record.source.position])).toEqual(
          entries.map(({ title, abstract, count, day: on }, i) => [title, abstract, count, dateString(on), i + 1]),
        );
      }),
    );
  });
});

describe("fromAuthorPage()", () => {
  it("reads back any entries rendered as such a page", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const read = fromAuthorPage(author(entries), { taken: TAKEN });
        expect(read.map((item) => item.kind === "record" && [item.record.title, item.record.abstract, item.record.authors, item.record.authorCount, item.record.date])).toEqual(
          entries.map(({ title, abstract, authors, isCut, day: on }) => [title, abstract, authors, isCut ? undefined : authors.length, dateString(on)]),
        );
      }),
    );
  });
});

describe("fromText()", () => {
  it("reads its own JSONL back, but for where it was read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (entries) => {
        const facts = (items: readonly unknown[]): unknown => items.map((item) => ({ ...(item as { record: object }).record, source: undefined }));
        const first = fromAuthorPage(author(entries), { taken: TAKEN });
        const again = await fromText(first.map((item) => `${JSON.stringify(item.kind === "record" ? item.record : item)}\n`).join(""));
        expect(facts(again)).toEqual(facts(first));
      }),
    );
  });

  it("throws at no text", async () => {
    const odd = fc.string({ unit: fc.constantFrom("a", "T", '"', ",", "\n", "{", "}", "[", "]", "(", ")", "@", "|", "-", " ", "•", "·", "1", "\ud800", "\u0301", "\ufffd", "title", "https://arxiv.org/abs/2403.12544", "__proto__", "Mar 1"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        for (const read of [fromCsv, fromJsonl, fromMarkdown, fromDailyPapers, fromAuthorPage]) expect(Array.isArray(read(text))).toBe(true);
        expect(Array.isArray(await fromText(text))).toBe(true);
      }),
    );
  });
});

describe("a stream", () => {
  const lists = ['{"title":"A b"}', "title,year", '"A ""b""",2024', '"A', "- [A b c](https://arxiv.org/abs/2403.12544)", "| Title | Year |", "|---|---|", "| [A](https://github.com/a/b) | 2024 |", "\n", "\r\n", "{", "\ufeff"];
  const bibtex = ["@misc{a, title = {A b}}", '@article{k, title = "C" # m,', "author = {B, A and C}}", '@string{m = "text"}', "@comment{", "}", "{", '"', "% words", "@", "@misc", "(", "words", "words ".repeat(60), `@misc{a, title = {${"words ".repeat(60)}}}`, "\n", "\r\n"];
  const ris = ["TY  - JOUR", "TI  - A b", "AU  - B, A", "ER  - ", "words", "\r", "\r\n", ""];
  const works = ['{"title":"A b","publication_year":2024}', '{"results":[{"title":"A"},{"title":"B"}]}', '[{"title":"A"},', '{"title":"B"}]', "{", "null", '{"title":', '"x"}', "", " ", "\ufeff"];
  it.each<readonly [string, (text: string) => unknown, (chunks: Iterable<string>) => AsyncIterable<unknown>, readonly string[]]>([
    ["JSONL", fromJsonl, streamJsonl, lists],
    ["CSV", fromCsv, streamCsv, lists],
    ["Markdown", fromMarkdown, streamMarkdown, lists],
    ["BibTeX", fromBibtex, streamBibtex, bibtex],
    ["RIS", fromRis, streamRis, ris],
    ["OpenAlex", fromOpenAlex, streamOpenAlex, works],
    ["Semantic Scholar", fromSemanticScholar, streamSemanticScholar, works],
    ["any format", fromText, streamText, [...lists, ...bibtex, ...ris, ...works]],
  ])("of %s gives what the whole text gives, wherever it is divided", async (_, read, stream, units) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...units), { maxLength: 12 }), fc.constantFrom("\n", "\n\n", " "), fc.array(fc.nat(120)), async (pieces, between, cuts) => {
        const text = pieces.join(between);
        const chunks: string[] = [];
        let at = 0;
        for (const cut of cuts) chunks.push(text.slice(at, (at += cut)));
        expect(await all(stream([...chunks, text.slice(at)]))).toEqual(await read(text));
      }),
    );
  });
});

describe("fromCsv()", () => {
  it("reads back any table rendered as CSV", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', " ", "é", ";") });
    fc.assert(
      fc.property(fc.array(fc.tuple(words(1, 4), cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = fromCsv(renderCsv({ head: ["Title", "Venue"], rows: rows.map(([title, venue]) => [`"${title}", a`, venue]) }));
        expect(read.map((item) => item.kind === "record" && [item.record.title, item.record.venue ?? ""])).toEqual(rows.map(([title, venue]) => [`"${title}", a`, venue.replaceAll(/\s+/g, " ").trim()]));
      }),
    );
  });

  it("loses no line below a stray quote", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("good,1", '"stray,1', '"bad"x,1', '"two\nlines",1'), { maxLength: 12 }), (lines) => {
        const count = (items: readonly { kind: string }[]): number => items.filter(({ kind }) => kind === "record").length;
        const quoteless = lines.filter((line) => line === "good,1").length;
        if (!lines.some((line) => line.startsWith('"two'))) expect(count(fromCsv(`title,year\n${lines.map((line) => line.replace(",1", ",2024")).join("\n")}\n`))).toBe(quoteless);
      }),
    );
  });
});
