/** What XML 1.0 has no place for: most control characters, two that are none, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text of characters that every file can hold; U+FFFD stands where another was. */
export function tidyCharacters(text: string): string {
  return text.replaceAll(FORBIDDEN, "\uFFFD");
}

/** A text as one line: white space becomes single spaces. */
export function oneLine(text: string): string {
  return tidyCharacters(text).replaceAll(/\s+/g, " ").trim();
}
