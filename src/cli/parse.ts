import { Command, CommanderError, Option } from "commander";
import { nearestId } from "../taxonomy/unknownIdError.js";
import type { CliCommand, CliInput, CliOption } from "./command.js";
import { COMMANDS } from "./commands.js";
import type { CliIo } from "./io.js";
import { UserError } from "./userError.js";

const ABOUT = "Ask a curated, evidence-backed taxonomy of neural-network quantization research.";

const MANNERS = `
Results go to standard output, remarks to standard error; "-" is standard input. Output is a table on a terminal and one
JSON object a line in a pipe; --format says otherwise. A repeated flag means or, different flags mean and.
Exit codes: 0 done, 1 a mistake in what was given, 2 a bug, 130 Ctrl-C.

Examples:
  quantaxonomy papers --method ptq --model dit --setting "W<=4,A<=8"
  quantaxonomy related affinequant --limit 5
  quantaxonomy <command> --help`;

/**
 * Reads the command line. Help and version are printed here.
 *
 * @returns What was written, or `undefined` when help or version was asked for.
 */
export function parse(words: readonly string[], command: CliCommand | undefined, io: CliIo & { readonly version: string }): CliInput | undefined {
  let input: CliInput | undefined;
  const program = quiet(new Command("quantaxonomy"), io).description(ABOUT).version(io.version, "-V, --version", "print the version").helpOption("-h, --help", "print help").addHelpText("after", MANNERS).helpCommand(false);
  for (const { name, summary, group } of COMMANDS) {
    if (name !== command?.name) {
      quiet(program.command(name), io).summary(summary).helpGroup(group);
      continue;
    }
    const built = quiet(program.command(name), io).summary(summary).description(describe(command)).helpGroup(group).helpOption("-h, --help", "print help").addHelpText("after", renderExamples(command));
    for (const { name: argument, says, isOptional = false, isVariadic = false } of command.args ?? []) {
      const inner = `${argument}${isVariadic ? "..." : ""}`;
      built.argument(isOptional ? `[${inner}]` : `<${inner}>`, says);
    }
    for (const option of command.options ?? []) built.addOption(toOption(option));
    built.allowExcessArguments(false).action(() => {
      input = toInput(built.args, built.opts(), command);
    });
  }
  if (words.length === 0) {
    io.writeOut(`${program.helpInformation()}${MANNERS}\n`);
    return undefined;
  }
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    // Its own wording, as one sentence without a full stop.
    const message = error.message.replace(/^error: /, "").replaceAll("\n", " ").replaceAll("'", '"').replace(". Expected", ": expected").replace(/\.$/, "");
    throw new UserError(`Cannot run "quantaxonomy${command ? ` ${command.name}` : ""}": ${message}`);
  }
  return input;
}

/** Commander writes and exits by itself; here it writes to the given streams, says nothing of errors and throws. */
function quiet(command: Command, io: CliIo): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: io.writeOut, writeErr: () => undefined, getOutHelpWidth: () => Math.max(60, io.width), getOutHasColors: () => false });
}

function describe({ summary, details = [], jsonl }: CliCommand): string {
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  return [sentence, ...details, ...(jsonl === undefined ? [] : [`A line of JSONL is ${jsonl}.`])].join("\n\n");
}

function renderExamples({ examples }: CliCommand): string {
  return `\nExamples:\n${examples.map(([line, says]) => `  quantaxonomy ${line}\n      ${says}`).join("\n")}`;
}

function toOption({ name, says, value, repeats, choices, group }: CliOption): Option {
  const wanted = choices === undefined ? "" : ` (${choices.join(", ")})`;
  const option = new Option(value === undefined ? `--${name}` : `--${name} <${value}>`, `${says}${wanted}`);
  if (group !== undefined) option.helpGroup(group);
  if (repeats !== undefined) option.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), ...(repeats === "list" ? splitList(name, text) : [text])]);
  return option;
}

function splitList(name: string, text: string): readonly string[] {
  const values = text.split(",").map((value) => value.trim()).filter((value) => value !== "");
  if (values.length === 0) throw new UserError(`Cannot read --${name} "${text}": wanted a value, or several with commas between`);
  return values;
}

function toInput(args: readonly string[], values: Readonly<Record<string, unknown>>, { options = [] }: CliCommand): CliInput {
  const camel = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const many = (name: string): readonly string[] => {
    const value = values[camel(name)];
    return value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];
  };
  for (const { name, choices } of options) {
    const wrong = choices && many(name).find((value) => !choices.includes(value));
    if (wrong === undefined || choices === undefined) continue;
    const nearest = nearestId(wrong, choices);
    throw new UserError(`Cannot read --${name} "${wrong.slice(0, 60)}": wanted one of ${choices.join(", ")}${nearest === undefined ? "" : `; nearest is "${nearest}"`}`);
  }
  return { args, many, one: (name) => many(name).at(-1), has: (name) => values[camel(name)] === true };
}
