import { rmSync } from "node:fs";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { oneLine, reasonOf, UserError } from "./userError.js";

/**
 * Writes a file so that a reader meets the old one or the new one and never half of it: beside its place first, then by
 * renaming. A file that is there is replaced and keeps its mode; links are followed, directories not made. What is no
 * file, as `/dev/stdout` is none, takes what it is given.
 *
 * @param path - The file.
 * @param content - All of it, text as UTF-8; or pieces of text, which are made as they are written.
 * @throws {@link UserError} when the file system refuses; nothing is left behind then, nor after Ctrl-C.
 */
export async function writeFileWhole(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  try {
    const place = await realpath(path).catch(() => path);
    const there = await stat(place).catch(() => undefined);
    if (there !== undefined && !there.isFile()) return await writeFile(place, content);
    const beside = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
    // A process that was killed may have left one of this name; it is nobody's.
    await rm(beside, { force: true });
    const tidy = (): void => rmSync(beside, { force: true });
    process.once("exit", tidy);
    try {
      await writeFile(beside, content, there === undefined ? {} : { mode: there.mode });
      await rename(beside, place);
    } finally {
      process.off("exit", tidy);
      // What went wrong is told already; that nothing was there to take away is no second mistake.
      await rm(beside, { force: true }).catch(() => undefined);
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new UserError(oneLine(`Cannot write "${path}": ${reason}`), { cause: error });
  }
}
