import type { ResultBound } from "../model/result.js";
import { isDigit } from "./isDigit.js";
import { shapeOf } from "./marks.js";

/** What a figure counts: a factor, a share, a unit by its name, or nothing that is said. */
export type FigureUnit = "factor" | "percent" | "points" | "dB" | "GB" | "ms" | "s" | "FPS" | "none";

/** A number in a text with what surrounds it. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a span. */
  readonly to: number | undefined;
  readonly unit: FigureUnit;
  readonly bound: ResultBound | undefined;
  /** Where the hedge starts; the figure's own start where there is none. */
  readonly hedgeStart: number;
}

const [SPACE, HYPHEN] = [32, 45];
const UNIT_LETTERS = new Set(Array.from("xXtpdGmsF", (sign) => sign.charCodeAt(0)));
const NOT_BEFORE = new Set(Array.from("._@#/-", (sign) => sign.charCodeAt(0)));
const NUMBER = /\d{1,3}(?:,\d{3})+(?![\d.])|\d{1,9}(?:\.\d{1,9})?/y;
const UNIT = /[ \u00a0]?(?:(\$?\\times\$?|×|[xX](?![\p{L}\p{N}])(?! ?\d)|times(?!\w)|-?fold\b)|(\\?%(?: points?\b)?|percent\b)|((?:percentage )?points?\b|pp\b)|(dB)\b|(GB)\b|(ms|milliseconds)\b|(s|sec|seconds)\b|(FPS|fps|frames per second|frames\/s))/uy;
const RANGE = /[*$]{0,2} ?(?:--?|–|—|to) ?[*$]{0,2}(\d{1,9}(?:\.\d{1,9})?)/y;
const BOUNDS: readonly (readonly [RegExp, ResultBound])[] = [
  [/(?:\bup to|\bas much as|\bat most|\bwithin|\bunder|\b(?:less|fewer|lower|smaller|no more) than|\bbelow|<|≤)\s*(?:a |an |only )?[~$]*$/i, "up-to"],
  [/(?:\bover|\b(?:more|greater|larger|higher|better) than|\bat least|\babove|\bexceeding|>|≥)\s*(?:a |an )?[~$]*$/i, "at-least"],
  [/(?:\babout|\bapproximately|\baround|\broughly|\bnearly|\balmost|~|≈|\\sim)\s*(?:a |an )?\$*$/i, "about"],
];
/** The last word of every hedge. */
const HEDGES = new Set("to as much most than within under below over least above exceeding about approximately around roughly nearly almost a an only sim".split(" "));
const UNITS: readonly FigureUnit[] = ["factor", "percent", "points", "dB", "GB", "ms", "s", "FPS"];

/** Reads the figure whose digits start at a place; undefined for digits that are part of a name, a version or a list. */
export function figureAt(text: string, at: number): Figure | undefined {
  const before = text.charCodeAt(at - 1);
  // `ResNet-50`, `top-1`, `1.58`'s second part; a minus behind a space is a sign.
  const isMinus = (before === 45 || before === 0x2212) && !/[\p{L}\p{N})]/u.test(text.charAt(at - 2));
  if (at > 0 && !isMinus && before !== SPACE && (shapeOf(before) !== 0 || NOT_BEFORE.has(before))) return undefined;
  let after = at + 1;
  while (isDigitOrPoint(text.charCodeAt(after))) after++;
  // A letter behind the digits is a unit or a name's; few letters begin a unit.
  const letter = text.charCodeAt(after);
  if (shapeOf(letter) !== 0 && !UNIT_LETTERS.has(letter)) return undefined;
  if ((letter === HYPHEN || letter === SPACE) && text.startsWith("bit", after + 1)) return undefined;
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return undefined;
  let end = at + digits.length;
  let [unit, unitEnd] = unitAt(text, end);
  let to: number | undefined;
  RANGE.lastIndex = unitEnd;
  const range = (unit === "none" || unit === "factor" || unit === "percent") && mayGoOn(text.charCodeAt(unitEnd)) ? RANGE.exec(text) : null;
  if (range) {
    const [second, secondEnd] = unitAt(text, RANGE.lastIndex);
    const upper = Number(range[1]);
    if (second !== "none" && (unit === "none" || unit === second) && upper >= numberOf(digits)) [to, unit, unitEnd] = [upper, second, secondEnd];
  }
  end = Math.max(end, unitEnd);
  // "3 to 4" without a unit, "7B", "4-bit" are no figures; a stop or comma may follow.
  const behind = text.charCodeAt(end);
  if (shapeOf(behind) !== 0 || behind === 95 || ((behind === HYPHEN || behind === 47) && isDigitOrPoint(text.charCodeAt(end + 1))) || text.startsWith("-bit", end)) return undefined;
  const head = text.slice(Math.max(0, at - 28), isMinus ? at - 1 : at);
  const hedge = !mayHedge(head) ? undefined : BOUNDS.map(([pattern, bound]) => ({ bound, found: pattern.exec(head) })).find(({ found }) => found);
  const start = isMinus ? at - 1 : at;
  const value = numberOf(digits) * (isMinus ? -1 : 1);
  return { start, end, value, to, unit, bound: hedge?.bound, hedgeStart: hedge?.found ? start - (head.length - hedge.found.index) : start };
}

function unitAt(text: string, at: number): readonly [FigureUnit, number] {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  if (!found) return ["none", at];
  const which = found.slice(1).findIndex((group) => group !== undefined);
  return [UNITS[which]!, UNIT.lastIndex];
}

/** Whether the words before a figure may be a hedge, told by the last of them. */
function mayHedge(head: string): boolean {
  let end = head.length;
  while (end > 0 && head.charCodeAt(end - 1) <= SPACE) end--;
  let start = end;
  while (start > 0 && (head.charCodeAt(start - 1) | 32) >= 97 && (head.charCodeAt(start - 1) | 32) <= 122) start--;
  return start === end || HEDGES.has(head.slice(start, end).toLowerCase());
}

/** Whether "to" or a dash may follow. */
function mayGoOn(unit: number): boolean {
  return unit === SPACE || unit === HYPHEN || unit === 36 || unit === 42 || unit === 0x2013 || unit === 0x2014;
}

function isDigitOrPoint(unit: number): boolean {
  return isDigit(unit) || unit === 46 || unit === 44;
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
