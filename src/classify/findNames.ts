import { CAPITAL, DIGIT, shapeOf, WITHIN, type Marks } from "./marks.js";
import { beginning, pieceEnd, plainPiece, type NameEntry, type NameIndex, type NameNode } from "./nameIndex.js";

/** A name where it stands. */
export interface NameHit {
  readonly entry: NameEntry;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

const MAX_NAMES = 256;
const MAX_PIECES = 12;
const SEPARATORS = new Set([..." -_$^{}\u2010\u2011\u2013*×"].map((sign) => sign.charCodeAt(0)));
/** What may follow the name of a line of models: the size of a checkpoint. */
const SIZE = /[-\s]?\d{1,4}(?:\.\d{1,2})?[BM](?![\p{L}\p{N}])/uy;

/** Finds the names of records, longest first, in the order of the text. Time is linear in the text. */
export function findNames({ first, begins, small }: NameIndex, marks: Marks): readonly NameHit[] {
  const { text, count, from, to, shapes, sentences, starts } = marks;
  const hits: NameHit[] = [];
  let last = 0;
  for (let i = 0; i < count && hits.length < MAX_NAMES; i++) {
    const start = from[i]!;
    // A word without capitals or digits within is one piece.
    const isPiece = (shapes[i]! & WITHIN) === 0;
    if (begins[isPiece ? beginning(text, start, to[i]!) : beginning(text, start)] === 0 || start < last || !startsName(text, start)) continue;
    const found = nameAt(first, text, start);
    if (!found) continue;
    const sentence = sentences[i]!;
    // Any word has a capital where a sentence begins.
    if (found.entry.isWord && isBlank(text, starts[sentence]!, start)) continue;
    hits.push({ entry: found.entry, start, end: found.end, sentence });
    last = found.end;
  }
  const inOrder = hits.length;
  for (const name of small) {
    const start = text.indexOf(name);
    if (start < 0 || start >= starts.at(-1)! || !startsName(text, start)) continue;
    const found = nameAt(first, text, start);
    if (found) hits.push({ ...found, start, sentence: starts.findLastIndex((each) => each <= start) });
  }
  return hits.length === inOrder ? hits : hits.sort((a, b) => a.start - b.start);
}

function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at === to || text.slice(at, to).trim() === "";
}

/** A name starts where no word goes on: not within one, nor behind the hyphen of another. */
function startsName(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (start === 0 || before === 32) return true;
  return shapeOf(before) === 0 && !(before === 45 && shapeOf(text.charCodeAt(start - 2)) !== 0) && before !== 64 && before !== 95;
}

/** The longest name that starts at a place. */
function nameAt(first: NameIndex["first"], text: string, start: number): { readonly entry: NameEntry; readonly end: number } | undefined {
  let node: NameNode | undefined;
  let best: { readonly entry: NameEntry; readonly end: number } | undefined;
  let [at, letters] = [start, ""];
  for (let i = 0; i < MAX_PIECES; i++) {
    const end = pieceEnd(text, at);
    const piece = plainPiece(text.slice(at, end));
    node = node ? node.next.get(piece.toLowerCase()) : first(piece.toLowerCase());
    if (!node) break;
    letters += piece;
    for (const entry of node.entries) if ((entry.exact === undefined || entry.exact === letters) && endsName(text, end, entry)) best = { entry, end: end + entry.suffix.length };
    if (node.next.size === 0) break;
    at = end;
    while (at - end < 4 && SEPARATORS.has(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === 46 && at === end) at++;
    if (shapeOf(text.charCodeAt(at)) === 0) break;
  }
  return best;
}

/** Whether nothing goes on that would make it another name: `QuIP#`, `OmniQuant-X`, `LLaMA-3`. */
function endsName(text: string, end: number, { suffix, kind }: NameEntry): boolean {
  if (suffix !== "" && !text.startsWith(suffix, end)) return false;
  const at = end + suffix.length;
  const next = text.charCodeAt(at);
  if (Number.isNaN(next)) return true;
  if (shapeOf(next) !== 0 || next === 35 || next === 43 || (next === 42 && suffix === "")) return false;
  if (kind === "model") {
    SIZE.lastIndex = at;
    if (SIZE.test(text)) return true;
    if (next === 32 && shapeOf(text.charCodeAt(at + 1)) === DIGIT && !/^\d+(?:\.\d+)?[- ]?(?:bits?|%|x)/.test(text.slice(at + 1, at + 12))) return false;
  }
  const after = shapeOf(text.charCodeAt(at + 1));
  return !((next === 45 || next === 46 || next === 0x2011) && after !== 0 && (after === DIGIT || (after & CAPITAL) !== 0));
}
