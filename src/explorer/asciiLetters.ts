/** Letters of Latin scripts that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", þ: "th", Þ: "TH", ł: "l", Ł: "L", ı: "i", ħ: "h", Ħ: "H", ŋ: "ng", Ŋ: "NG",
  "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "×": "x", "…": "...", "∞": "inf",
}; // prettier-ignore

/**
 * Stands in for `any-ascii` in the page, whose tables for all scripts would double its weight: Latin letters lose their
 * marks, and letters of other scripts are left out. Citation keys of such names may differ from those of the package.
 */
export function asciiLetters(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}+/gu, "").replaceAll(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? "");
}
