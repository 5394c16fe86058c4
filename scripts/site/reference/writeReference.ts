import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

const run = promisify(execFile);

/**
 * Writes typedoc's reference of every public symbol. It runs in a process of its own, on another core than the pages.
 *
 * @throws Error with what typedoc complains of.
 */
export async function writeReference(root: string, directory: string): Promise<void> {
  const typedoc = join(root, "node_modules", "typedoc", "bin", "typedoc");
  try {
    await run(process.execPath, [typedoc, "--out", directory, "--logLevel", "Warn"], { cwd: root, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`Cannot write the reference: ${stripVTControlCharacters(`${stdout}${stderr}`).trim()}`);
  }
}
