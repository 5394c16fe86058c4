/**
 * Compiles what the classifier looks for in texts into `src/generated/lexicon.ts`: words and phrases of the shipped concepts and of the
 * cues, the records' names, the metrics, and the learned weights by the features' numbers. `src/generated/stamp.ts` has the digest that the
 * shipped data are known by.
 *
 * Run behind `scripts/generate.ts`, whose data it reads.
 */
import { createHash } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kindsAbove } from "../src/classify/extraConcepts.js";
import { LEARNED } from "../src/classify/learnedWeights.js";
import { lexiconParts } from "../src/classify/lexicon.js";
import { toLexiconText } from "../src/classify/lexiconParts.js";
import { metricsIn } from "../src/classify/metricIndex.js";
import { namesIn, titleHash } from "../src/classify/nameIndex.js";
import { signatureOf } from "../src/classify/signatureOf.js";
import { toWeightsText } from "../src/classify/weightsText.js";
import { taxonomy } from "../src/data/taxonomy.js";
import { listConcepts } from "../src/taxonomy/conceptLookups.js";
import { storeOf } from "../src/taxonomy/taxonomy.js";

const OUT = join(import.meta.dirname, "..", "src", "generated");


const store = storeOf(taxonomy);
const concepts = listConcepts(taxonomy);
const papers = store.ids("paper").map((_, number) => store.read("paper", number));
const titles = [...new Set(papers.flatMap(({ title, aliases }) => [title, ...aliases].map(titleHash)))];
const texts = {
  LEXICON_TEXT: toLexiconText({ ...lexiconParts(concepts), signature: signatureOf(concepts), concepts, kindOf: kindsAbove(concepts) }),
  NAMES_TEXT: JSON.stringify({ rows: Object.fromEntries(namesIn(store)), titles }),
  METRICS_TEXT: JSON.stringify(metricsIn(store)),
  WEIGHTS_TEXT: toWeightsText(LEARNED),
};
const made = "// Made by `npm run generate`; do not edit.\n";
await writeWhole("lexicon.ts", made + Object.entries(texts).map(([name, text]) => `export const ${name}: string = ${toAscii(text)};\n`).join(""));
const digest = createHash("sha256").update(Object.values(texts).join("\n")).digest("hex").slice(0, 16);
await writeWhole("stamp.ts", `${made}export const DATA_STAMP: string = "shipped data ${digest}";\n`);

/** A string literal of ASCII alone: one wide character would double the memory of the whole text. */
function toAscii(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Writes beside the target and renames, so that a reader never meets half a file. */
async function writeWhole(name: string, text: string): Promise<void> {
  await writeFile(join(OUT, `${name}.tmp`), text);
  await rename(join(OUT, `${name}.tmp`), join(OUT, name));
}
