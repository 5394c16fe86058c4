import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { addExplorer } from "./addExplorer.js";
import { checkSite } from "./check/checkSite.js";
import type { SiteFault } from "./check/siteFault.js";
import { createHighlighter } from "./guides/createHighlighter.js";
import { examplePage } from "./guides/ExamplePage.js";
import { pathOfFile } from "./guides/pathOfFile.js";
import { readGuide, readGuides } from "./guides/readGuides.js";
import { llmsText, markdownPath } from "./plain/llmsText.js";
import { robots, sitemap } from "./plain/sitemap.js";
import { writeReference } from "./reference/writeReference.js";
import { renderPage } from "./renderPage.js";
import { writeSearchIndex } from "./search/writeSearchIndex.js";
import type { Site } from "./site.js";
import { sitePages } from "./sitePages.js";

/** Where a site is published and kept, and what of it is left out. */
export interface BuildSiteOptions extends Pick<Site, "address" | "repository"> {
  /** Whether to write the reference, which takes most of the time. */
  readonly reference?: boolean;
}

/** What was built. */
export interface BuiltSite {
  /** The pages that are made from data and guides. */
  readonly pageCount: number;
  /** The pages that the search finds, reference included. */
  readonly searchedCount: number;
  readonly explorer: boolean;
  readonly faults: readonly SiteFault[];
}

const ASSETS = join(import.meta.dirname, "assets");

/**
 * Builds the whole site beside its place and puts it there when it is whole, so that a failed build leaves the last one.
 * With faults, too, nothing is put in place.
 */
export async function buildSite(root: string, taxonomy: Taxonomy, directory: string, options: BuildSiteOptions = {}): Promise<BuiltSite> {
  const { reference = true, address, repository } = options;
  await mkdir(dirname(directory), { recursive: true });
  const made = await mkdtemp(`${directory}-`);
  try {
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(made, path)), { recursive: true });
      await writeFile(join(made, path), text);
    };
    // Awaited below, when there is nothing left to do beside it; a failure until then is no unhandled one.
    const referenceMade = reference ? writeReference(root, join(made, "api")) : write("api/index.html", NO_REFERENCE);
    referenceMade.catch(() => undefined);

    const highlight = await createHighlighter();
    const readme = await readGuide(root, "README.md", highlight);
    const guides = await readGuides(root, highlight);
    const explorer = await addExplorer(root, taxonomy, join(made, "explorer"));
    const site: Site = { taxonomy, guides, explorer, ...(address === undefined ? {} : { address }), ...(repository === undefined ? {} : { repository }) };

    const paths: string[] = [];
    const writePage = async (page: Parameters<typeof renderPage>[1]): Promise<void> => {
      await write(page.path, renderPage(site, page));
      if (page.leadsTo === undefined) paths.push(page.path);
    };
    for (const page of sitePages(site, readme)) await writePage(page);
    const files = new Set([readme, ...guides].flatMap(({ linked }) => linked).filter((file) => !file.endsWith(".md")));
    for (const file of [...files].sort()) {
      const path = pathOfFile(file);
      if (path.endsWith(".html")) await writePage(examplePage(file, await readFile(join(root, file), "utf8"), highlight));
      else await cp(join(root, file), join(made, path), { recursive: true });
    }
    for (const { name, markdown } of guides) await write(markdownPath(name), markdown);
    await write("llms.txt", llmsText(site, readme));
    await write("robots.txt", robots(address));
    if (address !== undefined) await write("sitemap.xml", sitemap(paths, address));
    await write(".nojekyll", "");
    await cp(ASSETS, made, { recursive: true });

    await referenceMade;
    const searchedCount = await writeSearchIndex(made, (path) => path.startsWith("explorer/"));
    const faults = await checkSite(made);
    if (faults.length === 0) {
      await rm(directory, { recursive: true, force: true });
      await rename(made, directory);
    }
    return { pageCount: paths.length, searchedCount, explorer, faults };
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

const NO_REFERENCE = '<!doctype html>\n<html lang="en"><head><title>Reference</title></head><body><h1>Reference</h1><p>This build has none. <a href="../index.html">Home</a></p></body></html>\n';
