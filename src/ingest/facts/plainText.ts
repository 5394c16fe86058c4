/** Control characters, runs of white space, and halves of surrogate pairs. */
const UNTIDY = /[\p{Cc}\s]+|\p{Surrogate}/gu;

/** Composing sorts a run of combining marks, in quadratic time; no language writes as many on one letter. */
const MARKS = /\p{M}{65}/u;

/**
 * A text as one line in composed form; half a surrogate pair becomes U+FFFD, as it would in a file.
 *
 * @param text - Any text.
 * @returns The text, without white space around it.
 */
export function plainText(text: string): string {
  return (MARKS.test(text) ? text : text.normalize("NFC"))
    .replaceAll(UNTIDY, (found) => (/^[\uD800-\uDFFF]$/.test(found) ? "\uFFFD" : " "))
    .trim();
}
