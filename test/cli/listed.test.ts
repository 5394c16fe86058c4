import { describe, expect, it } from "vitest";
import { countPapers, taxonomy } from "../../src/index.js";
import { overlay } from "../../src/create/index.js";
import { listed } from "../../src/data/listed/index.js";
import { findPapers } from "../../src/query/index.js";
import { parseLines, runCli } from "./runCli.js";

const all = overlay(taxonomy, listed);
/** A listed paper that no stub stands for, with a method kind. */
const [paper] = findPapers(all, { method: "ptq" }, { tiers: ["listed"] });
const id = paper?.id ?? "";

describe("--tier listed", () => {
  it("asks the listed tier without an overlay", async () => {
    const lines = parseLines((await runCli(["papers", "--tier", "listed", "--method", "ptq"])).out);
    expect(lines).toEqual(JSON.parse(JSON.stringify(findPapers(all, { method: "ptq" }, { tiers: ["listed"] }))));
  });

  it("counts it in a survey, and a survey without it does not", async () => {
    const count = async (...flags: string[]): Promise<number> => Number((await runCli(["papers", "--count", ...flags])).out);
    expect(await count("--tier", "curated,listed")).toBe(countPapers(all, {}, { tiers: ["curated", "listed"] }));
    expect(await count()).toBe(countPapers(taxonomy, {}));
  });

  it("shows the confidence of every label in JSON", async () => {
    const [found] = JSON.parse((await runCli(["papers", "--tier", "listed", "--method", "ptq", "--limit", "1", "--format", "json"])).out) as { methods: { confidence: number }[] }[];
    expect(found?.methods[0]?.confidence).toBeTypeOf("number");
  });

  it("yields to an overlay that has read a work under an id of its own", async () => {
    const records = { papers: { "ours-now": { tier: "draft", title: paper?.title, date: "2026-01", scope: "out", summary: "Read.", concepts: [{ id: "method", evidence: [] }] } } };
    const { code, err, out } = await runCli(["papers", "--overlay", "-", "--tier", "listed", "--format", "jsonl"], { input: JSON.stringify(records) });
    expect([code, err]).toEqual([0, ""]);
    expect(parseLines(out).map((each) => each["id"])).not.toContain(id);
  });
});

describe("a listed paper by its id", () => {
  it("is shown with the word that its labels are a machine's, each with its confidence", async () => {
    const { out } = await runCli(["paper", id, "--format", "table"], { width: 200 });
    expect(out).toContain("a machine's, from the title alone; nobody has checked them");
    expect(out).toMatch(/method +ptq \(\w+\), confidence 0\.\d+/);
  });

  it("is the start of related work among papers that were read", async () => {
    const lines = parseLines((await runCli(["related", id, "--limit", "3"])).out);
    expect(lines).toHaveLength(3);
    for (const each of lines) expect(countPapers(taxonomy, {}) > 0 && Object.hasOwn(listed.papers, String(each["id"]))).toBe(false);
  });

  it("that is misspelt is told by the nearest id of papers that were read", async () => {
    const { code, err } = await runCli(["paper", "afinequant"]);
    expect([code, err]).toEqual([1, 'Cannot find paper "afinequant": no such id, nearest is "affinequant"\n']);
  });
});
