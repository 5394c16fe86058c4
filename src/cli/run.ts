import { nearestId } from "../taxonomy/unknownIdError.js";
import type { CliCommand, CliResult } from "./command.js";
import { COMMANDS } from "./commands.js";
import { COMPLETE } from "./completion/completeCommand.js";
import type { CliIo } from "./io.js";
import { mistakeOf, UserError } from "./userError.js";

/** Exit codes: done, the user's mistake, a bug. */
export const EXIT_CODES = { done: 0, mistake: 1, bug: 2 } as const;

/**
 * Runs the command line and never throws.
 *
 * @param argv - The words after the program's name.
 * @param io - Where to read and write.
 * @returns The exit code.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const mistake = mistakeOf(error);
    if (mistake !== undefined) {
      io.writeErr(`${mistake}\n`);
      return EXIT_CODES.mistake;
    }
    io.writeErr(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT_CODES.bug;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<number> {
  if (argv[0] === COMPLETE) {
    const { complete } = await import("./completion/complete.js");
    for (const { value, says } of await complete(argv.slice(1))) io.writeOut(says === undefined ? `${value}\n` : `${value}\t${says}\n`);
    return EXIT_CODES.done;
  }
  const words = argv[0] === "help" ? (argv[1] === undefined ? ["--help"] : [argv[1], "--help"]) : argv;
  const named = words[0] === undefined || words[0].startsWith("-") ? undefined : words[0];
  const command = named === undefined ? undefined : await loadCommand(named);
  const { parse } = await import("./parse.js");
  const call = parse(words, command, { ...io, version: words.some((word) => word === "--version" || word === "-V") ? (await import("../data/taxonomy.js")).taxonomy.version : "" });
  if (call === undefined || command === undefined) return EXIT_CODES.done;
  return show(await command.run(call, io), call.one("format"), command.name, io);
}

/** Loads a command by name. */
export async function loadCommand(name: string): Promise<CliCommand> {
  const entry = COMMANDS.find((each) => each.name === name);
  if (entry) return entry.load();
  const nearest = nearestId(name, COMMANDS.map((each) => each.name));
  throw new UserError(`Cannot run "${name.slice(0, 60)}": no such command${nearest === undefined ? "; quantaxonomy --help lists them" : `, nearest is "${nearest}"`}`);
}

async function show({ output, text, remarks = [], exitCode = EXIT_CODES.done }: CliResult, format: string | undefined, command: string, io: CliIo): Promise<number> {
  if (text !== undefined) io.writeOut(text);
  if (output) {
    const { printOutput } = await import("./output/printOutput.js");
    await printOutput(output, format, command, io);
  }
  for (const remark of remarks) io.writeErr(`${remark}\n`);
  return exitCode;
}
