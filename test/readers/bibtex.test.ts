import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";
import { HOSTILE_PAPERS } from "../export/hostilePapers.js";
import { SHIPPED_PAPERS } from "../export/shippedPapers.js";

const papers = [...SHIPPED_PAPERS, ...HOSTILE_PAPERS];
const isInstalled = spawnSync("biber", ["--version"]).status === 0;

describe.skipIf(!isInstalled)("toBibtex(), read by Biber (skipped where it is not installed)", () => {
  let [directory, log, written] = ["", "", ""];
  let status: number | null = null;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "quantaxonomy-biber-"));
    writeFileSync(join(directory, "papers.bib"), toBibtex(papers, { code: true }));
    status = spawnSync("biber", ["--tool", "--output-file", "read.bib", "papers.bib"], { cwd: directory, timeout: 90_000, stdio: "ignore" }).status;
    log = readFileSync(join(directory, "papers.bib.blg"), "utf8");
    written = readFileSync(join(directory, "read.bib"), "utf8");
  });
  afterAll(() => {
    if (directory !== "") rmSync(directory, { recursive: true });
  });

  test("is read without an error or a warning", () => {
    expect([status, log.match(/^.*(?:ERROR|WARN) - .*$/gm) ?? []]).toEqual([0, []]);
  });

  test("gives every paper under its key", () => {
    const read = [...written.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(read.sort()).toEqual([...citationKeys(papers).values()].sort());
  });
});
