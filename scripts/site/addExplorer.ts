import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeExplorer } from "../../src/node/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";

/**
 * Writes the explorer into the site, its cards linked to the pages of papers and concepts.
 *
 * @returns Whether there is one: its page is built apart, and the site is whole without it.
 */
export async function addExplorer(root: string, taxonomy: Taxonomy, directory: string): Promise<boolean> {
  const page = join(root, "dist", "explorer");
  if (!existsSync(join(page, "app.js"))) return false;
  await writeExplorer(taxonomy, directory, { page, pages: { paper: "../papers/{id}.html", concept: "../concepts/{id}.html" } });
  return true;
}
