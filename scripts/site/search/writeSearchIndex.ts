import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { asSearched } from "./asSearched.js";

/** What the search page loads; pagefind's own interfaces are left out. */
const NEEDED = /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_(meta|index|fragment|filter))$/;

/**
 * Indexes the pages of a built site, reference included, and writes the index into its folder `pagefind/`.
 *
 * @param skip - Whether a file is no page to be found, by its path in the site.
 * @returns How many pages can be found.
 */
export async function writeSearchIndex(directory: string, skip: (path: string) => boolean = () => false): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "en", keepIndexUrl: true });
  if (index === undefined) throw new Error(`Cannot index the site: ${errors.join("; ")}`);
  try {
    let count = 0;
    const files = (await readdir(directory, { recursive: true, encoding: "utf8" })).filter((path) => path.endsWith(".html") && !skip(path)).sort();
    for (const path of files) {
      const content = asSearched(await readFile(join(directory, path), "utf8"));
      if (content === undefined) continue;
      const added = await index.addHTMLFile({ url: path, content });
      if (added.errors.length > 0) throw new Error(`Cannot index ${path}: ${added.errors.join("; ")}`);
      count++;
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Cannot write the search index: ${made.errors.join("; ")}`);
    for (const { path, content } of made.files) {
      if (!NEEDED.test(path.slice(path.lastIndexOf("/") + 1))) continue;
      const file = join(directory, "pagefind", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return count;
  } finally {
    await close();
  }
}
