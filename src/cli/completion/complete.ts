import type { Taxonomy } from "../../taxonomy/index.js";
import type { Candidate, CliCommand, CliOption, Completer } from "../command.js";
import { COMMANDS } from "../commands.js";
import { oneLine } from "../userError.js";

/** A description longer than this makes a menu unreadable. */
const MAX_SAYS = 60;

/**
 * The words that may stand at the cursor, each as a whole word of the line.
 *
 * @param words - The words of the line after the program's name, up to the cursor; the last one may be empty.
 * @returns The words that begin as the last one does; none where files may stand.
 */
export async function complete(words: readonly string[]): Promise<readonly Candidate[]> {
  const line = joinEquals(words);
  const current = line.at(-1) ?? "";
  const before = line.slice(0, -1);
  const [name] = before;
  if (name === undefined || name === "help") return tidy(COMMANDS.map(({ name: value, summary }) => ({ value, says: summary })), current);
  const command = await COMMANDS.find((each) => each.name === name)?.load();
  if (!command) return [];

  const joined = /^(--[a-z-]+)=(.*)$/.exec(current);
  const flag = optionOf(command, joined?.[1] ?? before.at(-1));
  if (flag?.value !== undefined && (joined || before.length > 1)) {
    const value = joined?.[2] ?? current;
    const found = await valuesOf(flag, value, before);
    return joined && words.at(-1) === current ? found.map((each) => ({ ...each, value: `${joined[1]}=${each.value}` })) : found;
  }
  if (current.startsWith("-")) {
    const flags = [...(command.options ?? []).map((option) => ({ value: `--${option.name}`, says: option.says })), { value: "--help", says: "print help" }];
    return tidy(flags, current);
  }
  const given = countArguments(before.slice(1), command);
  const argument = command.args?.[given] ?? command.args?.findLast(({ isVariadic }) => isVariadic);
  return argument?.words === undefined ? [] : tidy(await wordsOf(argument.words, before), current);
}

/** Bash divides `--flag=value` into three words; here they are one again. */
function joinEquals(words: readonly string[]): readonly string[] {
  const line: string[] = [];
  for (const [i, word] of words.entries()) {
    const before = line.at(-1) ?? "";
    if (word === "=" && /^--[a-z-]+$/.test(before)) line[line.length - 1] = `${before}=`;
    else if (words[i - 1] === "=" && /^--[a-z-]+=$/.test(before)) line[line.length - 1] = `${before}${word}`;
    else line.push(word);
  }
  return line;
}

function optionOf(command: CliCommand, word: string | undefined): CliOption | undefined {
  return command.options?.find(({ name }) => `--${name}` === word);
}

/** The values of a flag; of a list, those that may follow what stands before the last comma. */
async function valuesOf({ choices, words, repeats }: CliOption, current: string, line: readonly string[]): Promise<readonly Candidate[]> {
  const all = choices ?? words;
  if (all === undefined) return [];
  const comma = repeats === "list" ? current.lastIndexOf(",") + 1 : 0;
  const found = tidy(await wordsOf(all, line), current.slice(comma));
  return found.map((each) => ({ ...each, value: `${current.slice(0, comma)}${each.value}` }));
}

async function wordsOf(words: Completer, line: readonly string[]): Promise<readonly Candidate[]> {
  if (words === "files") return [];
  if (typeof words !== "function") return words.map((value) => ({ value }));
  return words(await taxonomyOf(line));
}

/** The taxonomy that the line speaks of; an overlay that cannot be laid is no reason to complete nothing. */
async function taxonomyOf(line: readonly string[]): Promise<Taxonomy> {
  const { taxonomy } = await import("../../data/taxonomy.js");
  const overlays = line.flatMap((word, i) => (word.startsWith("--overlay=") ? [word.slice("--overlay=".length)] : line[i - 1] === "--overlay" ? [word] : []));
  if (overlays.length === 0) return taxonomy;
  const { layOverlays } = await import("../openTaxonomy.js");
  return layOverlays(overlays, { readIn: async () => "" }).catch(() => taxonomy);
}

/** How many arguments stand before the cursor, flags and their values aside. */
function countArguments(words: readonly string[], command: CliCommand): number {
  return words.filter((word, i) => !(word.startsWith("-") && word !== "-") && optionOf(command, words[i - 1])?.value === undefined).length;
}

/** The candidates that begin as the word does, with short descriptions. */
function tidy(candidates: readonly Candidate[], current: string): readonly Candidate[] {
  const offered = new Map<string, Candidate>();
  for (const each of candidates) if (each.value.startsWith(current) && !offered.has(each.value)) offered.set(each.value, each);
  return [...offered.values()].map(({ value, says }) => {
    const text = oneLine(says ?? "");
    return text === "" ? { value } : { value, says: text.length > MAX_SAYS ? `${text.slice(0, MAX_SAYS - 1)}…` : text };
  });
}
