import { rmSync } from "node:fs";
import { appendFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { oneLine, reasonOf, UserError } from "./userError.js";

/** Pieces of files, in any order; those of one file in theirs. */
export type FilePieces = Iterable<{ readonly file: string; readonly text: string }>;

/**
 * Writes a directory so that a reader meets the old one, the new one or, for an instant, none: beside its place first, then
 * by renaming. A directory that is there is replaced where nothing in it is strange.
 *
 * @param path - The directory; the one that it stands in must be there.
 * @param pieces - The files, made as they are written.
 * @param strangeIn - Of the entries of a directory, one that no earlier writing of the same kind has left there.
 * @throws {@link UserError} when the file system refuses, or something else stands there.
 */
export async function writeFilesWhole(path: string, pieces: FilePieces, strangeIn: (names: readonly string[]) => string | undefined): Promise<void> {
  const place = resolve(path);
  const [beside, old] = ["tmp", "old"].map((ending) => join(dirname(place), `.${basename(place)}.${process.pid}.${ending}`)) as [string, string];
  const tidy = (): void => rmSync(beside, { recursive: true, force: true });
  process.once("exit", tidy);
  try {
    const isThere = await refuseOther(place, path, strangeIn);
    // A process that was killed may have left one of this name; it is nobody's.
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside);
    for (const { file, text } of pieces) await appendFile(join(beside, file), text);
    if (isThere) await rename(place, old);
    try {
      await rename(beside, place);
    } catch (error) {
      if (isThere) await rename(old, place);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new UserError(oneLine(`Cannot write "${path}": ${reason}`), { cause: error });
  } finally {
    process.off("exit", tidy);
    // What went wrong is told already; that nothing was there to take away is no second mistake.
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a directory is there; anything that may not be replaced is a mistake. */
async function refuseOther(place: string, path: string, strangeIn: (names: readonly string[]) => string | undefined): Promise<boolean> {
  const there = await stat(place).catch(() => undefined);
  if (there === undefined) return false;
  if (!there.isDirectory()) throw new UserError(oneLine(`Cannot write "${path}": it is a file, wanted a directory`));
  const strange = strangeIn((await readdir(place)).sort());
  if (strange !== undefined) throw new UserError(oneLine(`Cannot write "${path}": it holds "${strange}", which this did not write, wanted a directory that is new or empty`));
  return true;
}
