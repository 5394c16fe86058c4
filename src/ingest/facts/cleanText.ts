/**
 * Text on one line: white space and control characters become single spaces, lone surrogates U+FFFD.
 *
 * @internal
 */
export function cleanLine(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD").replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff]+/g, " ").trim();
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
