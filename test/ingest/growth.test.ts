import { describe, expect, it } from "vitest";
import { answerBlock } from "../../src/cli/classify/answerBlock.js";
import { fromBibtex, streamBibtex } from "../../src/ingest/bibtex/index.js";
import { fromCsv } from "../../src/ingest/csv/index.js";
import type { IngestItem } from "../../src/ingest/ingestItem.js";
import { fromJsonl, streamJsonl } from "../../src/ingest/jsonl/index.js";
import { fromMarkdown } from "../../src/ingest/markdown/index.js";
import { fromOpenAlex } from "../../src/ingest/openalex/index.js";
import { fromRis } from "../../src/ingest/ris/index.js";
import { taxonomy } from "../../src/index.js";

const GOOD = "@misc{a, title = {Good one}}";
const kinds = (items: readonly IngestItem[]): string => items.map((item) => (item.kind === "record" ? item.record.title : "problem")).join();

/** Ten times the input may take three times as long as that again: a machine has other things to do. */
const MAX_RATIO = 30;
/** Below so many milliseconds a clock tells nothing. */
const LEAST = 10;

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function* cut(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function last<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  let found: T | undefined;
  for await (const item of items) found = item;
  return found;
}

const answer = (given: object): string => answerBlock(taxonomy, { bytes: Buffer.from(JSON.stringify(given)), firstLine: 1, lineCount: 1 }, false).text;

describe("a brace bomb of a million entries deep", () => {
  it.each([
    ["that closes", `${"{".repeat(1_000_000)}${"}".repeat(1_000_000)}`],
    ["that never closes", "{".repeat(1_000_000)],
    ["of closing braces", "}".repeat(1_000_000)],
  ])("%s costs no good entry around it", (_, braces) => {
    expect(kinds(fromBibtex(`${GOOD}\n@misc{b, title = {${braces}}\n${GOOD}\n`))).toBe("Good one,problem,Good one");
  });

  it("is a problem in its place among a million entries", () => {
    const items = fromBibtex("@misc{b, title = {{{{A}}}\n".repeat(1_000_000));
    expect([items.length, items.every(({ kind }) => kind === "problem")]).toEqual([1_000_000, true]);
  }, 60_000);

  it("takes no memory that grows with it", async () => {
    let given = 0;
    async function* bomb(): AsyncGenerator<string> {
      yield `${GOOD}\n@misc{b, title = `;
      for (; given < 300; given++) yield "{".repeat(1_000_000);
      yield `\n${GOOD}`;
    }
    const before = process.memoryUsage().heapUsed;
    const items: IngestItem[] = [];
    for await (const item of streamBibtex(bomb())) {
      items.push(item);
      // The problem is told as soon as the entry is too long, not at its end.
      if (item.kind === "problem") expect(given).toBeLessThan(10);
    }
    expect(kinds(items)).toBe("Good one,problem,Good one");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  });
});

describe("ten times the input", () => {
  it.each<readonly [string, number, (size: number) => unknown]>([
    ["BibTeX braces", 100_000, (size) => fromBibtex(`@misc{a, title = {${"{".repeat(size)}`)],
    ["unclosed BibTeX entries on one line", 20_000, (size) => fromBibtex("@misc{a, title = {".repeat(size))],
    ["a BibTeX entry in pieces", 90_000, (size) => last(streamBibtex(cut(`@misc{a, title = {${"x".repeat(size)}}}`, 100)))],
    ["BibTeX macros", 10_000, (size) => fromBibtex(`${Array.from({ length: size }, (_, i) => `@string{m${i} = m${i - 1} # "x"}`).join("\n")}\n@misc{a, title = m${size - 1}}`)],
    ["JSONL in pieces of a byte", 20_000, (size) => last(streamJsonl(cut(`{"title":"${"x".repeat(size)}"}`, 1)))],
    ["JSONL of bad lines", 5_000, (size) => fromJsonl("{oops\n".repeat(size))],
    ["CSV of stray quotes", 5_000, (size) => fromCsv(`title\n${'"a\n'.repeat(size)}`)],
    ["Markdown brackets", 5_000, (size) => fromMarkdown("- [a](https://a.b/c) [[x](\n".repeat(size))],
    ["RIS lines without a tag", 20_000, (size) => fromRis(`TY  - JOUR\n${"words\n".repeat(size)}`)],
    ["a dump of OpenAlex", 2_000, (size) => fromOpenAlex('{"title":"A"}\n'.repeat(size))],
    ["spaces at the end of a line of JSON", 100_000, (size) => fromOpenAlex(`{"title":"A"}${" ".repeat(size)}x`)],
    ["an abstract of combining marks", 20_000, (size) => answer({ title: "a", abstract: "\u0301".repeat(size) })],
    ["an abstract of one word", 20_000, (size) => answer({ title: "a", abstract: "a".repeat(size) })],
    ["an abstract of one phrase", 2_000, (size) => answer({ title: "a", abstract: "post-training quantization ".repeat(size) })],
    ["keys that pass through", 10_000, (size) => answer({ title: "a", x: Array.from({ length: size }, (_, i) => ({ [`k${i}`]: [i] })) })],
  ])("of %s takes about ten times as long", async (_, size, work) => {
    // The first run loads and compiles.
    await work(size);
    const once = Math.max(await timeOf(() => work(size)), LEAST);
    const tenfold = await timeOf(() => work(10 * size));
    expect(tenfold / once).toBeLessThan(MAX_RATIO);
  });
});
