/**
 * Prints what the data in `taxonomy/` hold and where they are thin: coverage, thin cells, age, relations, figures,
 * evidence, and advice. `--json` prints the same as one object; another directory or `data.json` may be named.
 */
import { join } from "node:path";
import { openOrExit } from "./openOrExit.js";
import { renderStats } from "./stats/renderStats.js";
import { taxonomyStats } from "./stats/taxonomyStats.js";

const args = process.argv.slice(2);
const { taxonomy, advice } = await openOrExit(args.find((arg) => !arg.startsWith("--")) ?? join(import.meta.dirname, "..", "taxonomy"));
const stats = taxonomyStats(taxonomy);
process.stdout.write(args.includes("--json") ? `${JSON.stringify({ ...stats, advice })}\n` : renderStats(stats, advice));
