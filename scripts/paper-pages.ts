/** Writes `docs/papers.md`: every curated paper in `taxonomy/` by method, with its evidence. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openOrExit } from "./openOrExit.js";
import { renderPapers } from "./paper-pages/renderPapers.js";

const ROOT = join(import.meta.dirname, "..");
const out = join(ROOT, "docs", "papers.md");
const { taxonomy } = await openOrExit(join(ROOT, "taxonomy"));
await writeFile(`${out}.tmp`, renderPapers(taxonomy));
await rename(`${out}.tmp`, out);
