/**
 * Judges `relatedWork` by what readers expected before they asked it: recall at ten over `test/query/related/`, beside
 * three simple rankings, on the half that weights are tuned on (A) and the half that is held out (B). Then the papers of
 * half A that fare worst, with what was expected and what came; those of B are not shown, so that nobody tunes on them.
 */
import { join } from "node:path";
import { findPapers } from "../src/query/findPapers.js";
import { relatedWork } from "../src/query/relatedWork.js";
import { baselines } from "./judge/baselines.js";
import { HALVES, readExpectations } from "./judge/expectations.js";
import { DEPTH, meanRecall, recallOf } from "./judge/recall.js";
import { openOrExit } from "./openOrExit.js";

const WORST = 10;

const { taxonomy } = await openOrExit(process.argv[2] ?? join(import.meta.dirname, "..", "taxonomy"));
const curated = new Set<string>(findPapers(taxonomy, {}).map(({ id }) => id));
const expectations = readExpectations(curated);
const halves = HALVES.map((half) => expectations.filter((each) => each.half === half));
const related = (id: string): readonly string[] => relatedWork(taxonomy, id, { limit: DEPTH }).map((found) => found.id);

const lines = [`| recall at ${DEPTH} | A, ${halves[0]!.length} papers | B, held out, ${halves[1]!.length} papers | all ${expectations.length} |`, "| --- | --- | --- | --- |"];
for (const [name, rank] of Object.entries({ relatedWork: related, ...baselines(taxonomy) })) {
  lines.push(`| ${name === "relatedWork" ? "`relatedWork`" : name} | ${[...halves, expectations].map((each) => meanRecall(each, rank).toFixed(3)).join(" | ")} |`);
}
lines.push("", `The ${WORST} papers of half A that fare worst:`, "");
const judged = halves[0]!.map((each) => ({ ...each, came: related(each.id) })).map((each) => ({ ...each, recall: recallOf(each, each.came) }));
for (const { id, recall, expected, came } of judged.sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1)).slice(0, WORST)) {
  lines.push(`${id} (${recall.toFixed(2)})`, `  expected ${expected.map((each) => (came.includes(each) ? each : `${each} (missed)`)).join(", ")}`, `  came ${came.join(", ")}`);
}
process.stdout.write(`${lines.join("\n")}\n`);
