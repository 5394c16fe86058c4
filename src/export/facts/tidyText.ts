/** Control characters, halves of surrogate pairs and runs of white space. */
const UNTIDY = /[\p{Cc}\s]+|\p{Surrogate}/gu;

/** ASCII words with one space between two, which most texts are: there is nothing to do. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A text as one line in composed form. pdfTeX typesets `é`, not `e` with a combining accent, and a `.bib` file is
 * UTF-8, which cannot hold half a surrogate pair.
 */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .normalize("NFC")
    .replaceAll(UNTIDY, (found) => (/^[\uD800-\uDFFF]$/.test(found) ? "\uFFFD" : " "))
    .trim();
}
