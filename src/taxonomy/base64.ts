/**
 * Base 64 where there is nothing but the language. Hosts have it built in, which is many times faster before code is warm: it is taken
 * where it is there.
 */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes that base 64 stands for. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return typeof atob === "function" ? bytesOf(atob(text)) : decodeBase64(text);
}

/** As {@link fromBase64}, by the language alone. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const length = text.indexOf("=") < 0 ? text.length : text.indexOf("=");
  const bytes = new Uint8Array((length * 3) >> 2);
  let [held, bits, end] = [0, 0, 0];
  for (let at = 0; at < length; at++) {
    held = ((held << 6) | LETTERS.indexOf(text.charAt(at))) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[end++] = (held >> bits) & 0xff;
  }
  return bytes;
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
