import { describe, expect, it } from "vitest";
import { INGEST_FORMATS } from "../../src/ingest/index.js";
import { parseLines, runCli } from "./runCli.js";

const TABLE = "title,authors,year,arxiv\nRounding of Nets,A Ma; B Li,2024,2403.12544\n,,,\n\"Stray,1\nRounding of nets,,2024,2403.12544v2\n";
const PAGE = "Daily Papers\n\nDec 11\n\nRounding of Nets\n\nWe round: https://github.com/a/b.\n\n  • 4 authors\n·\nDec 12 3\n";

describe("ingest", () => {
  it("prints papers as JSONL and tells what cannot be read, a line each", async () => {
    const { code, out, err } = await runCli(["ingest", "-"], { input: TABLE });
    expect(code).toBe(1);
    expect(parseLines(out)).toEqual([
      { title: "Rounding of Nets", authors: ["A Ma", "B Li"], date: "2024", arxiv: "2403.12544", source: { format: "csv", position: 1, line: 2 } },
      { title: "Rounding of nets", authors: [], date: "2024", arxiv: "2403.12544", source: { format: "csv", position: 4, line: 5 } },
    ]);
    expect(err).toMatch(/^standard input:3: entry 2: Cannot [^\n]+\nstandard input:4: entry 3: Cannot [^\n]+\n$/);
  });

  it("dates a page by --taken", async () => {
    const { code, out } = await runCli(["ingest", "-", "--from", "daily-papers", "--taken", "2025-12-11"], { input: PAGE });
    expect(code).toBe(0);
    expect(parseLines(out)).toEqual([{ title: "Rounding of Nets", authors: [], authorCount: 4, date: "2024-12-12", abstract: "We round: https://github.com/a/b.", code: "https://github.com/a/b", source: { format: "daily-papers", position: 1, line: 5 } }]);
  });

  it("merges on demand and says why", async () => {
    const { out, err } = await runCli(["ingest", "-", "--merge"], { input: TABLE });
    expect(parseLines(out).length).toBe(1);
    expect(err).toContain('Entry 4 is merged into entry 1: the same arXiv id, "2403.12544"\n');
  });

  it("reads its own CSV back", async () => {
    const csv = await runCli(["ingest", "-", "--format", "csv"], { input: TABLE });
    const again = await runCli(["ingest", "-", "--from", "csv"], { input: csv.out });
    expect(again.code).toBe(0);
    expect(parseLines(again.out).map(({ title, authors }) => [title, authors])).toEqual([["Rounding of Nets", ["A Ma", "B Li"]], ["Rounding of nets", []]]);
  });

  it.each([
    [["ingest", "/no/such/file"], "no such file or directory"],
    [["ingest", "-", "--from", "bibtx"], 'nearest is "bibtex"'],
    [["ingest", "-", "--from", "daily-papers", "--taken", "soon"], 'Cannot read --taken "soon": wanted a day as 2025-12-11'],
    [["ingest", "-", "--from", "csv", "--taken", "2025-12"], 'Cannot read --taken "2025-12"'],
    [["ingest", "-", "--from", "bibtex", "--taken", "2025-02-30"], 'Cannot read --taken "2025-02-30"'],
    [["ingest", "-"], "Cannot tell the format"],
  ])("answers %j in one line", async (argv, words) => {
    const { code, out, err } = await runCli(argv, { input: "A third site" });
    expect([code, out, err.split("\n").length]).toEqual([1, "", 2]);
    expect(err).toContain(words);
  });

  it.each(["", " \n\n"])("says that %j holds no papers", async (input) => {
    for (const from of ["auto", ...INGEST_FORMATS]) expect([from, await runCli(["ingest", "-", "--from", from], { input })]).toEqual([from, { code: 0, out: "", err: "0 papers in standard input\n" }]);
  });

  it("prints the abstract of BibTeX", async () => {
    const { out } = await runCli(["ingest", "-"], { input: "@article{b, title={T two}, author={Doe, Jane}, abstract = {Something is here.}, year=2024}" });
    expect(parseLines(out)).toEqual([{ title: "T two", authors: ["Jane Doe"], date: "2024", abstract: "Something is here.", source: { format: "bibtex", position: 1, line: 1 } }]);
  });
});
