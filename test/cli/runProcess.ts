import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const TYPESCRIPT = pathToFileURL(fileURLToPath(new URL("./typescript.mjs", import.meta.url))).href;

/** The words that run the command from its sources. */
export const COMMAND: readonly [string, ...string[]] = [process.execPath, "--import", TYPESCRIPT, MAIN];

export type CliProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts the command as a process. */
export function startProcess(argv: readonly string[], env: Readonly<Record<string, string>> = {}): CliProcess {
  const [program, ...words] = COMMAND;
  return spawn(program, [...words, ...argv], { cwd: ROOT, env: { ...process.env, ...env }, stdio: "pipe" });
}

/** What a process left behind. */
export interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Waits for the end of a process; `seen` closes its standard output after that many characters. */
export async function endOf(child: CliProcess, seen = Infinity): Promise<Ending> {
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.length >= seen) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

/** Runs the command as a process. */
export async function runProcess(argv: readonly string[], { input = "", seen = Infinity, env = {} }: { readonly input?: string | Uint8Array; readonly seen?: number; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Ending> {
  const child = startProcess(argv, env);
  // Who reads no further does not care what else there was.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return endOf(child, seen);
}
