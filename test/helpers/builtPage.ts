import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page as small as one can be, in a directory of its own, for tests that are not of the page. */
export async function builtPage(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "quantaxonomy-page-"));
  const all = { "index.html": "<!doctype html><noscript><!-- papers --></noscript><script src=data.js></script><script src=app.js></script>", "app.js": "// The page", "style.css": "", ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(directory, name), text);
  return directory;
}
