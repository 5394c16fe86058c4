import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineageChart, matrixChart } from "../../src/chart/index.js";
import { renderSvg } from "../../src/chart/svg/index.js";
import { lineage, matrix, taxonomy } from "../../src/index.js";
import { readSvg } from "../chart/svg/readSvg.js";
import { runCli, splitWords } from "./runCli.js";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "quantaxonomy-chart-"));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe("chart", () => {
  it.each(["timeline --by quarter --split dit,moe --year 2023..", "matrix --rows challenge --columns ptq,qat --method ptq", "lineage gptq", "lineage awq --rivals", "related affinequant svdquant --limit 3 --not mixdq"])("%s prints an SVG, on a terminal too", async (line) => {
    const argv = ["chart", ...splitWords(line)];
    const { code, out, err } = await runCli(argv);
    expect([code, err]).toEqual([0, ""]);
    expect(readSvg(out).texts.length).toBeGreaterThan(5);
    expect((await runCli(argv, { isTerminal: true })).out).toBe(out);
  });

  it("draws what the functions draw", async () => {
    const { out } = await runCli(["chart", "matrix", "--rows", "technique", "--columns", "model", "--title", "T", "--theme", "dark"]);
    expect(out).toBe(await renderSvg(matrixChart(matrix(taxonomy, { rows: "technique", columns: "model" }), { title: "T", theme: "dark" })));
  });

  it("prints the specification with --spec", async () => {
    const { out } = await runCli(["chart", "lineage", "gptq", "--spec"]);
    expect(JSON.parse(out)).toEqual(lineageChart(taxonomy, lineage(taxonomy, "gptq")));
  });

  it("writes what the ending of --out says, and prints nothing", async () => {
    for (const name of ["a.svg", "a.png", "a.vl.json", "A.SVG"]) expect(await runCli(["chart", "lineage", "gptq", "--out", join(directory, name)])).toMatchObject({ code: 0, out: "", err: "" });
    expect(readSvg(readFileSync(join(directory, "a.svg"), "utf8")).title).toBe("Lineage of GPTQ");
    expect([...readFileSync(join(directory, "a.png")).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(JSON.parse(readFileSync(join(directory, "a.vl.json"), "utf8"))).toHaveProperty("$schema");
    expect(readdirSync(directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([
    ["matrxi", 'nearest is "matrix"'],
    ["pie", "wanted one of timeline, matrix, lineage, related"],
    ["__proto__", "wanted one of timeline"],
    ["lineage", "of 0 papers: wanted one"],
    ["lineage gptq obc", "of 2 papers: wanted one"],
    ["lineage afinequant", 'nearest is "affinequant"'],
    ["lineage gptq --rows method", "its flags are --rivals"],
    ["lineage q-diffusion", "no paper is known to descend"],
    ["related", "of no paper"],
    ["related gptq --limit 0", "nothing is near"],
    ["timeline gptq", "it takes no paper"],
    ["timeline --by decade", "Cannot read --by"],
    ["timeline --theme sepia", "Cannot read --theme"],
    ["timeline --method caching --model gnn", "no paper answers"],
    ["matrix --rows metod", 'nearest is "method"'],
    ["matrix --method caching --model gnn", "no paper answers"],
    ["matrix --out chart.jpg", "wanted .svg, .png or .json"],
    ["matrix --out chart.svg --spec", "wanted a name that ends with .json"],
    ["matrix --out /no/such/chart.svg", "no such file or directory"],
  ])("%s is refused in one line", async (line, words) => {
    const { code, out, err } = await runCli(["chart", ...splitWords(line)]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(words);
    expect(err).toMatch(/^Cannot [^\n]+[^.\n]\n$/);
  });
});
