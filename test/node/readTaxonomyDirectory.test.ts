import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { overlay, renderFinding, safeCreateTaxonomy, safeOverlay, type Finding } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import { readTaxonomyDirectory } from "../../src/node/index.js";
import { lookupPaper } from "../../src/taxonomy/index.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";

const made: string[] = [];
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true }))));

/** A directory with these files. */
async function directoryOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "quantaxonomy-test-"));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

const CONCEPTS = {
  "concepts/contribution.yaml": "label: Contribution\ndefinition: d\nscopeNote: s\nconcepts:\n  technical:\n    label: technical\n    definition: d\n    broader: []\n",
};
const PAPER = "tier: draft\ntitle: Ours\ndate: 2026-10\nscope: out\nsummary: s\nconcepts:\n  - id: technical\n    evidence: []\n";

/** Everything wrong with a directory: what cannot be read, then what the records lack, files relative to it. */
async function findingsOf(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const root = await directoryOf(files);
  const { records, locate, findings } = await readTaxonomyDirectory(root);
  const created = safeCreateTaxonomy(records, { locate });
  return [...findings, ...(created.success ? [] : created.findings)].map((finding) => (finding.file === undefined ? finding : { ...finding, file: relative(root, finding.file) }));
}

const short = ({ code, file, line, column, path }: Finding) => ({ code, at: [file, line, column].join(":"), path: path.join(".") });

describe("readTaxonomyDirectory()", () => {
  it("reads records that createTaxonomy() takes", async () => {
    expect(await findingsOf({ ...CONCEPTS, "papers/ours.yaml": PAPER })).toEqual([]);
  });

  it("reads the directory that is shipped without a finding, each file once", async () => {
    const shipped = await readTaxonomyDirectory(new URL("../../taxonomy", import.meta.url).pathname);
    expect(shipped.findings).toEqual([]);
    expect(shipped.hasConcepts).toBe(true);
    expect(Object.keys(shipped.records.papers ?? {}).length).toBeLessThan(shipped.fileCount);
  });

  it("tells a directory without concepts, which is laid over the shipped data", async () => {
    const root = await directoryOf({ "papers/ours.yaml": "tier: draft\ntitle: Ours\ndate: 2026-10\nscope: out\nsummary: s\nconcepts: [{ id: method, evidence: [] }]\n" });
    const { records, locate, hasConcepts, fileCount } = await readTaxonomyDirectory(root);
    expect([hasConcepts, fileCount]).toEqual([false, 1]);
    expect(lookupPaper(overlay(taxonomy, records, { locate }), "ours")?.title).toBe("Ours");
  });

  it("reads every part of the layout", async () => {
    const root = await directoryOf({
      "models.yaml": 'llama: { name: "LLaMA", aliases: [], family: llm }\n',
      "systems.yaml": "vllm: { name: vLLM, aliases: [], kind: runtime }\n",
      "benchmarks.yaml": "c4: { name: C4, aliases: [] }\n",
      "metrics.yaml": "perplexity: { name: Perplexity, aliases: [], aspect: quality }\n",
      "redirects.yaml": "old: { kind: moved, to: affinequant }\n",
      "README.md": "# Ours\n",
    });
    const { records, findings } = await readTaxonomyDirectory(root);
    expect(findings).toEqual([]);
    expect(Object.keys(records).sort()).toEqual(["benchmarks", "metrics", "models", "redirects", "systems"]);
    expect(safeOverlay(taxonomy, records).success).toBe(true);
  });

  it("reads an empty directory as no records", async () => {
    const { records, findings, fileCount } = await readTaxonomyDirectory(await directoryOf({}));
    expect([records, findings, fileCount]).toEqual([{}, [], 0]);
  });

  it("reads an empty file of small records as none", async () => {
    expect(await findingsOf({ ...CONCEPTS, "models.yaml": "# none yet\n" })).toEqual([]);
  });

  it("rejects for a directory that is not there", async () => {
    await expect(readTaxonomyDirectory(join(await directoryOf({}), "missing"))).rejects.toThrow(/ENOENT/);
  });

  it("reads YAML 1.2: dates, versions and words such as no stay text", async () => {
    const { records } = await readTaxonomyDirectory(await directoryOf({ "papers/ours.yaml": "tier: stub\ntitle: no\ndate: 2024-03-19\nvenue: 1.2.3\n" }));
    expect(records.papers?.["ours"]).toEqual({ tier: "stub", title: "no", date: "2024-03-19", venue: "1.2.3" });
  });
});

