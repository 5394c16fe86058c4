import { tidyText } from "../facts/tidyText.js";

/**
 * What Markdown, or GitHub's form of it, gives a meaning inside of a line: emphasis, code, links, HTML, cells, strokes,
 * formulas, mentions, and the sign after which an address becomes a link by itself.
 */
const SPECIAL = /[\\`*_[\]<>|~&$@:#!]/g;
/** What makes an address a link by itself, and what some readers take for a link's end whatever stands before it. */
const ADDRESS = /www(?=\.)|\](?=\()/gi;

/** A text for a cell of a Markdown table: rendered, it reads as it was written. */
export function escapeMarkdown(text: string): string {
  return tidyText(text).replaceAll(SPECIAL, String.raw`\$&`).replaceAll(ADDRESS, "$&\\");
}
