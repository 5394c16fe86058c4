import { oneLine } from "../graph-facts/tidyCharacters.js";

/**
 * What Mermaid or the HTML of its labels would act on, in quotes or out of them: quotes end the text, a hash begins an
 * entity, an ampersand and an angle bracket one of HTML, a backslash before `n` breaks the line, backticks mean
 * Markdown, two per cent signs a comment. A colon goes when something follows it at once, since Mermaid takes
 * `style…:…#…;` for a style wherever it stands.
 */
const SPECIAL = /["#&<>\\`%]|:(?=\S)/g;

/** A text between quotes, on one line; a space where it is empty, which Mermaid cannot read. */
export function mermaidText(text: string): string {
  return `"${oneLine(text).replaceAll(SPECIAL, (character) => `#${character.charCodeAt(0)};`) || " "}"`;
}
