/**
 * Rebuilds the listed tier from an index of public paper lists: `npm run listed -- <index.csv>`. Writes
 * `taxonomy/listed/` (or the directory that `--out` names) and prints what became of the rows. Ids that were given stay
 * with their works; same index, taxonomy and earlier files, same files.
 *
 * `npm run listed -- --relabel` needs no index: the papers stay, and the classifier places their titles anew.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderFinding } from "../src/create/finding.js";
import { buildListed } from "./listed/buildListed.js";
import { readListed, writeListed } from "./listed/listedFiles.js";
import { relabel } from "./listed/listedRecord.js";
import { readIndex } from "./listed/readIndex.js";
import { renderReport } from "./listed/renderReport.js";
import { toListedRecords } from "./listed/toListedRecords.js";
import { openOrExit } from "./openOrExit.js";

const ROOT = join(import.meta.dirname, "..");
const args = process.argv.slice(2);
const outAt = args.indexOf("--out");
const out = outAt < 0 ? join(ROOT, "taxonomy", "listed") : args[outAt + 1];
const index = args.find((arg, i) => !arg.startsWith("--") && (outAt < 0 || i !== outAt + 1));
const isRelabelling = args.includes("--relabel");
if (out === undefined || (index === undefined) !== isRelabelling) {
  console.error("Cannot build the listed tier: wanted npm run listed -- <index.csv> [--out <directory>], or --relabel without an index");
  process.exit(1);
}
const { taxonomy } = await openOrExit(join(ROOT, "taxonomy"));
const before = readListed(out);
const built = index === undefined ? { papers: relabel(taxonomy, before.papers), moves: before.moves } : buildListed(readIndex(readFileSync(index, "utf8")), taxonomy, before);
const { findings, advice, stale, read } = toListedRecords(built, taxonomy);
if (findings.length > 0 || stale.length > 0) {
  for (const finding of findings) console.error(renderFinding(finding));
  console.error(`${findings.length} findings, ${stale.length} papers with labels that do not fit (${stale.join(", ")}): nothing is written`);
  process.exit(1);
}
writeListed(out, built);
process.stdout.write("report" in built ? renderReport(built.report, built, advice) : `${built.papers.length} papers labelled anew, ${read.length} of them read by now\n`);
