/**
 * Prints the release notes of the data in Markdown: `npm run release-notes -- <old data.json> [new data.json]`. The
 * newer side is `taxonomy/` as it stands, unless it is named; a directory may be named for either.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openOrExit } from "./openOrExit.js";
import { releaseNotes } from "./release-notes/releaseNotes.js";

const ROOT = join(import.meta.dirname, "..");
const [before, after] = process.argv.slice(2);
if (before === undefined) {
  console.error("Cannot write release notes without the data of the last release: wanted npm run release-notes -- <old data.json> [new data.json]");
  process.exit(1);
}
const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
const [old, young] = [await openOrExit(before), await openOrExit(after ?? join(ROOT, "taxonomy"), version)];
process.stdout.write(releaseNotes(old.taxonomy, young.taxonomy));
