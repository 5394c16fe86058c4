/** A method by model heat map as SVG on standard output, or in the file that is named. */
import { writeFile } from "node:fs/promises";
import { matrix, taxonomy } from "quantaxonomy";
import { matrixChart } from "quantaxonomy/chart";
import { renderSvg } from "./render-svg.js";

const [file] = process.argv.slice(2);
const table = matrix(taxonomy, { rows: "method", columns: "model", query: { scope: "in" } });
const svg = await renderSvg(matrixChart(table, { title: `Methods by model family, ${table.total} papers` }));
if (file === undefined) console.log(svg);
else await writeFile(file, svg);
