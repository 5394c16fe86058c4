// @ts-expect-error -- the package ships no types
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { PaperFacts } from "../../../src/model/paper.js";

/** What the independent reader makes of an entry, in CSL's terms. */
export interface ReadEntry {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly ReadName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly "container-title"?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
}

export interface ReadName {
  readonly given?: string;
  readonly family?: string;
  readonly suffix?: string;
  readonly "non-dropping-particle"?: string;
}

/** Reads BibTeX with a reader that shares no code with the writer. */
export function readBibtex(text: string): readonly ReadEntry[] {
  if (text === "") return [];
  const { input } = plugins as { input: { chain(text: string, options: object): readonly ReadEntry[] } };
  return input.chain(text, { forceType: "@bibtex/text", generateGraph: false });
}

/** A paper with the facts that a test is about. */
export function paperFacts(overrides: Partial<PaperFacts> = {}): PaperFacts {
  return { id: "some-paper", title: "Some Paper", aliases: [], authors: ["Ada Byron"], date: "2024-03-19", year: 2024, sources: [], ...overrides };
}

/** The value of a field as written, outer braces removed. */
export function fieldOf(entry: string, name: string): string | undefined {
  return new RegExp(`^  ${name} = (?:\\{(.*)\\}|(.*)),$`, "m").exec(entry)?.slice(1).find((value) => value !== undefined);
}

/** How deep braces stand after a text, and the lowest on the way, counted as BibTeX does: a backslash changes nothing. */
export function braceDepths(text: string): { readonly last: number; readonly lowest: number } {
  let [last, lowest] = [0, 0];
  for (const character of text) {
    if (character === "{") last++;
    if (character === "}") last--;
    lowest = Math.min(lowest, last);
  }
  return { last, lowest };
}
