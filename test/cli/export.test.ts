import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportPapers } from "../../src/cli/commands/export.js";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/cli/export/exportFormats.js";
import { countPapers, findPapers, taxonomy } from "../../src/index.js";
import { citationKeys, toBibtex } from "../../src/export/bibtex/index.js";
import { toCslJson } from "../../src/export/csl-json/index.js";
import { toCsv } from "../../src/export/csv/index.js";
import { toCytoscape } from "../../src/export/cytoscape/index.js";
import { toDot } from "../../src/export/dot/index.js";
import { toGexf } from "../../src/export/gexf/index.js";
import { toGraphml } from "../../src/export/graphml/index.js";
import { toJsonLd } from "../../src/export/json-ld/index.js";
import { toLatex } from "../../src/export/latex/index.js";
import { toMarkdown } from "../../src/export/markdown/index.js";
import { toMermaid } from "../../src/export/mermaid/index.js";
import { toNeo4j } from "../../src/export/neo4j/index.js";
import { toParquet } from "../../src/export/parquet/index.js";
import { toRis } from "../../src/export/ris/index.js";
import { toTurtle } from "../../src/export/turtle/index.js";
import { toGraph } from "../../src/graph/index.js";
import { TIERS } from "../../src/model/paper.js";
import { runCli, splitWords } from "./runCli.js";
import { runProcess, startProcess } from "./runProcess.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SELECTION = ["--method", "caching", "--sort", "id"];
const papers = findPapers(taxonomy, { method: "caching" }, { sort: "id" });
const ids = papers.map(({ id }) => id);
const keys = citationKeys(findPapers(taxonomy, {}, { tiers: TIERS, sort: "id" }));
const graph = toGraph(taxonomy, { papers: ids });

/** What the library makes of the selection, for the formats that are one text. */
const EXPECTED: Readonly<Record<Exclude<ExportFormat, "parquet" | "neo4j">, () => string>> = {
  bibtex: () => toBibtex(papers, { keys }),
  "csl-json": () => toCslJson(papers, { keys }),
  ris: () => toRis(papers, { keys }),
  csv: () => toCsv(papers),
  markdown: () => toMarkdown(papers, { taxonomy }),
  latex: () => toLatex(papers, { taxonomy, keys }),
  turtle: () => toTurtle(taxonomy, { papers: ids }),
  "json-ld": () => toJsonLd(taxonomy, { papers: ids }),
  graphml: () => toGraphml(graph),
  gexf: () => toGexf(graph),
  dot: () => toDot(graph),
  mermaid: () => toMermaid(toGraph(taxonomy, { papers: ids, kinds: ["paper"] })),
  cytoscape: () => toCytoscape(graph),
};
const TEXTS = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

/** All files of a folder, by name. */
const filesIn = (path: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));

