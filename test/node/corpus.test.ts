import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import type { Paper } from "../../src/model/paper.js";
import { buildCorpus, closeCorpus, CorpusError, openCorpus } from "../../src/node/index.js";
import { CORPUS_FORMAT, decodeHeader, HEADER_SIZE, type CorpusTable } from "../../src/node/corpusFile.js";
import { LineSplitter } from "../../src/node/lineSplitter.js";
import { findPapers, relatedWork } from "../../src/query/index.js";
import { getPaper, listSchemes } from "../../src/taxonomy/index.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { basePaper, baseRecords } from "../helpers/records.js";
import { allPapers } from "../query/paperOracle.js";

const base: Taxonomy = createTaxonomy(baseRecords());
const papers = allPapers(base);
const linesOf = (all: readonly object[]): readonly string[] => all.map((paper) => `${JSON.stringify(paper)}\n`);

const directory = mkdtempSync(join(tmpdir(), "corpus-"));
const path = join(directory, "a.qtx");
const opened: Taxonomy[] = [];
const open = (file = path): Taxonomy => {
  const corpus = openCorpus(file);
  opened.push(corpus);
  return corpus;
};
const build = (pieces: Iterable<Uint8Array | string>, file = path) => buildCorpus(pieces, file, { concepts: base });

afterEach(() => {
  for (const corpus of opened.splice(0)) closeCorpus(corpus);
});
afterAll(() => rmSync(directory, { recursive: true }));

describe("buildCorpus()", () => {
  it("takes papers as people write them, and completes them", async () => {
    const { checked: _, ...draft } = basePaper({ title: "Ours", date: "2026", concepts: [{ id: "technical", evidence: [] }, { id: "llm", evidence: [] }] });
    await build(linesOf([{ ...draft, id: "ours", tier: "draft" }]));
    expect(getPaper(open(), "ours")).toMatchObject({ year: 2026, contribution: "technical", settings: [], concepts: [{ id: "llm", scheme: "model" }, { id: "technical", scheme: "contribution" }] });
  });

  it("does not mind where pieces end, blank lines, a byte order mark and a missing line feed at the end", async () => {
    const bytes = Buffer.from(`\uFEFF${linesOf(papers).join("\n  \n").trimEnd()}`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (__, i) => bytes.subarray(7 * i, 7 * (i + 1)));
    expect((await build(pieces)).papers).toBe(papers.length);
    expect(allPapers(open())).toEqual(papers);
  });

  it("reads from what gives pieces later", async () => {
    async function* later(): AsyncGenerator<string> {
      for (const line of linesOf(papers)) yield await Promise.resolve(line);
    }
    expect((await buildCorpus(later(), path, { concepts: base })).papers).toBe(papers.length);
  });

  it("names both lines of an id that is there twice", async () => {
    const [first = "", second = ""] = linesOf(papers);
    await expect(build([first, "\n", second, first])).rejects.toThrow(`Cannot build the corpus: line 4 has the id "${papers[0]!.id}", which line 1 has too`);
  });

  it.each([
    ["{", /line 1 is no JSON: /],
    ["[]", /line 1 holds no paper: /],
    ['{"id":"x","tier":"stub","title":"X","date":"soon"}', /line 1 holds no paper: date: write a date as/],
    ['{"id":"x","tier":"stub","titel":"X","date":"2020"}', /line 1 holds no paper: /],
    [JSON.stringify({ ...basePaper({ concepts: [{ id: "technicle", evidence: [] }] }), id: "x" }), /line 1 names the concept "technicle", which is not there, nearest is "technical"/],
    [JSON.stringify({ ...papers.find(({ results }) => results.length > 0), id: "x", results: [{ about: "x", reportedBy: "x", metric: "perplexty", form: "absolute", value: 1, evidence: [] }] }), /line 1 names the metric "perplexty"/],
  ])("says what is wrong with the line %s", async (line, message) => {
    await expect(build([line])).rejects.toThrow(message);
  });

  it("leaves what stood there, and nothing beside it, when a line is wrong", async () => {
    await build(linesOf(papers));
    const before = readFileSync(path);
    await expect(build([...linesOf(papers), "{"])).rejects.toThrow("is no JSON");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(directory)).toEqual(["a.qtx"]);
  });

  it("keeps a relation to a paper that it does not hold as one to its name", async () => {
    const from = papers.find(({ relations }) => relations.some(({ targetKind }) => targetKind === "paper"))!;
    const { target } = from.relations.find(({ targetKind }) => targetKind === "paper")!;
    expect(await build(linesOf([from]))).toEqual({ papers: 1, relationsOutside: 1 });
    const corpus = open();
    expect(getPaper(corpus, from.id).relations.map((relation) => relation.targetKind)).not.toContain("paper");
    expect(storeOf(corpus).index.targets.name).toContain(target);
  });

  it("takes a paper with ten thousand labels", async () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `technique-${i}`);
    const { technique, ...concepts } = baseRecords().concepts;
    const wide = createTaxonomy({ concepts: { ...concepts, technique: { ...technique, concepts: Object.fromEntries(ids.map((id) => [id, { label: id, definition: `What ${id} covers`, broader: [] }])) } } } as Parameters<typeof createTaxonomy>[0]);
    const { checked: _, ...paper } = basePaper({ title: "Everything", concepts: [{ id: "technical", evidence: [] }] });
    const labelled = { ...paper, id: "everything", tier: "draft", methods: [{ kind: "ptq", role: "core", evidence: [], concepts: ids.map((id) => ({ id, evidence: [] })) }] };
    await buildCorpus(linesOf([labelled, { id: "a-stub", tier: "stub", title: "A stub", date: "2020" }]), path, { concepts: wide });
    const corpus = open();
    expect(findPapers(corpus, { technique: "technique-9999" }, { tiers: ["draft"] }).map(({ id }) => id)).toEqual(["everything"]);
    expect(getPaper(corpus, "everything").concepts).toHaveLength(10_002);
  });

  it("builds a corpus of nothing", async () => {
    expect(await build([])).toEqual({ papers: 0, relationsOutside: 0 });
    expect(findPapers(open(), {})).toEqual([]);
  });
});

