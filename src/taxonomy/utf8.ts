/**
 * UTF-8 by the language alone: the encoders of browsers and Node belong to the host, and asking the shipped taxonomy needs none.
 * A lone surrogate becomes U+FFFD, as theirs do.
 */

/** The longest UTF-8 of one UTF-16 unit. */
export const MOST_BYTES = 3;
const REPLACEMENT = 0xfffd;
/** Arguments that one call takes without trouble. */
const PIECE = 4096;

/** Writes a text from a place on, where there is room for {@link MOST_BYTES} a unit; returns how many bytes it took. */
export function writeUtf8(text: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const point = text.codePointAt(i)!;
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
    if (code > 0xffff) i++;
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at - start;
}

/** The bytes of a text. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * MOST_BYTES);
  return bytes.subarray(0, writeUtf8(text, bytes, 0));
}

/** The text of bytes that {@link writeUtf8} wrote. */
export function fromUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  const units: number[] = [];
  for (let at = start; at < end; ) {
    const first = bytes[at++]!;
    if (first < 0x80) units.push(first);
    else {
      const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      let point = first & (0x3f >> more);
      for (let i = 0; i < more; i++) point = (point << 6) | (bytes[at++]! & 0x3f);
      if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else units.push(point);
    }
    if (units.length >= PIECE) text += String.fromCharCode(...units.splice(0));
  }
  return text + String.fromCharCode(...units);
}
