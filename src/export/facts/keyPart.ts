import anyAscii from "any-ascii";

/** Longest part of a key; a title without spaces or the name of a group could fill a line. */
const MAX_PART_LENGTH = 32;

/** A text as small ASCII letters and digits, transliterated: `Küchler` gives `kuchler`, `马` gives `ma`. */
export function keyPart(text: string): string {
  return anyAscii(text.normalize("NFC"))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "")
    .slice(0, MAX_PART_LENGTH);
}