describe("export", () => {
  it.each(TEXTS)("prints as %s what the library makes of the papers selected", async (format) => {
    const { code, out, err } = await runCli(["export", "--to", format, ...SELECTION]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(EXPECTED[format]());
  });

  it.each(TEXTS)("writes %s to a file, and prints nothing then", async (format) => {
    const file = join(folder, "papers");
    expect(await runCli(["export", "--to", format, "--out", file, ...SELECTION])).toMatchObject({ code: 0, out: "", err: "" });
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([EXPECTED[format](), ["papers"]]);
  });

  it("gives parquet to a pipe and to a file alike", async () => {
    const { bytes = new Uint8Array(), out } = await runCli(["export", "--to", "parquet", ...SELECTION]);
    await runCli(["export", "--to", "parquet", "--out", join(folder, "p"), ...SELECTION]);
    expect(out).toBe("");
    expect(Buffer.from(bytes).equals(Buffer.from(toParquet(papers)))).toBe(true);
    expect(readFileSync(join(folder, "p")).equals(Buffer.from(bytes))).toBe(true);
  });

  it("gives parquet to a real pipe byte by byte", async () => {
    const child = startProcess(["export", "--to", "parquet", ...SELECTION]);
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(Buffer.concat(pieces).equals(Buffer.from(toParquet(papers)))).toBe(true);
  });

  it("gives no parquet to a terminal", async () => {
    expect(await runCli(["export", "--to", "parquet"], { isTerminal: true })).toMatchObject({ code: 1, err: "Cannot print parquet on a terminal: it is no text, wanted --out with a file, or a pipe\n" });
  });

  it("writes the files of neo4j into a new directory", async () => {
    const { code, out, err } = await runCli(["export", "--to", "neo4j", "--out", join(folder, "import"), ...SELECTION]);
    expect([code, out, err]).toEqual([0, "", ""]);
    expect(filesIn(join(folder, "import"))).toEqual(toNeo4j(taxonomy, { papers: ids }));
  });

  it("prints no neo4j, which is several files", async () => {
    expect((await runCli(["export", "--to", "neo4j"])).err).toBe("Cannot print neo4j: it is several files, wanted --out with a directory\n");
  });

  it.each([...TEXTS, "parquet" as const])("writes %s when no paper answers too, and says so", async (format) => {
    const { code, err } = await runCli(["export", "--to", format, "--year", "1950"]);
    expect([code, err]).toEqual([0, "No paper answers\n"]);
  });

  it("has every concept in the graph of everything, and those that papers lead to in that of a selection", async () => {
    const all = await runCli(["export", "--to", "graphml"]);
    expect(all.out).toBe(toGraphml(toGraph(taxonomy)));
    expect(all.out.length).toBeGreaterThan(EXPECTED.graphml().length);
  });

  it("draws the kinds of nodes asked for", async () => {
    const { out } = await runCli(["export", "--to", "dot", "--nodes", "paper,concept", ...SELECTION]);
    expect(out).toBe(toDot(toGraph(taxonomy, { papers: ids, kinds: ["paper", "concept"] })));
  });

  it("sets out the columns asked for", async () => {
    const { out } = await runCli(["export", "--to", "md", "--columns", "title,year", ...SELECTION]);
    expect(out).toBe(toMarkdown(papers, { taxonomy, columns: ["title", "year"] }));
  });

  it("names concepts under the base given", async () => {
    const { out } = await runCli(["export", "--to", "ttl", "--base", "https://example.org/q/", ...SELECTION]);
    expect(out).toBe(toTurtle(taxonomy, { papers: ids, base: "https://example.org/q/" }));
  });
});

describe("export --to bibtex", () => {
  const keysIn = (text: string): readonly string[] => [...text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key ?? "");

  it("cites the papers that the flags select, under keys that do not depend on the selection", async () => {
    const all = await runCli(["export", "--to", "bibtex"]);
    const some = await runCli(["export", "--to", "bibtex", "--method", "caching"]);
    expect(keysIn(some.out)).toHaveLength(countPapers(taxonomy, { method: "caching" }));
    expect(keysIn(all.out)).toEqual(expect.arrayContaining([...keysIn(some.out)]));
  });

  it("writes what --format bibtex writes", async () => {
    const [exported, found] = [await runCli(["export", "--to", "bibtex", "--method", "caching"]), await runCli(["papers", "--format", "bibtex", "--method", "caching"])];
    expect(found.out).toBe(exported.out);
  });

  it.each(["paper affinequant", "related affinequant", "path mc-moe mc-sharp", "lineage mc-moe", "compare mc-moe mc-sharp", "concept rotation", "results --metric perplexity"])("is what %s --format bibtex does for its papers", async (line) => {
    expect((await runCli([...line.split(" "), "--format", "bibtex"])).out).toMatch(/^@\w+\{/);
  });
});

describe("the format of export", () => {
  it.each([["bib", "bibtex"], ["CSL", "csl-json"], ["skos", "turtle"], ["ttl", "turtle"], ["jsonld", "json-ld"], ["md", "markdown"], ["tex", "latex"], ["gv", "dot"], ["mmd", "mermaid"]])("may be called %s, and is %s", async (name, format) => {
    const asked = await runCli(["export", "--to", name, "--limit", "2"]);
    expect(asked.out).toBe((await runCli(["export", "--to", format, "--limit", "2"])).out);
  });

  it("follows from the ending of the file", async () => {
    await runCli(["export", "--out", join(folder, "papers.tex"), ...SELECTION]);
    expect(readFileSync(join(folder, "papers.tex"), "utf8")).toBe(EXPECTED.latex());
  });

  it("is what --to says, whatever the ending", async () => {
    await runCli(["export", "--to", "ris", "--out", join(folder, "papers.txt"), ...SELECTION]);
    expect(readFileSync(join(folder, "papers.txt"), "utf8")).toBe(EXPECTED.ris());
  });

  it.each([["turtel", "turtle"], ["graphlm", "graphml"], ["bibtx", "bibtex"]])("is no %s, but %s perhaps", async (wrong, near) => {
    const { code, err } = await runCli(["export", "--to", wrong]);
    expect(code).toBe(1);
    expect(err).toBe(`Cannot read --to "${wrong}": wanted one of ${EXPORT_FORMATS.join(", ")}; nearest is "${near}"\n`);
  });

  it.each([[[], ""], [["--out", "papers.json"], '; the ending ".json" is that of none'], [["--out", "papers"], ""]])("must be named, with %j", async (words, more) => {
    expect((await runCli(["export", ...words])).err).toBe(`Cannot export: no format is named, wanted one of ${EXPORT_FORMATS.join(", ")} for --to${more}\n`);
  });

  it.each([["bibtex", "nodes", "paper"], ["csv", "columns", "year"], ["gexf", "base", "https://example.org/"]])("%s has no use for --%s", async (format, flag, value) => {
    const { code, err } = await runCli(["export", "--to", format, `--${flag}`, value]);
    expect([code, err]).toEqual([1, expect.stringContaining(`Cannot take --${flag} with ${format}: it is for `)]);
  });
});

describe("a place that export cannot write to", () => {
  it("is a directory for a file", async () => {
    expect((await runCli(["export", "--to", "csv", "--out", folder])).err).toBe(`Cannot write "${folder}": it is a directory, wanted a file\n`);
  });

  it("is a file for a directory", async () => {
    const file = join(folder, "import");
    writeFileSync(file, "mine");
    expect((await runCli(["export", "--to", "neo4j", "--out", file])).err).toBe(`Cannot write "${file}": it is a file, wanted a directory\n`);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it.each(["csv", "neo4j"])("is one in a directory that is not there, with %s", async (format) => {
    const place = join(folder, "no", "where");
    expect(await runCli(["export", "--to", format, "--out", place])).toMatchObject({ code: 1, err: `Cannot write "${place}": no such file or directory\n` });
  });

  it.each(["csv", "neo4j"])("is one below a file, with %s", async (format) => {
    writeFileSync(join(folder, "file"), "mine");
    const { code, err } = await runCli(["export", "--to", format, "--out", join(folder, "file", "x")]);
    expect([code, err.split("\n").length]).toEqual([1, 2]);
  });

  it.skipIf(process.getuid?.() === 0).each(["csv", "neo4j"])("is one without permission, with %s (skipped for root, who has every permission)", async (format) => {
    chmodSync(folder, 0o500);
    const place = join(folder, "out");
    expect((await runCli(["export", "--to", format, "--out", place])).err).toBe(`Cannot write "${place}": permission denied\n`);
    chmodSync(folder, 0o700);
  });

  it("is a directory with other things in it", async () => {
    writeFileSync(join(folder, "notes.csv"), "mine");
    expect((await runCli(["export", "--to", "neo4j", "--out", folder])).err).toBe(`Cannot write "${folder}": it holds "notes.csv", which this did not write, wanted a directory that is new or empty\n`);
    expect(readdirSync(folder)).toEqual(["notes.csv"]);
  });
});

describe("what was there before export", () => {
  it("is replaced by a file, which keeps its mode", async () => {
    const file = join(folder, "papers.csv");
    writeFileSync(file, "old", { mode: 0o640 });
    await runCli(["export", "--out", file, ...SELECTION]);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual([EXPECTED.csv(), 0o640]);
  });

  it("is replaced by a directory, of which no earlier table is left", async () => {
    const place = join(folder, "import");
    await runCli(["export", "--to", "neo4j", "--out", place]);
    await runCli(["export", "--to", "neo4j", "--out", place, ...SELECTION]);
    expect(filesIn(place)).toEqual(toNeo4j(taxonomy, { papers: ids }));
    expect(readdirSync(folder)).toEqual(["import"]);
  });

  it("stays when what is asked for cannot be made", async () => {
    const file = join(folder, "papers.mmd");
    writeFileSync(file, "old");
    const { code, err } = await runCli(["export", "--out", file, "--nodes", "paper,concept"]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^Cannot write the graph as Mermaid: .*\n$/)]);
    expect(filesIn(folder)).toEqual({ "papers.mmd": "old" });
  });

  it("is no hindrance when a killed process left something beside it", async () => {
    const file = join(folder, "papers.csv");
    writeFileSync(join(folder, `.papers.csv.${process.pid}.tmp`), "half");
    await runCli(["export", "--out", file, ...SELECTION]);
    expect(filesIn(folder)).toEqual({ "papers.csv": EXPECTED.csv() });
  });
});

describe("the help of export", () => {
  it.each(exportPapers.examples.filter(([line]) => line.includes(" --out ")).map(([line]) => line))("shows an example that writes: %s", async (line) => {
    const words = splitWords(line);
    const place = words.indexOf("--out") + 1;
    const ran = await runCli(words.with(place, join(folder, words[place] ?? "")));
    expect([ran.code, ran.out, ran.err, readdirSync(folder)]).toEqual([0, "", "", [words[place]]]);
  });
});

describe("export into a pipe", () => {
  it("ends quietly when the reader has seen enough", async () => {
    expect(await runProcess(["export", "--to", "turtle"], { seen: 1 })).toMatchObject({ code: 0, err: "" });
  });

  it("waits for a reader that is slower", async () => {
    let [waits, open, most] = [0, 0, 0];
    const { out } = await runCli(["export", "--to", "turtle", "--sort", "oldest"], {
      drained: async () => {
        waits++;
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open--;
      },
    });
    expect(out).toBe(toTurtle(taxonomy));
    expect([waits > 3, most]).toEqual([true, 1]);
  });

  it("takes - for standard output", async () => {
    expect((await runCli(["export", "--to", "csv", "--out", "-", ...SELECTION])).out).toBe(EXPECTED.csv());
    expect(existsSync("-")).toBe(false);
  });
});
