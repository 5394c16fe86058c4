/** A method by model heat map: SVG on standard output, or the SVG or PNG file that is named. */
import { writeFile } from "node:fs/promises";
import { matrix, taxonomy } from "quantaxonomy";
import { matrixChart } from "quantaxonomy/chart";
import { renderSvg } from "quantaxonomy/chart/svg";
import { renderPng } from "quantaxonomy/node";

const [file] = process.argv.slice(2);
const table = matrix(taxonomy, { rows: "method", columns: "model", query: { scope: "in" } });
const svg = await renderSvg(matrixChart(table, { title: `Methods by model family, ${table.total} papers` }));
if (file === undefined) process.stdout.write(svg);
else await writeFile(file, file.endsWith(".png") ? await renderPng(svg) : svg);
