// @ts-expect-error -- the package ships no types
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { ReadEntry } from "./bibtex/bibtexHelpers.js";

/** What the independent reader makes of a text in a format that it knows. */
export function readCitations(text: string, type: "@ris/file" | "@csl/list+object" | "@else/json"): readonly ReadEntry[] {
  if (text === "") return [];
  const { input } = plugins as { input: { chain(text: string, options: object): readonly ReadEntry[] } };
  return input.chain(text, { forceType: type, generateGraph: false });
}
