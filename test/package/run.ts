import { execFile } from "node:child_process";
import { join } from "node:path";
import { inject } from "vitest";

/** How a program ended. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The tools of this project, so that no fixture installs them again. */
const TOOLS = join(import.meta.dirname, "..", "..", "node_modules");

/** Runs a program in a folder of the fresh project. */
export function run(program: string, args: readonly string[], folder = ""): Promise<Ending> {
  return new Promise((resolve, reject) => {
    // Tests run with NODE_ENV and the like set; the fixture is to see a plain environment.
    const { PATH = "", HOME = "" } = process.env;
    execFile(program, args, { cwd: join(inject("packed").project, folder), env: { PATH, HOME, NO_COLOR: "1" }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Runs a file of a folder with Node and parses what it prints. */
export async function runNode(folder: string, args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await run(process.execPath, args, folder);
  if (code !== 0 || stderr !== "") throw new Error(`Cannot run the fixture ${folder}: it ended with ${code} and said ${stderr}`);
  return JSON.parse(stdout);
}

/** Compiles a folder by its own tsconfig.json with this project's TypeScript. */
export function compile(folder: string): Promise<Ending> {
  return run(process.execPath, [join(TOOLS, "typescript", "bin", "tsc"), "-p", ".", "--pretty", "false"], folder);
}

/** Path of a tool's file in this project's `node_modules`. */
export function toolPath(...parts: readonly string[]): string {
  return join(TOOLS, ...parts);
}
