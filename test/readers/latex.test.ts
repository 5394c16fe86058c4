import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { taxonomy } from "quantaxonomy";
import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";
import { TABLE_COLUMNS, toLatex } from "quantaxonomy/export/latex";
import { HOSTILE_PAPERS, HOSTILE_TEXTS } from "../export/hostilePapers.js";
import { SHIPPED_PAPERS } from "../export/shippedPapers.js";

const isInstalled = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

const papers = [...SHIPPED_PAPERS, ...HOSTILE_PAPERS];
const keys = citationKeys(papers);

/** The encodings that documents have: LaTeX's oldest, which is the default, and the one that most people load. */
describe.each([
  ["the default font encoding", ""],
  ["T1", "\\usepackage[T1]{fontenc}\n"],
])("the shipped papers and hostile ones as a LaTeX table, in %s", (_, encoding) => {
  describe.skipIf(!isInstalled("pdflatex") || !isInstalled("bibtex"))("read by pdfLaTeX and BibTeX (skipped where they are not installed)", () => {
    let directory = "";
    let log = "";
    const run = (command: string, ...args: readonly string[]): number | null => spawnSync(command, args, { cwd: directory, timeout: 60_000, stdio: "ignore" }).status;
    const statuses: (number | null)[] = [];

    beforeAll(() => {
      directory = mkdtempSync(join(tmpdir(), "quantaxonomy-latex-"));
      writeFileSync(join(directory, "papers.bib"), toBibtex(SHIPPED_PAPERS, { keys }));
      writeFileSync(join(directory, "table.tex"), toLatex(papers, { columns: ["title", "year", "venue", "kind", "setting", "model"], taxonomy, keys, caption: HOSTILE_TEXTS.join(" "), label: "tab:all" }));
      writeFileSync(join(directory, "wide.tex"), toLatex(papers, { columns: TABLE_COLUMNS, keys }));
      // The hostile papers have no entry: classic BibTeX knows no UTF-8, and their authors have letters of all scripts.
      const bibliography = "\\bibliographystyle{plain}\n\\bibliography{papers}\n";
      writeFileSync(join(directory, "main.tex"), `\\documentclass{article}\n${encoding}\\usepackage{array,booktabs,longtable}\n\\begin{document}\n\\input{table}\n\\input{wide}\nTable~\\ref{tab:all}\n${bibliography}\\end{document}\n`);
      const latex = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "main"] as const;
      statuses.push(run(...latex), run("bibtex", "main"), run(...latex), run(...latex));
      log = readFileSync(join(directory, "main.log"), "latin1");
    });
    afterAll(() => {
      if (directory !== "") rmSync(directory, { recursive: true });
    });

    test("compile without an error", () => {
      expect(statuses).toEqual([0, 0, 0, 0]);
    });

    test("lack no character", () => {
      expect(log.match(/Missing character.*|Unicode character.*/g) ?? []).toEqual([]);
    });

    test("cite nothing but what the bibliography has", () => {
      // The log breaks its lines after 79 signs, wherever that is.
      const missing = [...log.matchAll(/Citation [`']([^']+)'/g)].map(([, key]) => key?.replaceAll("\n", ""));
      expect([...new Set(missing)].sort()).toEqual(HOSTILE_PAPERS.map(({ id }) => keys.get(id)).sort());
    });

    test("can be referred to", () => {
      expect(log).not.toMatch(/Reference `tab:all'/);
    });
  });
});
