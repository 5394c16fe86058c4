/** Runs of white space, control characters and spaces of no width, and halves of surrogate pairs. */
const UNTIDY = /[\s\p{Cc}\u200b\u2060]+|\p{Surrogate}/gu;

/** Composing sorts a run of combining marks, in quadratic time; no language writes as many on one letter. */
const MARKS = /\p{M}{65}/u;

/**
 * Text on one line and in composed form: white space and control characters become single spaces, lone surrogates U+FFFD.
 *
 * @internal
 */
export function cleanLine(text: string): string {
  return (MARKS.test(text) ? text : text.normalize("NFC"))
    .replaceAll(UNTIDY, (found) => (/^[\uD800-\uDFFF]$/.test(found) ? "\uFFFD" : " "))
    .trim();
}

/**
 * Text in paragraphs: lines of a paragraph are joined, paragraphs divided by one blank line.
 *
 * @internal
 */
export function cleanText(text: string): string {
  return text.split(/\n[^\S\n]*\n/).map(cleanLine).filter((paragraph) => paragraph !== "").join("\n\n");
}

/**
 * The start of a text for a message, quoted.
 *
 * @internal
 */
export function quote(text: string): string {
  const line = cleanLine(text.slice(0, 200));
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
