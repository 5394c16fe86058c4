import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseLines, runCli } from "./runCli.js";

const DRAFT = 'tier: draft\ntitle: Ours\ndate: "2026"\nscope: out\nsummary: Not on quantization.\nconcepts: [{ id: method, evidence: [] }]\n';

let root: string;
let directory: string;
let made = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "quantaxonomy-"));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  directory = join(root, String(made++));
  await mkdir(join(directory, "papers"), { recursive: true });
});

const write = (id: string, text: string): Promise<void> => writeFile(join(directory, "papers", `${id}.yaml`), text);

describe("validate", () => {
  it("accepts sound records and says how many it checked", async () => {
    await write("ours", DRAFT);
    expect(await runCli(["validate", directory])).toEqual({ code: 0, out: "", err: "1 record in 1 file checked over the shipped data: no findings\n" });
  });

  it("accepts the project's own records", async () => {
    const { code, err } = await runCli(["validate", "taxonomy"]);
    expect(code).toBe(0);
    expect(err).toMatch(/(?:^|\n)\d+ records in \d+ files checked: no findings(?:, \d+ pieces? of advice)?\n$/);
  });

  it.each([
    ["a tab", "tier: draft\n\ttitle: Ours\n", /ours\.yaml:2:1 .*\[unreadable\]/],
    ["a key that stands twice", `${DRAFT}title: Again\n`, /ours\.yaml:7:1 .*\[unreadable\]/],
    ["a cycle", "tier: &a [*a]\n", /ours\.yaml/],
    ["a misspelt key", DRAFT.replace("title", "titl"), /titl.*write "title".*\[unknown-key\]/],
    ["forty words of evidence", DRAFT.replace("evidence: []", `evidence: [{ source: title, text: "${"word ".repeat(40)}" }]`), /cut the evidence from 40/],
    ["ten million characters", DRAFT.replace("Ours", "x".repeat(10_000_000)), /a text of 10,000,000 characters/],
    ["a __proto__ key", `${DRAFT}__proto__: { polluted: true }\n`, /__proto__.*\[unknown-key\]/],
    ["an unknown id", DRAFT.replace("id: method", "id: methd"), /methd/],
    ["a width that is no number", `${DRAFT}settings: [{ text: W4, quantizers: [{ bits: .nan }], evidence: [{ source: title, text: a }] }]\n`, /NaN/],
    ["a list where a record belongs", "- a\n- b\n", /\[invalid-value\]/],
    ["an empty file", "", /ours/],
  ])("tells %s with file and mend, in one line each, and exits 1", async (_, text, line) => {
    await write("ours", text);
    const { code, out, err } = await runCli(["validate", directory]);
    expect(code).toBe(1);
    expect(out).toMatch(line);
    expect(out.length).toBeLessThan(10_000);
    for (const each of out.trimEnd().split("\n")) expect(each).toMatch(/; .* \[[a-z-]+\]$/);
    expect(err).toMatch(/^\d+ records? in 1 file checked over the shipped data: \d+ findings?\n$/);
  });

  it("gives findings as objects when asked", async () => {
    await write("ours", DRAFT.replace("title", "titl"));
    const { code, out } = await runCli(["validate", directory, "--format", "jsonl"]);
    expect(code).toBe(1);
    expect(parseLines(out)[0]).toMatchObject({ code: expect.any(String), message: expect.any(String), path: expect.any(Array), mend: expect.any(String), file: expect.stringContaining("ours.yaml") });
  });

  it("does not blame what refers to a file that cannot be read", async () => {
    await write("ours", DRAFT.replace("scope", `relations: [{ type: uses, target: theirs, targetKind: paper, evidence: [{ source: title, text: Ours }] }]\nscope`));
    await write("theirs", "\t");
    const { out } = await runCli(["validate", directory]);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toContain("theirs.yaml:1:1");
  });

  it("checks records that name concepts of one's own with --overlay", async () => {
    const concepts = join(root, `${made++}`);
    await mkdir(join(concepts, "concepts"), { recursive: true });
    await writeFile(join(concepts, "concepts", "task.yaml"), "concepts:\n  moonlighting: { label: moonlighting, definition: Working by night., broader: [] }\n");
    await write("ours", DRAFT.replace("evidence: [] }]", "evidence: [] }, { id: moonlighting, evidence: [] }]"));
    expect((await runCli(["validate", directory])).out).toContain("moonlighting");
    expect(await runCli(["validate", directory, "--overlay", concepts])).toEqual({ code: 0, out: "", err: `1 record in 1 file checked over the shipped data and "${concepts}": no findings\n` });
    expect((await runCli(["validate", concepts, "--overlay", directory])).err).toMatch(/^Cannot lay "[^\n]+moonlighting/);
  });

  it("reads JSON from standard input", async () => {
    const { code, out } = await runCli(["validate", "-"], { input: '{"papers": {"mine": {"tier": "stub", "title": "Mine"}}}' });
    expect(code).toBe(1);
    expect(out).toContain('the key "date" is missing');
  });

  it("says in one line that JSON cannot be read", async () => {
    const { code, err } = await runCli(["validate", "-"], { input: "{" });
    expect(code).toBe(1);
    expect(err).toMatch(/^Cannot read standard input as JSON: [^\n]+\n$/);
  });
});

describe("init", () => {
  it("writes a draft that validate accepts, and nothing beside it", async () => {
    const started = await runCli(["init", "our-quantizer", "--dir", directory]);
    expect(started).toMatchObject({ code: 0, out: `${join(directory, "papers", "our-quantizer.yaml")}\n` });
    expect(await readdir(join(directory, "papers"))).toEqual(["our-quantizer.yaml"]);
    expect((await runCli(["validate", directory])).code).toBe(0);
  });

  it("writes several drafts that validate accepts together", async () => {
    for (const id of ["one", "two"]) await runCli(["init", id, "--dir", directory]);
    expect((await runCli(["validate", directory])).out).toBe("");
  });

  it("keeps odd titles", async () => {
    await runCli(["init", "odd", "--dir", directory, "--title", 'A "b": #c \\ é']);
    const { out } = await runCli(["paper", "odd", "--overlay", directory]);
    expect(parseLines(out)[0]).toMatchObject({ title: 'A "b": #c \\ é', date: "2026", tier: "draft" });
  });

  it("takes the facts of a shipped stub over", async () => {
    await runCli(["init", "hawq", "--dir", directory]);
    const facts = ({ title, date, arxiv, sources }: Readonly<Record<string, unknown>>): unknown => ({ title, date, arxiv, sources });
    const [mine] = parseLines((await runCli(["paper", "hawq", "--overlay", directory])).out);
    const [shipped] = parseLines((await runCli(["paper", "hawq"])).out);
    expect(facts(mine ?? {})).toEqual(facts(shipped ?? {}));
  });

  it.skipIf(!existsSync("/proc/self"))("ends where the system makes no directories, as under /proc (skipped where it has none)", { timeout: 10_000 }, async () => {
    expect(await runCli(["init", "ours", "--dir", "/proc/x"])).toEqual({ code: 1, out: "", err: 'Cannot write "/proc/x": no such file or directory\n' });
  });

  it("overwrites nothing", async () => {
    await write("ours", DRAFT);
    const { code, err } = await runCli(["init", "ours", "--dir", directory]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Cannot start a record "ours": ".*" is there already\n$/);
    expect(await readFile(join(directory, "papers", "ours.yaml"), "utf8")).toBe(DRAFT);
  });
});

describe("diff", () => {
  it("finds nothing between the shipped data and themselves", async () => {
    expect(await runCli(["diff", "shipped", "shipped"])).toEqual({ code: 0, out: "", err: "Verdict: none, 0 records differ\n" });
  });

  it("tells what a directory adds", async () => {
    await write("ours", DRAFT);
    const { out, err } = await runCli(["diff", "shipped", directory]);
    expect(parseLines(out)).toEqual([{ kind: "paper", id: "ours", change: "added", keys: [] }]);
    expect(err).toBe("Verdict: minor, 1 record differs\n");
  });

  it("takes records from standard input", async () => {
    const input = JSON.stringify({ papers: { mine: { tier: "draft", title: "Mine", date: "2026", scope: "out", summary: "Nothing.", concepts: [{ id: "method", evidence: [] }] } } });
    const { out } = await runCli(["diff", "shipped", "-", "--format", "json"], { input });
    expect(JSON.parse(out)).toEqual({ verdict: "minor", changes: [{ kind: "paper", id: "mine", change: "added", keys: [] }] });
  });

  it("says in one line that a side has findings", async () => {
    await write("ours", "\t");
    const { code, err } = await runCli(["diff", "shipped", directory]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Cannot compare "[^\n]+\n$/);
  });
});

describe("--overlay", () => {
  it("is asked together with the shipped data", async () => {
    await write("ours", DRAFT);
    const { out } = await runCli(["papers", "--overlay", directory, "--tier", "draft"]);
    expect(parseLines(out).map(({ id }) => id)).toEqual(["ours"]);
  });

  it("may be repeated, later ones on top", async () => {
    const other = join(root, `${made++}`, "papers");
    await mkdir(other, { recursive: true });
    await write("ours", DRAFT);
    await writeFile(join(other, "ours.yaml"), DRAFT.replace("Ours", "Theirs"));
    const { out } = await runCli(["paper", "ours", "--overlay", directory, "--overlay", join(other, "..")]);
    expect(parseLines(out)[0]?.["title"]).toBe("Theirs");
  });

  it("names the first finding and where to see all", async () => {
    await write("ours", DRAFT.replace("title", "titl"));
    const { code, out, err } = await runCli(["papers", "--overlay", directory]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Cannot lay "[^\n]+ours\.yaml[^\n]+quantaxonomy validate [^\n]+\n$/);
  });
});