describe("openCorpus()", () => {
  const file = join(directory, "b.qtx");
  let whole: Buffer;
  beforeAll(async () => {
    await build(linesOf(papers), file);
    whole = readFileSync(file);
  });

  /** The file with other bytes. */
  const changed = (change: (bytes: Buffer) => Buffer | void): string => {
    const bytes = Buffer.from(whole);
    const at = join(directory, "changed.qtx");
    writeFileSync(at, change(bytes) ?? bytes);
    return at;
  };
  const flip = (position: number): string => changed((bytes) => void (bytes[position]! ^= 0x10));
  const tableOf = (bytes: Buffer): CorpusTable => {
    const { tableStart, tableLength } = decodeHeader("", bytes);
    return JSON.parse(bytes.toString("utf8", tableStart, tableStart + tableLength)) as CorpusTable;
  };

  it("reads no paper until one is shown", () => {
    const { places } = { places: HEADER_SIZE };
    const corpus = open(changed((bytes) => void bytes.fill(0xff, places, tableOf(whole).sections[0]!.start)));
    expect(corpus.paperCount).toBe(papers.length);
    expect(() => getPaper(corpus, papers[0]!.id)).toThrow(CorpusError);
  });

  it("gives the same frozen object while it is kept", () => {
    const corpus = open(file);
    expect(getPaper(corpus, papers[0]!.id)).toBe(getPaper(corpus, papers[0]!.id));
    expect(Object.isFrozen(getPaper(corpus, papers[0]!.id).concepts)).toBe(true);
  });

  it("refuses a file with a byte changed, in whichever section it stands", () => {
    const { sections } = tableOf(whole);
    expect(sections.length).toBeGreaterThan(30);
    const silent = sections.filter(({ start, length }) => {
      if (length === 0) return false;
      try {
        const corpus = open(flip(start + (length >> 1)));
        // Concepts and words are read when they are first needed.
        listSchemes(corpus);
        relatedWork(corpus, papers[0]!.id, { tiers: ["curated", "stub"] });
        return true;
      } catch (error) {
        return !(error instanceof CorpusError && error.message.includes("was damaged"));
      }
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("refuses a record with any byte changed", () => {
    const end = tableOf(whole).sections[0]!.start;
    const silent: number[] = [];
    for (let position = HEADER_SIZE; position < end; position += 13) {
      const corpus = open(flip(position));
      try {
        const read = allPapers(corpus);
        // The bytes between two records say nothing.
        if (JSON.stringify(read) !== JSON.stringify(papers)) silent.push(position);
      } catch (error) {
        if (!(error instanceof CorpusError)) silent.push(position);
      }
      closeCorpus(corpus);
    }
    expect(silent).toEqual([]);
  });

  it("refuses a header with any bit changed", () => {
    const { tableStart } = decodeHeader("", whole);
    for (let position = 0; position < HEADER_SIZE; position++) expect(() => open(flip(position)), `byte ${position}`).toThrow(CorpusError);
    expect(() => open(flip(tableStart + 20))).toThrow("its table of contents was damaged, build it anew");
  });

  it.each([0, 5, 40, 64, 200, -1])("refuses a file that was cut after %s bytes", (length) => {
    expect(() => open(changed((bytes) => bytes.subarray(0, length)))).toThrow(CorpusError);
  });

  it("says of a file that is longer than it was how long it must be", () => {
    expect(() => open(changed((bytes) => Buffer.concat([bytes, Buffer.alloc(3)])))).toThrow(`it has ${whole.length + 3} of ${whole.length} bytes, build it anew`);
  });

  it("says of a newer file that it is newer", () => {
    expect(() => open(changed((bytes) => void bytes.writeUInt32LE(CORPUS_FORMAT + 1, 8)))).toThrow(`it has format ${CORPUS_FORMAT + 1}, which is newer than ${CORPUS_FORMAT}; open it with a later version of quantaxonomy or build it anew`);
  });

  it("says of another file that it is no corpus", () => {
    expect(() => open(changed(() => Buffer.from("<!doctype html><title>no corpus</title>")))).toThrow("it is no corpus, wanted a file that quantaxonomy build has written");
  });

  it("says of a closed corpus that it is closed, and keeps what was read", () => {
    const corpus = open(file);
    const first: Paper = getPaper(corpus, papers[0]!.id);
    closeCorpus(corpus);
    closeCorpus(corpus);
    expect(getPaper(corpus, papers[0]!.id)).toBe(first);
    expect(() => getPaper(corpus, papers[1]!.id)).toThrow("it was closed before");
  });

  it("goes on with the old file when it is replaced", async () => {
    const own = join(directory, "c.qtx");
    await build(linesOf(papers), own);
    const corpus = open(own);
    await build(linesOf(papers.slice(0, 1)), own);
    expect(allPapers(corpus)).toEqual(papers);
    expect(open(own).paperCount).toBe(1);
    expect(statSync(own).size).toBeLessThan(whole.length);
  });
});

describe("LineSplitter", () => {
  it("counts lines and joins what stands in several pieces", () => {
    const splitter = new LineSplitter();
    const lines: [number, string][] = [];
    const visit = (line: Uint8Array): void => void lines.push([splitter.line, Buffer.from(line).toString()]);
    for (const piece of ["a", "b\n\nc", "", "d", "\ne"]) splitter.push(Buffer.from(piece), visit);
    splitter.end(visit);
    expect(lines).toEqual([[1, "ab"], [2, ""], [3, "cd"], [4, "e"]]);
  });
});
