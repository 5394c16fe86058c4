import type { Paper } from "../model/paper.js";
import { getPaper, lookupPaperId } from "../taxonomy/index.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { CliArgument, Completer } from "./command.js";
import type { CliIo } from "./io.js";
import { UserError } from "./userError.js";

/** Ids of papers with their titles, for completion. */
export const paperWords: Completer = (taxonomy) => {
  const store = storeOf(taxonomy);
  return store.ids("paper").map((value, number) => ({ value, says: store.read("paper", number).title }));
};

/** An argument that names one paper. */
export function paperArgument(name: string): CliArgument {
  return { name, says: "id, short name, arXiv id or title of a paper", words: paperWords };
}

/** The id of a paper by what it is called. */
export function resolvePaper(name: string, taxonomy: Taxonomy): string {
  return lookupPaperId(taxonomy, name) ?? getPaper(taxonomy, name).id;
}

/** The names of papers; `-` stands for those on standard input, an id or a record a line. */
export async function readNames(names: readonly string[], io: CliIo): Promise<readonly string[]> {
  const given: string[] = [];
  for (const name of names) {
    if (name === "-") given.push(...(await io.readIn()).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").map(readName));
    else given.push(name);
  }
  return given;
}

/** The papers themselves, as bibliographies list them. */
export function papersOf(ids: Iterable<string>, taxonomy: Taxonomy): readonly Paper[] {
  return [...new Set(ids)].map((id) => getPaper(taxonomy, id));
}

/** A line is a name, or a record as `papers` prints them. */
function readName(line: string): string {
  if (!line.startsWith("{")) return line;
  try {
    const { id } = JSON.parse(line) as { readonly id?: unknown };
    if (typeof id === "string") return id;
  } catch {
    // Told below, as for a record without an id.
  }
  throw new UserError(`Cannot read the line "${line.slice(0, 60)}" of standard input: wanted an id, or a record with one`);
}
