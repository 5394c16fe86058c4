/** A tour over the shipped papers: find, related with reasons, matrix, results, and one picture written. */
import { mkdir, writeFile } from "node:fs/promises";
import { countPapers, findPapers, getConcept, getPaper, matrix, relatedWork, renderSetting, results, taxonomy } from "quantaxonomy";
import { matrixChart } from "quantaxonomy/chart";
import { renderSvg } from "quantaxonomy/chart/svg";

const PICTURE = "docs/pictures/methods-by-model.svg";
const heading = (text: string): void => console.log(`\n${text}\n${"-".repeat(text.length)}`);

console.log(`quantaxonomy ${taxonomy.version}: ${countPapers(taxonomy, {})} curated papers, ${taxonomy.conceptCount} concepts.`);
console.log(`${countPapers(taxonomy, { scope: "in" })} are about quantization or its caching kin, ${countPapers(taxonomy, { scope: ["adjacent", "out"] })} are not.`);

heading("1. Find: PTQ of diffusion transformers with weights of at most four bits");
for (const { id, title, settings } of findPapers(taxonomy, { method: "ptq", model: "dit", setting: { weights: { max: 4 } } })) {
  console.log(`${id.padEnd(14)} ${settings.map(({ quantizers }) => renderSetting(quantizers)).join(", ").padEnd(22)} ${title}`);
}

heading("2. Relate: what stands near AffineQuant, and why");
for (const { id, score, direction, reasons } of relatedWork(taxonomy, "affinequant", { limit: 4, tiers: ["curated", "stub"] })) {
  console.log(`${id} (${score}, ${direction})`);
  for (const { weight, text } of reasons.slice(0, 3)) console.log(`  ${weight.toFixed(3).padStart(6)}  ${text}`);
}

heading("3. Survey: methods by model family (papers; . none known, blank not curated)");
const table = matrix(taxonomy, { rows: "method", columns: ["llm", "moe", "vlm", "diffusion", "vit", "cnn", "3dgs"] });
console.log(`${"".padEnd(30)}${table.columns.map(({ id }) => id.padStart(10)).join("")}`);
table.rows.forEach(({ label }, r) => {
  const cells = table.cells[r]?.map(({ papers, state }) => (state === "known" ? String(papers.length) : state === "none-known" ? "." : "").padStart(10));
  console.log(`${label.padEnd(30)}${cells?.join("")}`);
});

heading("4. Results: figures that compare");
for (const { rank, about, reportedBy, metric, value, model, benchmark, setting } of results(taxonomy)) {
  if (rank === undefined) continue;
  console.log(`${rank}. ${getPaper(taxonomy, about).name ?? about}: ${metric} ${value} on ${model}, ${benchmark}, ${setting} (reported by ${getPaper(taxonomy, reportedBy).name ?? reportedBy})`);
}

heading("5. Evidence: why the taxonomy says so");
for (const { id, evidence } of getPaper(taxonomy, "affinequant").concepts.slice(0, 4)) {
  console.log(`${getConcept(taxonomy, id).label}: ${evidence.map(({ source, text }) => `"${text}" (${source})`).join(", ")}`);
}

await mkdir("docs/pictures", { recursive: true });
await writeFile(PICTURE, await renderSvg(matrixChart(matrix(taxonomy, { rows: "method", columns: "model" }), { title: "Methods by model family" })));
console.log(`\nA heat map stands in ${PICTURE}.`);
