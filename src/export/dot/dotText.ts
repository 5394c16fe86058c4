import { oneLine, tidyCharacters } from "../graph-facts/tidyCharacters.js";

/** Characters of a line of a label; a title of a paper makes a box of three lines. */
const LINE_LENGTH = 32;

/** A name between quotes. Graphviz gives a backslash no meaning in a name, but a doubled one cannot end the quotes. */
export function dotName(name: string): string {
  return `"${escapeQuotes(tidyCharacters(name))}"`;
}

/** A text to be shown, between quotes: Graphviz reads entities and backslashes in it, so that both are escaped. */
export function dotLabel(text: string): string {
  return `"${linesOf(oneLine(text)).map(escapeLabel).join(String.raw`\n`)}"`;
}

/** A text to be shown on one line. */
export function dotLine(text: string): string {
  return `"${escapeLabel(oneLine(text))}"`;
}

/** An address between quotes. Graphviz writes it to SVG as it stands, so that what would end it there is encoded. */
export function dotAddress(url: string): string {
  return dotLine(oneLine(url).replaceAll(/[ "'<>\\^`{|}]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`));
}

function escapeLabel(text: string): string {
  return escapeQuotes(text).replaceAll("&", "&amp;");
}

function escapeQuotes(text: string): string {
  return text.replaceAll(/[\\"]/g, String.raw`\$&`);
}

/** Words in lines of about a length; a longer word stands alone. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= LINE_LENGTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
