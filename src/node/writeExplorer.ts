import { mkdir, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { ToExplorerDataOptions } from "../export/explorer/index.js";
import type { Taxonomy } from "../taxonomy/taxonomy.js";
import { explorerFiles } from "./explorerFiles.js";
import { makeDirectory } from "./makeDirectory.js";

/**
 * Options of {@link writeExplorer}.
 *
 * @category Files
 */
export interface WriteExplorerOptions extends ToExplorerDataOptions {
  /**
   * The directory of the built page, for a page of one's own.
   *
   * @defaultValue the page of this package
   */
  readonly page?: string;
}

/**
 * Writes the explorer into a directory: a page that opens from the disk, from a USB stick or from any web host, under any
 * address, and asks nothing of the network.
 *
 * Everything is written beside the directory first, and then renamed, so that a reader meets the old explorer or the new
 * one. A directory that is there is replaced when it is empty or holds an explorer and nothing else.
 *
 * @param taxonomy - What to explore, with whatever was laid over it.
 * @param directory - Where; made when it is not there.
 * @param options - Which papers are drawn, the title, and static pages beside it.
 * @returns The path of the page.
 * @throws RangeError when the directory holds anything else, and for options that `toExplorerData` refuses; errors of the file system.
 *
 * @example A lab's own explorer
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtemp, readdir } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { taxonomy } from "quantaxonomy";
 * import { writeExplorer } from "quantaxonomy/node";
 *
 * const directory = join(await mkdtemp(join(tmpdir(), "quantaxonomy-")), "explorer");
 * const page = await writeExplorer(taxonomy, directory, { title: "What our lab reads" });
 * assert.equal(page, join(directory, "index.html"));
 * assert.ok((await readdir(directory)).includes("data.js"));
 * ```
 *
 * @category Files
 */
export async function writeExplorer(taxonomy: Taxonomy, directory: string, options: WriteExplorerOptions = {}): Promise<string> {
  const files = await explorerFiles(taxonomy, options);
  const target = await realpath(directory).catch(() => resolve(directory));
  const isThere = await refuseOther(target, directory, new Set(files.keys()));
  await makeDirectory(dirname(target));
  const [fresh, old] = ["new", "old"].map((word) => join(dirname(target), `.${basename(target)}.${process.pid}.${word}`)) as [string, string];
  try {
    // A process that was killed may have left one of this name; it is nobody's.
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    for (const [name, content] of files) await writeFile(join(fresh, name), content);
    if (isThere) await rename(target, old);
    await rename(fresh, target).catch(async (error: unknown) => {
      if (isThere) await rename(old, target);
      throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
  return join(directory, "index.html");
}

/** Whether a directory is there; throws when it holds what is not of an explorer. */
async function refuseOther(target: string, directory: string, names: ReadonlySet<string>): Promise<boolean> {
  const entries = await readdir(target).catch((error: unknown) => {
    const { code } = error as { readonly code?: unknown };
    if (code === "ENOENT") return undefined;
    if (code === "ENOTDIR") throw new RangeError(`Cannot write the explorer: "${directory}" is a file, wanted a directory`);
    throw error;
  });
  const strange = entries?.sort().find((entry) => !names.has(entry));
  const isOther = strange !== undefined || (entries !== undefined && entries.length > 0 && !entries.includes("data.js"));
  if (isOther) throw new RangeError(`Cannot write the explorer: "${directory}" holds "${strange ?? entries?.[0]}", which it would lose; wanted a new or empty directory, or one with nothing but an explorer`);
  return entries !== undefined;
}
