/** Widths of Helvetica, Arial and Liberation Sans, which are the same, in thousandths of the size. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    " !,./:;I[\\]ft": 278,
    '"': 355,
    "#$0123456789?L_abdeghnopqu–": 556,
    "%": 889,
    "&ABEKPSVXY": 667,
    "'": 191,
    "()-`r": 333,
    "*": 389,
    "+<=>~×": 584,
    "@": 1015,
    CDHNRUw: 722,
    FTZ: 611,
    GOQ: 778,
    Jcksvxyz: 500,
    Mm: 833,
    "…—": 1000,
    W: 944,
    "^": 469,
    ijl: 222,
    "{}": 334,
    "|": 260,
  }).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

/** An accented letter, or one of another alphabet than those below. */
const OTHER = 650;
/** An ideograph, a kana, a syllable of Hangul or an emoji. */
const WIDE = 1080;
const IS_WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uff60]/u;
/** What takes no room of its own. */
const IS_COMBINING = /\p{Mark}|\p{Cf}/u;

/** Bold letters are wider by this. */
const BOLD = 1.08;
/** A reserve for the faces that stand in where none of these is there, such as DejaVu Sans. */
const RESERVE = 1.15;

/**
 * How wide a text is likely to be, without a canvas: the same everywhere, and rather too wide than too narrow.
 *
 * @param text - One line.
 * @param size - The size of its letters, in pixels.
 * @param isBold - Whether they are bold.
 * @returns Pixels.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.get(character) ?? (IS_COMBINING.test(character) ? 0 : IS_WIDE.test(character) ? WIDE : OTHER);
  return (sum / 1000) * size * RESERVE * (isBold ? BOLD : 1);
}

/** Cuts a text to a width, with an ellipsis where something is lost; never within a letter and its accents. */
export function cutText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  let kept = "";
  for (const letter of lettersOf(text)) {
    if (textWidth(`${kept}${letter}…`, size, isBold) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into lines of a width, at spaces; a single word that is wider is cut, and so is the last of too many lines. */
export function breakText(text: string, width: number, size: number, isBold = false, most = 3): readonly string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/u).filter((word) => word !== "");
  for (const [i, word] of words.entries()) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else {
      lines[lines.length - 1] = `${line ?? ""} ${words.slice(i).join(" ")}`;
      break;
    }
  }
  return lines.map((line) => cutText(line, width, size, isBold));
}

/** Letters with their accents, as a reader counts them. */
function lettersOf(text: string): readonly string[] {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
