// @ts-expect-error -- the package ships no types
import { plugins } from "@citation-js/core";

/** A name in CSL's parts; any of them may be something else in a file. */
export type CslName = Readonly<Record<string, unknown>>;

/** An entry in CSL's terms, as far as readers use it; values are what the file has. */
export type CslEntry = Readonly<Record<string, unknown>>;

interface CitationInput {
  readonly input: {
    data(value: unknown, type: string): readonly CslEntry[];
    readonly util: { clean(entries: readonly object[]): readonly CslEntry[] };
  };
}

/**
 * Runs one parser of Citation.js. The parser is named, never guessed: guessing looks at the text for links and would
 * open them.
 *
 * @param value - What the parser takes.
 * @param type - The parser, as `@bibtex/entries+list`.
 * @returns What it makes of the value.
 */
export function parseWith(value: unknown, type: string): readonly CslEntry[] {
  return (plugins as CitationInput).input.data(value, type);
}

/**
 * An entry as CSL wants it: names and dates in parts, wrong types mended or left out.
 *
 * @param entry - An entry, at most a few levels deep.
 * @returns The entry, cleaned.
 */
export function cleanCsl(entry: object): CslEntry {
  return (plugins as CitationInput).input.util.clean([entry])[0] ?? {};
}
