import { tidyText } from "./tidyText.js";

/**
 * What stands for a character that TeX would act on. Braces are commands, since BibTeX counts braces without regard
 * to a backslash before them; `<`, `>` and `|` are other characters in TeX's oldest font encoding.
 */
const SPECIALS: Readonly<Record<string, string>> = {
  "\\": String.raw`{\textbackslash}`,
  "{": String.raw`{\textbraceleft}`,
  "}": String.raw`{\textbraceright}`,
  "~": String.raw`{\textasciitilde}`,
  "^": String.raw`{\textasciicircum}`,
  "`": String.raw`{\textasciigrave}`,
  "<": String.raw`{\textless}`,
  ">": String.raw`{\textgreater}`,
  "|": String.raw`{\textbar}`,
  "&": String.raw`\&`,
  "%": String.raw`\%`,
  $: String.raw`\$`,
  "#": String.raw`\#`,
  _: String.raw`\_`,
};

const SPECIAL = /[\\{}~^`<>|&%$#_]/g;
/** The first of two characters that TeX would join into a dash or a quotation mark. */
const LIGATURE = /-(?=-)|'(?=')|,(?=,)/g;

/**
 * A text for the inside of a braced BibTeX field: typeset, it reads as it was written.
 *
 * Letters of every script stay as they are, in UTF-8. White space becomes single spaces. The result has balanced
 * braces whatever the text holds.
 *
 * @param text - Plain text; what looks like LaTeX in it is text too.
 * @returns The text with TeX's special characters escaped.
 */
export function escapeLatex(text: string): string {
  return tidyText(text)
    .replaceAll(SPECIAL, (character) => SPECIALS[character] ?? character)
    .replaceAll(LIGATURE, (character) => `${character}{}`);
}
