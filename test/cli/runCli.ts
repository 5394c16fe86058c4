import { readFileSync } from "node:fs";
import { COMMANDS } from "../../src/cli/commands.js";
import type { CliIo } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a run of the command left behind. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written that is no text, where something was. */
  readonly bytes?: Uint8Array;
}

/** Runs the command in this process, as in a pipe unless said otherwise. */
export async function runCli(argv: readonly string[], io: Partial<CliIo> & { readonly input?: string } = {}): Promise<CliRun> {
  const { input = "", ...rest } = io;
  let [out, err] = ["", ""];
  const bytes: number[] = [];
  const code = await run(argv, {
    writeOut: (text) => (out += text),
    writeBytes: (piece) => void bytes.push(...piece),
    writeErr: (text) => (err += text),
    readIn: async () => input,
    readPieces: async function* (source) {
      yield source === "-" ? Buffer.from(input) : readFileSync(source);
    },
    showStatus: () => undefined,
    drained: async () => undefined,
    startWorker: () => {
      throw new Error("Cannot start a worker in a test of one process: run the command as a process");
    },
    isTerminal: false,
    isErrTerminal: false,
    hasColour: false,
    width: 80,
    now: () => 0,
    today: () => "2026-05-04",
    ...rest,
  });
  return { code, out, err, ...(bytes.length > 0 ? { bytes: Uint8Array.from(bytes) } : {}) };
}

/** The lines of a text, each parsed. */
export function parseLines(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** The names of all commands. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/** A line of words as a shell divides it; quotes keep words together. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
