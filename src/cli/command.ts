import type { Taxonomy } from "../taxonomy/index.js";
import type { CliIo } from "./io.js";
import type { Output } from "./output/output.js";

/** A word that the shell may offer, and what it stands for. */
export interface Candidate {
  readonly value: string;
  readonly says?: string;
}

/** The words for a place of the command line; `"files"` leaves it to the shell. */
export type Completer = readonly string[] | ((taxonomy: Taxonomy) => readonly Candidate[]) | "files";

/** A positional argument. */
export interface CliArgument {
  readonly name: string;
  readonly says: string;
  readonly isOptional?: boolean;
  readonly isVariadic?: boolean;
  readonly words?: Completer;
}

/** A flag. */
export interface CliOption {
  /** The name without hyphens. */
  readonly name: string;
  readonly says: string;
  /** What stands for the value in the help; a flag without it is a switch. */
  readonly value?: string;
  /** Whether it may be repeated: `list` divides values at commas too, `texts` takes them as they are. */
  readonly repeats?: "list" | "texts";
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** Words to offer, where there are no choices. */
  readonly words?: Completer;
  /** The heading of the help that it stands under. */
  readonly group?: string;
}

/** What was written on the command line, by the names that a command declares. */
export interface CliInput {
  /** The positional arguments. */
  readonly args: readonly string[];
  /** Whether a switch is set. */
  readonly has: (name: string) => boolean;
  /** The value of a flag that counts once; the last one written. */
  readonly one: (name: string) => string | undefined;
  /** The values of a flag that repeats. */
  readonly many: (name: string) => readonly string[];
}

/** What a command has done. */
export interface CliResult {
  /** What to print on standard output, in the format asked for. */
  readonly output?: Output;
  /** Text for standard output as it is, for what has one form only. */
  readonly text?: string;
  /** Lines for standard error. */
  readonly remarks?: readonly string[];
  /** 1 when what was asked about is faulty. */
  readonly exitCode?: 0 | 1;
}

/** A command as a plain object. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** More of what it does, one paragraph an entry. */
  readonly details?: readonly string[];
  readonly args?: readonly CliArgument[];
  readonly options?: readonly CliOption[];
  /** Command lines, without the program's name, and what they do. */
  readonly examples: readonly (readonly [line: string, says: string])[];
  /** What a line of JSONL is. */
  readonly jsonl?: string;
  readonly run: (input: CliInput, io: CliIo) => Promise<CliResult>;
}