describe("what cannot be read", () => {
  it("is told with file, line, column, path and mend for a tab as indent", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "tier: draft\nconcepts:\n\t- id: technical\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yaml", line: 3, path: ["papers", "ours"], mend: "indent with spaces" });
    expect(finding?.column).toBeGreaterThan(0);
  });

  it("is told where the second of two equal keys stands", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "tier: draft\ntitle: One\ndate: 2026\ntitle: Two\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yaml", line: 4, column: 1, path: ["papers", "ours"], mend: "keep one of the two keys" });
  });

  it("is told for two equal keys in the depth of a file of small records", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "models.yaml": "one:\n  name: One\n  name: Two\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "models.yaml", line: 3, column: 3, path: ["models"] });
  });

  it("is told for a title with a colon that is not quoted", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "tier: stub\ntitle: Ours: a title\ndate: 2026\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yaml", line: 2 });
    expect(finding?.mend).toMatch(/quote/);
  });

  it("is told for several documents in a file", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "tier: stub\n---\ntier: stub\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yaml" });
  });

  it("is told for aliases that would unfold without end, with file and mend", async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 10 }, () => `*l${i}`).join(", ")}]`);
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": `l0: &l0 [x]\n${levels.join("\n")}\n` });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yaml", path: ["papers", "ours"], mend: "write the values out instead of aliases" });
  });

  it("is told for an alias of itself", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "tier: stub\ntitle: Ours\ndate: '2026'\nsources: &a [*a]\n" });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ file }) => file === "papers/ours.yaml")).toBe(true);
  });

  it("does not keep the other files from being read", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/a.yaml": "\t", "papers/b.yaml": "tier: [", "papers/c.yaml": PAPER.replace("title", "titel") });
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(["papers/a.yaml", "papers/b.yaml", "papers/c.yaml"]));
  });
});

describe("files that have no place", () => {
  it("are told by name when they end in .yml", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "papers/ours.yml": PAPER });
    expect(finding).toMatchObject({ code: "unreadable", file: "papers/ours.yml", path: ["papers"], mend: "end its name in .yaml, or move it out" });
  });

  it("are told with the nearest name", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "model.yaml": "x: 1\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "model.yaml", mend: 'name it "models.yaml" or move it out' });
  });

  it("are told when a concept file is named after no scheme", async () => {
    const [finding] = await findingsOf({ ...CONCEPTS, "concepts/methods.yaml": "label: x\n" });
    expect(finding).toMatchObject({ code: "unreadable", file: "concepts/methods.yaml", path: ["concepts"] });
    expect(finding?.mend).toContain("method.yaml");
  });

  it("are overlooked when hidden, in every folder", async () => {
    expect(await findingsOf({ ...CONCEPTS, ".DS_Store": "", "papers/.DS_Store": "", "papers/ours.yaml": PAPER })).toEqual([]);
  });

  it("are told when they have the name of a directory that the layout reads", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml/inner.txt": "" });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["unreadable", "papers/ours.yaml"]]);
  });
});

describe("what is wrong with records", () => {
  it("is told with the line of a misspelt key", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": PAPER.replace("summary: s", "summary: s\nvenu: ICLR 2024") });
    expect(findings.map(short)).toEqual([{ code: "unknown-key", at: "papers/ours.yaml:6:1", path: "papers.ours.venu" }]);
    expect(findings[0]?.mend).toContain('"venue"');
  });

  it("is told with the line of a misspelt key in the depth", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": PAPER.replace("    evidence: []", "    evidence:\n      - source: title\n        texts: Ours") });
    expect(findings.map(short)).toEqual([
      { code: "missing-key", at: "papers/ours.yaml:9:9", path: "papers.ours.concepts.0.evidence.0.text" },
      { code: "unknown-key", at: "papers/ours.yaml:10:9", path: "papers.ours.concepts.0.evidence.0.texts" },
    ]);
  });

  it("is told with the line of the key __proto__, which pollutes nothing", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": `${PAPER}__proto__:\n  polluted: true\n` });
    expect(findings.map(short)).toEqual([{ code: "unknown-key", at: "papers/ours.yaml:9:1", path: "papers.ours.__proto__" }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("is told for a record of the id __proto__ in a file of small records", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "models.yaml": "__proto__: { name: x, aliases: [], family: llm }\n" });
    expect(findings.map(({ file, path }) => [file, path.join(".")])).toContainEqual(["models.yaml", "models.__proto__"]);
  });

  it("is told for a file that is named __proto__.yaml", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/__proto__.yaml": PAPER });
    expect(findings.map(({ file }) => file)).toContain("papers/__proto__.yaml");
  });

  it("is told for a file whose name is no id", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/Our_Paper.yaml": PAPER });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["invalid-value", "papers/Our_Paper.yaml"]]);
    expect(findings[0]?.mend).toMatch(/kebab-case/);
  });

  it("is told with the line of a cycle of parents", async () => {
    const findings = await findingsOf({
      ...CONCEPTS,
      "concepts/method.yaml": "label: Method\ndefinition: d\nscopeNote: s\nconcepts:\n  one: { label: one, definition: d, broader: [] }\n  two:\n    label: two\n    definition: d\n    broader: [one, three]\n  three:\n    label: three\n    definition: d\n    broader: [two]\n",
    });
    expect(findings.map(short)).toEqual([{ code: "broader-cycle", at: "concepts/method.yaml:13:5", path: "concepts.method.concepts.three.broader" }]);
    expect(findings[0]?.message).toContain("three > two > three");
  });

  it("is told with the line of an unknown concept, and the nearest one", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": PAPER.replace("id: technical", "id: technica") });
    expect(findings.map(short)).toContainEqual({ code: "unknown-id", at: "papers/ours.yaml:7:5", path: "papers.ours.concepts.0.id" });
    expect(findings.find(({ code }) => code === "unknown-id")?.mend).toContain('"technical"');
  });

  it("is told with the line of an item in a list", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": `${PAPER}notes:\n  - fine\n  - ''\n` });
    expect(findings.map(short)).toEqual([{ code: "invalid-value", at: "papers/ours.yaml:11:5", path: "papers.ours.notes.1" }]);
  });

  it("is told for a number where text belongs, as a bare year", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": PAPER.replace("2026-10", "2026") });
    expect(findings.map(short)).toEqual([{ code: "invalid-value", at: "papers/ours.yaml:3:1", path: "papers.ours.date" }]);
  });

  it("is told for an empty file of a paper", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/ours.yaml": "" });
    expect(findings.map(({ code, file, path }) => [code, file, path.join(".")])).toEqual([["invalid-value", "papers/ours.yaml", "papers.ours"]]);
  });

  it("is told with file, line, path and mend in each finding", async () => {
    const findings = await findingsOf({ ...CONCEPTS, "papers/one.yaml": "tier: stub\n", "papers/two.yaml": "[]\n", "papers/three.yaml": PAPER.replace("draft", "curatd"), "models.yaml": "x: 1\n" });
    expect(findings.length).toBeGreaterThanOrEqual(5);
    for (const finding of findings) {
      expect(finding, renderFinding(finding)).toMatchObject({ file: expect.any(String) as string, line: expect.any(Number) as number });
      expect(finding.path.length).toBeGreaterThan(0);
      expect(finding.mend).not.toBe("");
    }
  });
});

describe("locate()", () => {
  it("finds the file and line of every paper, and of none that was not read", async () => {
    const { locate } = await readTaxonomyDirectory(await directoryOf({ ...CONCEPTS, "papers/ours.yaml": PAPER, "models.yaml": "a: {}\nb: {}\n" }));
    expect(locate(["papers", "ours"])).toMatchObject({ line: 1, column: 1 });
    expect(locate(["papers", "ours", "concepts", 0, "id"])).toMatchObject({ line: 7, column: 5 });
    expect(locate(["papers", "ours", "nothing", "here"])).toMatchObject({ line: 1 });
    expect(locate(["models", "b"])).toMatchObject({ line: 2, column: 1 });
    expect(locate(["papers", "theirs"])).toBeUndefined();
    expect(locate([])).toBeUndefined();
  });

  it("finds the line of every id of the shipped files", async () => {
    const { locate } = await readTaxonomyDirectory(new URL("../../taxonomy", import.meta.url).pathname);
    const lost = (["model", "system", "benchmark", "metric"] as const).flatMap((kind) => storeOf(taxonomy).ids(kind).filter((id) => !locate([`${kind}s`, id])?.line));
    expect(lost).toEqual([]);
  });
});
