import * as vega from "vega";
import { describe, expect, it } from "vitest";
import { lineageChart, matrixChart, relatedChart, timelineChart, type VegaLiteSpec } from "../../../src/chart/index.js";
import { renderSvg } from "../../../src/chart/svg/index.js";
import { textWidth } from "../../../src/chart/textWidth.js";
import { getPaper, lineage, matrix, relatedWork, taxonomy, timeline } from "../../../src/index.js";
import { importCycles, loadedBy, readSourceFiles } from "../../helpers/sourceFiles.js";
import { readSvg } from "./readSvg.js";

const methods = matrix(taxonomy, { rows: "method", columns: "model" });
const HARM = `</title><script>alert(1)</script> & "quotes" ]]> \u0000\ud800 量子 e\u0301 🧮`;

describe("renderSvg()", () => {
  it("gives XML with every row, column and number of a matrix", async () => {
    const { texts } = readSvg(await renderSvg(matrixChart(methods)));
    const shown = [...methods.rows, ...methods.columns].filter(({ count }) => count > 0).map(({ label }) => label);
    expect(texts).toEqual(expect.arrayContaining(shown));
    for (const { papers } of methods.cells.flat()) if (papers.length > 0) expect(texts).toContain(String(papers.length));
  });

  it("gives XML with every entry of a timeline, and its numbers", async () => {
    const points = timeline(taxonomy);
    const { texts } = readSvg(await renderSvg(timelineChart(points)));
    expect(texts).toEqual(expect.arrayContaining([...new Set(points.flatMap(({ counts }) => [...Object.keys(counts), ...Object.values(counts).map(String)]))]));
  });

  it("gives XML with every paper of a lineage, its date and what it came of", async () => {
    const found = lineage(taxonomy, "gptq");
    const { texts } = readSvg(await renderSvg(lineageChart(taxonomy, found)));
    for (const { id } of [found, ...found.ancestors, ...found.descendants]) {
      const { name, title, date } = getPaper(taxonomy, id);
      expect(texts).toContain(name ?? title);
      expect(texts.some((text) => text.startsWith(date))).toBe(true);
    }
    expect(texts).toContain("2025-04-03 · extends GPTQ");
  });

  it("gives XML with the title of every related paper, cut where it is too long", async () => {
    const related = relatedWork(taxonomy, "affinequant", { limit: 10 });
    const { texts } = readSvg(await renderSvg(relatedChart(related)));
    for (const { title } of related) expect(texts.some((text) => text === title || (text.endsWith("…") && title.startsWith(text.slice(0, -1))))).toBe(true);
  });

  it("says title and description to readers of screens", async () => {
    const spec = matrixChart(methods, { title: "Methods & models" });
    const { title, description } = readSvg(await renderSvg(spec));
    expect([title, description]).toEqual(["Methods & models", spec.description]);
  });

  it("keeps no text of a title as markup, nor a character that XML forbids", async () => {
    const svg = await renderSvg(matrixChart(methods, { title: HARM }));
    const { names, title } = readSvg(svg);
    expect([...names].filter((name) => ["script", "foreignObject", "a", "image"].includes(name))).toEqual([]);
    expect(title).toBe(HARM.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd"));
    expect(svg).not.toMatch(/\p{Surrogate}/u);
  });

  it("gives the same bytes each time, alone and beside others", async () => {
    const draw = (): Promise<string> => renderSvg(lineageChart(taxonomy, lineage(taxonomy, "affinequant"), { rivals: true }));
    const alone = await draw();
    expect(new Set(await Promise.all([draw(), renderSvg(matrixChart(methods)), draw()])).has(alone)).toBe(true);
    expect(await draw()).toBe(alone);
  });

  it("leaves room for the widest label", async () => {
    const widest = Math.max(...methods.rows.map(({ label }) => textWidth(label, 12)));
    const columns = methods.columns.filter(({ count }) => count > 0).length;
    expect(readSvg(await renderSvg(matrixChart(methods))).width).toBeGreaterThan(widest + columns * 32);
  });

  it("gives vega back its own measure of text", async () => {
    const { textMetrics } = vega as unknown as { readonly textMetrics: { readonly width: unknown } };
    const before = textMetrics.width;
    await Promise.all([renderSvg(matrixChart(methods)), renderSvg(timelineChart([]))]);
    expect(textMetrics.width).toBe(before);
  });

  it("draws an empty answer", async () => {
    for (const spec of [timelineChart([]), relatedChart([]), matrixChart({ rows: [], columns: [], cells: [], total: 0 })]) expect(readSvg(await renderSvg(spec)).description).toBe(spec.description);
  });

  it("fetches nothing", async () => {
    const spec: VegaLiteSpec = { $schema: "https://vega.github.io/schema/vega-lite/v6.json", description: "far data", data: { url: "https://example.org/data.json" }, mark: "bar", encoding: { x: { field: "a", type: "nominal" } } };
    await expect(renderSvg(spec)).rejects.toThrow(/^Cannot draw the chart: .*"https:\/\/example\.org\/data\.json" is outside of the specification/);
  });

  it("refuses what is no specification", async () => {
    await expect(renderSvg({ description: "nothing" } as unknown as VegaLiteSpec)).rejects.toThrow(/^Cannot draw the chart: /);
  });
});

describe("the room chart", () => {
  const files = readSourceFiles();

  it("loads no package, its part svg vega and vega-lite alone", () => {
    const packages = (entry: string): readonly string[] => [...loadedBy(files, entry)].filter((path) => !path.endsWith(".ts")).sort();
    expect(packages("chart/index.ts").filter((name) => name !== "fastest-levenshtein")).toEqual([]);
    expect(packages("chart/svg/index.ts").filter((name) => name !== "fastest-levenshtein")).toEqual(["vega", "vega-lite"]);
    expect(importCycles(files.filter(({ room }) => room === "chart"))).toEqual([]);
  });
});
