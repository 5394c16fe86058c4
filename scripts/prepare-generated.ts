/**
 * Writes empty texts into `src/generated/` where a fresh clone has none yet: what makes the lexicon and the listed tier imports the
 * classifier, which imports them. Run before `scripts/generate.ts`.
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const OUT = join(import.meta.dirname, "..", "src", "generated");
const EMPTY = { "stamp.ts": ["DATA_STAMP"], "lexicon.ts": ["LEXICON_TEXT", "NAMES_TEXT", "METRICS_TEXT", "WEIGHTS_TEXT"] };

await mkdir(OUT, { recursive: true });
for (const [name, texts] of Object.entries(EMPTY)) {
  if (!existsSync(join(OUT, name))) await writeFile(join(OUT, name), texts.map((text) => `export const ${text}: string = "";\n`).join(""));
}
