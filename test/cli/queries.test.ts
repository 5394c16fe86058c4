import { describe, expect, it } from "vitest";
import { challenges, comparePapers, countPapers, findPapers, gaps, getConcept, getPaper, lineage, listConcepts, matrix, pathBetween, relatedWork, results, taxonomy, timeline, type PaperQuery } from "../../src/index.js";
import { parseLines, runCli } from "./runCli.js";

/** A value as JSON carries it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("JSONL", () => {
  const cases: readonly (readonly [line: string, elements: () => readonly unknown[]])[] = [
    ["papers --method ptq --model dit", () => findPapers(taxonomy, { method: "ptq", model: "dit" })],
    ["papers --tier stub --sort id --limit 3 --offset 2", () => findPapers(taxonomy, {}, { tiers: ["stub"], sort: "id", limit: 3, offset: 2 })],
    ["paper affinequant", () => [getPaper(taxonomy, "affinequant")]],
    ["concepts data", () => listConcepts(taxonomy, "data")],
    ["concepts", () => listConcepts(taxonomy)],
    ["concept rotation", () => [getConcept(taxonomy, "rotation")]],
    ["related affinequant --limit 4", () => relatedWork(taxonomy, "affinequant", { limit: 4 })],
    ["related affinequant svdquant --not vidit-q --diversity 0.5 --tier curated,stub", () => relatedWork(taxonomy, ["affinequant", "svdquant"], { not: "vidit-q", diversity: 0.5, tiers: ["curated", "stub"] })],
    ["path mc-moe mc-sharp", () => pathBetween(taxonomy, "mc-moe", "mc-sharp")?.steps ?? []],
    ["gaps --rows ptq,qat,caching --columns dit,moe,3dgs", () => gaps(taxonomy, { rows: ["ptq", "qat", "caching"], columns: ["dit", "moe", "3dgs"] })],
    ["timeline --by quarter --split under:ptq", () => timeline(taxonomy, { by: "quarter", split: { under: "ptq" } })],
    ["compare mc-moe mc-sharp", () => comparePapers(taxonomy, ["mc-moe", "mc-sharp"]).rows],
    ["results --metric perplexity", () => results(taxonomy, { metric: "perplexity" })],
    ["challenges --model dit", () => challenges(taxonomy, { model: "dit" })],
  ];

  it.each(cases)("of %s is the elements of the library, one a line", async (line, elements) => {
    const { code, out, err } = await runCli(line.split(" "));
    expect([code, err]).toEqual([0, ""]);
    expect(parseLines(out)).toEqual(asJson(elements()));
  });

  it("of matrix is a cell a line", async () => {
    const { rows, columns, cells } = matrix(taxonomy, { rows: "challenge", columns: "data" });
    const lines = parseLines((await runCli(["matrix", "--rows", "challenge", "--columns", "data"])).out);
    expect(lines).toEqual(rows.flatMap((row, r) => columns.map((column, c) => ({ row: row.id, column: column.id, ...cells[r]?.[c] }))));
  });

  it("of lineage is a link a line, then a rivalry a line", async () => {
    const { ancestors, descendants, rivalries } = lineage(taxonomy, "mc-moe");
    const lines = parseLines((await runCli(["lineage", "mc-moe"])).out);
    expect(lines.map(({ direction }) => direction)).toEqual([...ancestors.map(() => "ancestor"), ...descendants.map(() => "descendant"), ...rivalries.map(() => "rivalry")]);
  });

  it("has no empty text anywhere", async () => {
    const { out } = await runCli(["papers", "--tier", "curated,stub"]);
    expect(out).not.toContain(':""');
    expect(parseLines(out).length).toBe(countPapers(taxonomy, {}, { tiers: ["curated", "stub"] }));
  });

  it("of results with two settings is the union of both", async () => {
    const ask = async (...settings: string[]) => parseLines((await runCli(["results", ...settings.flatMap((each) => ["--setting", each])])).out);
    const [both, some, others] = [await ask("W<=2", "W=4"), await ask("W<=2"), await ask("W=4")];
    expect(both).toHaveLength(some.length + others.length);
  });
});

describe("JSON", () => {
  it.each([
    ["lineage mc-moe", () => lineage(taxonomy, "mc-moe")],
    ["compare mc-moe mc-sharp", () => comparePapers(taxonomy, ["mc-moe", "mc-sharp"])],
    ["matrix", () => matrix(taxonomy, { rows: "method", columns: "model" })],
    ["papers --count", () => countPapers(taxonomy, {})],
    ["path hawq affinequant --tier stub", () => pathBetween(taxonomy, "hawq", "affinequant", { tiers: ["stub"] }) ?? null],
  ])("of %s is the value of the library", async (line, value) => {
    const { code, out } = await runCli([...line.split(" "), "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(asJson(value()));
  });
});

describe("the flags of papers", () => {
  const idsOf = async (...argv: string[]): Promise<readonly unknown[]> => parseLines((await runCli(["papers", "--sort", "id", ...argv])).out).map(({ id }) => id);
  const wanted = (query: PaperQuery): readonly string[] => findPapers(taxonomy, query as never, { sort: "id" }).map(({ id }) => id);

  it.each<readonly [string, readonly string[], PaperQuery]>([
    ["a repeated flag means or", ["--method", "qat", "--method", "caching"], { method: ["qat", "caching"] }],
    ["so does a comma", ["--method", "qat,caching"], { method: ["qat", "caching"] }],
    ["different flags mean and", ["--method", "ptq", "--model", "llm"], { method: "ptq", model: "llm" }],
    ["--number-format is the scheme format", ["--number-format", "int"], { format: "int" }],
    ["terms hold of one setting", ["--setting", "W<=4,A<=8"], { setting: { weights: { max: 4 }, activations: { max: 8 } } }],
    ["repeated settings mean or", ["--setting", "W<=2", "--setting", "A<=4"], { any: [{ setting: { weights: { max: 2 } } }, { setting: { activations: { max: 4 } } }] }],
    ["repeated years mean or", ["--year", "2018", "--year", "2024.."], { any: [{ year: 2018 }, { year: { min: 2024 } }] }],
    ["a role is that of the method", ["--method", "ptq", "--role", "component"], { method: "ptq", role: "component" }],
    ["both roles are either", ["--method", "ptq", "--role", "component,core"], { method: "ptq" }],
    ["--not takes away", ["--method", "ptq", "--not", "model=llm"], { method: "ptq", not: { model: "llm" } }],
    ["a repeated --not takes both away", ["--not", "method=ptq", "--not", "year=..2023"], { not: { any: [{ method: "ptq" }, { year: { max: 2023 } }] } }],
    ["--text finds words", ["--text", "diffusion"], { text: "diffusion" }],
    ["--scope is told", ["--scope", "out,adjacent"], { scope: ["out", "adjacent"] }],
  ])("%s", async (_, argv, query) => {
    const expected = wanted(query);
    expect(expected.length).toBeGreaterThan(0);
    expect(await idsOf(...argv)).toEqual(expected);
  });

  it("answer nothing with exit code 0", async () => {
    const { code, out } = await runCli(["papers", "--method", "caching", "--model", "gnn"]);
    expect([code, out]).toEqual([0, ""]);
  });
});

describe("a paper's name", () => {
  it.each(["AffineQuant", "2403.12544", "arXiv:2403.12544v2", "AffineQuant: Affine Transformation Quantization for Large Language Models"])("may be %s", async (name) => {
    expect(parseLines((await runCli(["paper", name])).out)[0]?.["id"]).toBe("affinequant");
  });

  it("comes from standard input too, alone or in a record", async () => {
    const { out } = await runCli(["compare", "-", "--format", "json"], { input: 'mc-moe\n\n{"id":"mc-sharp"}\r\n' });
    expect((JSON.parse(out) as { papers: { id: string }[] }).papers.map(({ id }) => id)).toEqual(["mc-moe", "mc-sharp"]);
  });
});
