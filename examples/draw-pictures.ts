/** Draws the pictures of docs/charts.md, on a light and on a dark ground, into docs/pictures or the directory that is named. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getConcept, lineage, matrix, METHOD_KINDS, relatedWork, taxonomy, timeline } from "quantaxonomy";
import { CHART_THEMES, lineageChart, matrixChart, relatedChart, timelineChart, type ChartTheme, type VegaLiteSpec } from "quantaxonomy/chart";
import { renderSvg } from "quantaxonomy/chart/svg";

const [directory = "docs/pictures"] = process.argv.slice(2);

// What is drawn is asked once; only the theme differs.
const table = matrix(taxonomy, { rows: "method", columns: "model" });
const points = timeline(taxonomy, { split: [...METHOD_KINDS] });
const labels = Object.fromEntries(METHOD_KINDS.map((kind) => [kind, getConcept(taxonomy, kind).label]));
const gptq = lineage(taxonomy, "gptq");
const near = relatedWork(taxonomy, "affinequant", { limit: 6 });

const PICTURES: Readonly<Record<string, (theme: ChartTheme) => VegaLiteSpec>> = {
  "methods-by-model": (theme) => matrixChart(table, { title: "Methods by model family", theme }),
  "papers-by-year": (theme) => timelineChart(points, { title: "Curated papers a year, by method kind", labels, theme }),
  "lineage-of-gptq": (theme) => lineageChart(taxonomy, gptq, { theme }),
  "near-affinequant": (theme) => relatedChart(near, { title: "Near AffineQuant", asked: "AffineQuant", theme }),
};

await mkdir(directory, { recursive: true });
for (const [name, chart] of Object.entries(PICTURES)) {
  for (const theme of CHART_THEMES) {
    const file = join(directory, theme === "light" ? `${name}.svg` : `${name}-${theme}.svg`);
    await writeFile(file, await renderSvg(chart(theme)));
    console.log(`${file}: ${chart(theme).description}`);
  }
}
