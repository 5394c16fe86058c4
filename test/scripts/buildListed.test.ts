import { describe, expect, it } from "vitest";
import { buildListed, type ListedFiles } from "../../scripts/listed/buildListed.js";
import { LISTED_SUMMARY, relabel } from "../../scripts/listed/listedRecord.js";
import { readIndex } from "../../scripts/listed/readIndex.js";
import { toListedRecords } from "../../scripts/listed/toListedRecords.js";
import { venueOf } from "../../scripts/listed/venueOf.js";
import { overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import { findPapers } from "../../src/query/index.js";
import { getPaper } from "../../src/taxonomy/index.js";

const NOTHING: ListedFiles = { papers: [], moves: [] };
const HEAD = "title,arxiv,year,venue,url,code,tags,lists,scope";

const ROWS = [
  '"MoonQuant: Post-Training Quantization of Vision Transformers at W4A4",2501.00001,2025,NIPS,https://arxiv.org/abs/2501.00001,https://github.com/moon/quant,x:y,b/two;a/one,quantization',
  "On Something Else Entirely,2502.00002,2025,arXiv,,,x:y,a/one,quantization",
  "MoonQuant: Another Work of the Same Name,2503.00003,2025,arXiv,,,x:y,a/one,caching",
  "Pruning of Neighbours,2503.00004,2025,arXiv,,,x:y,a/one,other",
  "A Cache without Any Year,,,ICML,,,x:y,a/one,caching",
  "Moonquant - post training quantization of vision transformers at W4A4,,2025,NeurIPS,,,x:y,a/one,quantization",
  "Vector Quantization of Moonlight,,2019,IEEE JETC,https://doi.org/10.1000/moon,,,,",
  "Growing Apples,2501.00007,2025,arXiv,,,,,",
  "\"AffineQuant: Affine Transformation Quantization for Large Language Models\",2403.12544,2024,ICLR,,,x:y,a/one,quantization",
];
const csv = (rows: readonly string[]): string => [HEAD, ...rows].join("\r\n");
const build = (rows: readonly string[] = ROWS, before: ListedFiles = NOTHING) => buildListed(readIndex(csv(rows)), taxonomy, before);
const stub = findPapers(taxonomy, {}, { tiers: ["stub"] }).find(({ arxiv }) => arxiv !== undefined)!;

describe("buildListed()", () => {
  const { papers, report } = build();
  const [moon] = papers.filter(({ id }) => id === "moonquant");

  it("says what became of every row", () => {
    const { others, read, untold, undated, repeated, kept } = report;
    expect({ others, read, untold, undated, repeated, kept }).toEqual({ others: 1, read: 1, untold: 1, undated: 1, repeated: 1, kept: 4 });
    expect(others + read + untold + undated + repeated + kept).toBe(report.rows);
  });

  it("names a paper by its short name, else by words of its title and the year", () => {
    expect(papers.map(({ id }) => id)).toEqual(["moonquant", "moonquant-2025", "something-else-entirely-2025", "vector-quantization-moonlight-2019"]);
  });

  it("takes over the facts of the row, in the form that records have", () => {
    expect(moon).toMatchObject({ tier: "listed", name: "MoonQuant", date: "2025-01", arxiv: "2501.00001", venue: "NeurIPS 2025", code: "https://github.com/moon/quant", lists: ["a/one", "b/two"], filedUnder: "quantization", summary: LISTED_SUMMARY });
    expect(moon).not.toHaveProperty("url");
    expect(papers.at(-1)).toMatchObject({ date: "2019", doi: "10.1000/moon", venue: "IEEE JETC 2019", lists: [] });
    expect(papers.at(-1)).not.toHaveProperty("filedUnder");
  });

  it("labels by the title alone, each label with its confidence", () => {
    expect(moon?.methods?.map(({ kind, role }) => [kind, role])).toEqual([["ptq", "core"]]);
    for (const { confidence } of [...(moon?.methods ?? []), ...(moon?.concepts ?? [])]) expect(confidence).toBeTypeOf("number");
    for (const { evidence } of moon?.methods ?? []) expect(evidence.map(({ source }) => source)).toEqual(evidence.map(() => "title"));
  });

  it("keeps a row whose title tells nothing when lists file it under the field", () => {
    expect(papers.find(({ id }) => id.startsWith("something-else"))).toMatchObject({ scope: "in", concepts: [{ id: "method", confidence: 0 }] });
  });

  it("gives the same for rows in another order", () => {
    expect(build([...ROWS].reverse())).toEqual(build());
  });

  it("can be laid over the taxonomy", () => {
    const { records, findings } = toListedRecords({ papers, moves: [] }, taxonomy);
    expect(findings).toEqual([]);
    expect(findPapers(overlay(taxonomy, records), { method: "ptq" }, { tiers: ["listed"] }).map(({ id }) => id)).toEqual(["moonquant"]);
  });

  it("takes the id and the facts of a stub, and keeps what points to it", () => {
    const { papers: made } = build([`${JSON.stringify(stub.title)},${stub.arxiv},2020,arXiv,,,x:y,a/one,quantization`]);
    expect(made.map(({ id, authors = [], date }) => ({ id, authors, date }))).toEqual([{ id: stub.id, authors: stub.authors, date: stub.date }]);
    const all = overlay(taxonomy, toListedRecords({ papers: made, moves: [] }, taxonomy).records);
    expect(getPaper(all, stub.id).tier).toBe("listed");
  });
});

describe("ids of listed papers", () => {
  const first = build();
  const idOf = ({ papers }: ListedFiles, arxiv: string): string | undefined => papers.find((paper) => paper.arxiv === arxiv)?.id;

  it("are the same in the next build", () => {
    const next = build(ROWS, first);
    expect(next.papers).toEqual(first.papers);
    expect(next.report.known).toBe(first.papers.length);
  });

  it("stay when the index grows by an earlier work of the same name", () => {
    const earlier = "MoonQuant: The First of All,1901.00001,2019,arXiv,,,x:y,a/one,quantization";
    const grown = build([earlier, ...ROWS], first);
    for (const { id, arxiv = "" } of first.papers) if (arxiv !== "") expect(idOf(grown, arxiv)).toBe(id);
    expect(idOf(grown, "1901.00001")).toBe("moonquant-2019");
    expect(idOf(build([earlier, ...ROWS]), "1901.00001")).toBe("moonquant");
  });

  it("stay when a work is retitled", () => {
    const retitled = ROWS.map((row) => row.replace("MoonQuant: Another Work of the Same Name", "Sunlight: Its New Name"));
    expect(idOf(build(retitled, first), "2503.00003")).toBe(idOf(first, "2503.00003"));
  });

  it("are never those of other papers, concepts or stubs", () => {
    const { papers } = build(['"AffineQuant: A Namesake",2601.00001,2026,arXiv,,,x:y,a/one,quantization', '"GPTQ: A Namesake",2601.00002,2026,arXiv,,,x:y,a/one,quantization', '"PTQ: A Namesake of a Concept",2601.00003,2026,arXiv,,,x:y,a/one,quantization']);
    expect(papers.map(({ id }) => id)).toEqual(["affinequant-2026", "gptq-2026", "ptq-2026"]);
  });

  it("redirect when the work has been read under another id", () => {
    const read = overlay(taxonomy, { papers: { "read-by-now": { tier: "draft", title: "Read by now", date: "2025-01", arxiv: "2501.00001", scope: "in", summary: "Rounds.", concepts: [{ id: "method", evidence: [] }] } } });
    const next = buildListed(readIndex(csv(ROWS)), read, first);
    expect(next.moves).toEqual([{ id: "moonquant", to: "read-by-now" }]);
    expect(next.report.gone).toEqual([]);
    for (const files of [next, first]) {
      const { records } = toListedRecords(files, read);
      expect(records.redirects).toEqual({ moonquant: { kind: "moved", to: "read-by-now" } });
      expect(getPaper(overlay(read, records), "moonquant").id).toBe("read-by-now");
    }
  });

  it("that nothing has any more are told", () => {
    expect(build(ROWS.slice(1), first).report.gone).toEqual([]); // the row of the same title has its id
    expect(build(ROWS.filter((row) => !row.includes("Another Work")), first).report.gone).toEqual(["moonquant-2025"]);
  });
});

describe("toListedRecords()", () => {
  const { papers } = build();

  it("takes labels away that the concepts no longer fit, and keeps the paper", () => {
    const [paper] = papers.filter(({ id }) => id === "moonquant");
    const stale = { ...paper!, concepts: [...paper!.concepts!, { id: "no-longer-there", evidence: [] }] };
    const fitted = toListedRecords({ papers: [stale], moves: [] }, taxonomy);
    expect([fitted.stale, fitted.findings]).toEqual([["moonquant"], []]);
    expect(fitted.records.papers["moonquant"]).toMatchObject({ title: stale.title, concepts: [{ id: "method", confidence: 0 }] });
    expect(fitted.records.papers["moonquant"]).not.toHaveProperty("methods");
  });

  it("is given its labels back by relabel(), which changes nothing else", () => {
    expect(relabel(taxonomy, papers.map(({ methods: _, ...paper }) => ({ ...paper, concepts: [] })))).toEqual(papers);
  });
});

describe("readIndex()", () => {
  it("refuses a table without the columns it needs, and a scope that is none", () => {
    expect(() => readIndex("title,year\nA,2020")).toThrow('Cannot read the index: it has no column "arxiv"');
    expect(() => readIndex(csv(["A,,2020,,,,,,quantisation"]))).toThrow('row 1 has the scope "quantisation", wanted one of quantization, caching, vq');
  });

  it("leaves out what is no arXiv id, year or address", () => {
    expect(readIndex(csv(["A,next week,soon,,ftp://x,not yet,,,vq"]))).toEqual([{ title: "A", lists: [], filedUnder: "vector-quantization" }]);
  });
});

describe("venueOf()", () => {
  it.each([
    ["NIPS", "2017", "NeurIPS 2017"],
    ["VLDB", "2020", "PVLDB 2020"],
    ["ICLR Workshop on Sparsity (SLLM", "2025", "ICLR Workshop on Sparsity 2025"],
    ["arXiv", "2024", undefined],
    ["ICML", undefined, undefined],
  ])("makes of %s %s %s", (venue, year, wanted) => {
    expect(venueOf(venue, year)).toBe(wanted);
  });
});
