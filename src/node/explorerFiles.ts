import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderExplorerData, renderPaperList, toExplorerData, type ToExplorerDataOptions } from "../export/explorer/index.js";
import type { Taxonomy } from "../taxonomy/taxonomy.js";

/** Where the built page may stand, seen from this file: in the package beside its parts, or from the sources. */
const PAGE_FOLDERS = ["./explorer/", "../explorer/", "../../dist/explorer/"];

/** The page itself. */
const PAGE = "index.html";

/** The part that only the built page has. */
const SCRIPT = "app.js";

/** Where the page leaves room for the list that is read without scripts. */
const PLACE_OF_PAPERS = "<!-- papers -->";

/**
 * The files of the explorer, by their names: the page as it was built, with the list of papers for those without
 * scripts, and `data.js`.
 *
 * @param taxonomy - The taxonomy.
 * @param options - As of `toExplorerData`, and where the built page stands.
 * @returns The files.
 * @throws RangeError when the page is not built, and whatever `toExplorerData` throws.
 *
 * @internal
 */
export async function explorerFiles(taxonomy: Taxonomy, { page, ...options }: ToExplorerDataOptions & { readonly page?: string } = {}): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const folder = await builtPage(page);
  const data = renderExplorerData(toExplorerData(taxonomy, options));
  const files = new Map<string, string | Uint8Array>();
  for (const name of await filesOf(folder)) files.set(name, await readFile(join(folder, name)));
  const html = new TextDecoder().decode(files.get(PAGE) as Uint8Array | undefined);
  if (!html.includes(PLACE_OF_PAPERS)) throw new RangeError(`Cannot open the explorer: ${PAGE} of "${folder}" has no place for papers, wanted ${PLACE_OF_PAPERS} in it`);
  // A function, since a title may hold `$&`.
  files.set(PAGE, html.replace(PLACE_OF_PAPERS, () => renderPaperList(taxonomy, options)));
  return files.set("data.js", data);
}

/** The folder of the built page. */
async function builtPage(page: string | undefined): Promise<string> {
  const folders = page === undefined ? PAGE_FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url))) : [page];
  for (const folder of folders) {
    const files = await filesOf(folder).catch((): readonly string[] => []);
    if (files.includes(SCRIPT)) return folder;
  }
  throw new RangeError(`Cannot open the explorer: its page is not built, wanted ${SCRIPT} in "${folders.at(-1)}"; npm run build makes it`);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { withFileTypes: true })).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}
