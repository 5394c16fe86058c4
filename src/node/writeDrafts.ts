import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Draft } from "../classify/index.js";
import { makeDirectory } from "./makeDirectory.js";
import { renderDraft } from "./renderDraft.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Writes drafts as `papers/<id>.yaml` of a directory, each with a first line that says that a machine labelled it.
 *
 * A file that is there is replaced when it is a draft of the same title, and never otherwise: what a person has made
 * curated stays. Everything is looked at before the first file is written; a reader never meets half a file.
 *
 * @param directory - Where the records are: the directory above `papers`, made when it is not there.
 * @param drafts - What to write, each id once.
 * @returns The files, in the order of the drafts.
 * @throws RangeError when an id is no id or stands twice, or a file is there that is no draft of the same title; errors of the file system.
 *
 * @example From an abstract to a file that can be laid over the shipped data
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { classify, toDraft } from "quantaxonomy/classify";
 * import { overlay } from "quantaxonomy/create";
 * import { readTaxonomyDirectory, writeDrafts } from "quantaxonomy/node";
 *
 * const directory = await mkdtemp(join(tmpdir(), "quantaxonomy-"));
 * const said = classify(taxonomy, { title: "MoonQuant: Post-training quantization by moonlight" });
 * const [file] = await writeDrafts(directory, [toDraft(taxonomy, said, { date: "2026-10" })]);
 * assert.equal(file, join(directory, "papers", "moonquant.yaml"));
 * const { records, locate } = await readTaxonomyDirectory(directory);
 * assert.equal(getPaper(overlay(taxonomy, records, { locate }), "moonquant").tier, "draft");
 * ```
 *
 * @category Files
 */
export async function writeDrafts(directory: string, drafts: readonly Draft[]): Promise<readonly string[]> {
  const papers = join(directory, "papers");
  const seen = new Set<string>();
  const files: string[] = [];
  for (const { id, record } of drafts) {
    if (!ID.test(id)) throw new RangeError(`Cannot write the draft "${id.slice(0, 80)}": wanted an id of lower-case letters, digits and single hyphens`);
    if (seen.has(id)) throw new RangeError(`Cannot write the draft "${id}": two drafts have this id; give toDraft() the ids that are taken`);
    seen.add(id);
    const file = join(papers, `${id}.yaml`);
    await refuseOther(file, record.title);
    files.push(file);
  }
  if (files.length > 0) await makeDirectory(papers);
  for (const [i, draft] of drafts.entries()) {
    const temporary = join(papers, `.${draft.id}.${process.pid}.tmp`);
    try {
      await writeFile(temporary, renderDraft(draft), { flag: "wx" });
      await rename(temporary, files[i]!);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
  return files;
}

/** Throws when a file is there that may not be replaced. */
async function refuseOther(file: string, title: string): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as { readonly code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return;
  let there: { readonly tier?: unknown; readonly title?: unknown } | null = null;
  try {
    const value: unknown = parse(text, { logLevel: "silent" });
    if (typeof value === "object") there = value;
  } catch {
    // What cannot be read is no draft either.
  }
  if (there?.tier !== "draft") throw new RangeError(`Cannot replace "${file}": it is no draft; move it away, or give the draft another id`);
  if (there.title !== title) throw new RangeError(`Cannot replace "${file}": it is the draft of another paper; give toDraft() the ids that are taken`);
}
