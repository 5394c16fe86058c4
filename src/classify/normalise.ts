import { isDigit } from "./isDigit.js";
import { stem } from "./stem.js";
import type { Words } from "./words.js";

/** What a code unit below 128 does: 0 ends the word, 1 vanishes (TeX), 2 ends the clause too, others are the folded unit. */
const ASCII = new Uint8Array(128);
for (let unit = 48; unit < 58; unit++) ASCII[unit] = unit;
for (let unit = 97; unit < 123; unit++) ASCII[unit] = ASCII[unit - 32] = unit;
for (const unit of "$^{}") ASCII[unit.charCodeAt(0)] = 1;
for (const unit of ",;:()[]") ASCII[unit.charCodeAt(0)] = 2;
const [SPACE, HYPHEN, POINT, BACKSLASH, LETTER_X] = [32, 45, 46, 92, 120];
const TIMES = [92, 116, 105, 109, 101, 115];

/** Folded forms of code points beyond ASCII, kept because texts repeat them. */
const FOLDED = new Map<number, string>();
const MAX_FOLDED = 10_000;

/**
 * Reads a stretch of text into words in normal form: lower case, compatibility forms and accents folded, TeX marks gone,
 * hyphens as spaces, ends folded by {@link stem}. Every word keeps its place in the original.
 *
 * One pass; nothing is allocated per character. Lone surrogates and combining marks alone are no word.
 *
 * @param text - The original.
 * @param start - Where to begin.
 * @param end - Where to stop.
 * @param into - Receives the words.
 */
export function normalise(text: string, start: number, end: number, into: Words): void {
  into.reset(end - start);
  let open = -1;
  let last = start;
  let isBreak = true;
  const close = (): void => {
    if (open < 0) return;
    const wordStart = into.count > 0 ? into.ends[into.count - 1]! + 1 : 0;
    into.length = stem(into.units, wordStart, into.length);
    into.starts[into.count] = wordStart;
    into.ends[into.count] = into.length;
    into.from[into.count] = open;
    into.to[into.count] = last;
    into.breaks[into.count] = isBreak ? 1 : 0;
    into.count++;
    into.push(SPACE);
    open = -1;
    isBreak = false;
  };
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      const act = ASCII[unit]!;
      if (act > 2) {
        if (open < 0) open = at;
        into.push(act);
        last = at + 1;
      } else if (act === 1) continue;
      else if (unit === BACKSLASH) at = skipTex(text, at, end, into, open >= 0);
      else if (unit === POINT && open >= 0 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) into.push(POINT);
      else {
        close();
        if (act === 2) isBreak = true;
        else if (unit === HYPHEN) {
          const next = text.charCodeAt(at + 1);
          if (next === HYPHEN || (next <= SPACE && text.charCodeAt(at - 1) <= SPACE)) isBreak = true;
        }
      }
      continue;
    }
    const point = text.codePointAt(at)!;
    const size = point > 0xffff ? 2 : 1;
    const folded = FOLDED.get(point) ?? fold(point);
    if (folded === " ") close();
    else if (folded === ",") {
      close();
      isBreak = true;
    } else if (folded !== "") {
      if (open < 0) open = at;
      for (let i = 0; i < folded.length; i++) into.push(folded.charCodeAt(i));
      last = at + size;
    }
    at += size - 1;
  }
  close();
}

/** `\times` is a multiplication sign, an accent (`\"{\i}`) vanishes, another command is read as its name. */
function skipTex(text: string, at: number, end: number, into: Words, isOpen: boolean): number {
  if (TIMES.every((unit, i) => text.charCodeAt(at + i) === unit)) {
    if (isOpen) into.push(LETTER_X);
    return at + TIMES.length - 1;
  }
  const next = text.charCodeAt(at + 1);
  const isLetter = (next | 32) >= 97 && (next | 32) <= 122;
  return isLetter || at + 1 >= end || next > 127 ? at : at + 1;
}

/** Words in normal form for a code point beyond ASCII; a space ends the word, a comma the clause, nothing is a mark. */
function fold(point: number): string {
  let folded: string;
  if (point >= 0xd800 && point <= 0xdfff) folded = " ";
  else if (point === 0xd7) folded = "x";
  else if (point === 0x2014) folded = ",";
  else if (point === 0xad || point === 0x200b || point === 0xfeff) folded = "";
  else {
    const plain = String.fromCodePoint(point).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    folded = /^[\p{L}\p{N}]*$/u.test(plain) ? plain : " ";
  }
  if (FOLDED.size < MAX_FOLDED) FOLDED.set(point, folded);
  return folded;
}
