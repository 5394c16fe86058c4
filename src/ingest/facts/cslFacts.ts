import type { DateString } from "../../model/dateString.js";
import type { CslEntry } from "./citationJs.js";
import { dateIn, dateOf } from "./dateOf.js";
import { cleanLine } from "./cleanText.js";

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{M}·]+$/u;

/**
 * The names of a list in CSL's parts, as they are displayed.
 *
 * @param names - The value of `author`.
 * @returns The names in order; what is no name is left out, and so is the `others` that ends a cut list in BibTeX.
 */
export function cslNames(names: unknown): readonly string[] {
  if (!Array.isArray(names)) return [];
  const shown = names.map(displayName).filter((name) => name !== "");
  return /^others$/i.test(shown.at(-1) ?? "") ? shown.slice(0, -1) : shown;
}

/** `Keith G. Mills`, `Laurens van der Maaten`, `John Smith Jr.`, `张三`. */
function displayName(value: unknown): string {
  if (typeof value === "string") return cleanLine(value);
  if (typeof value !== "object" || value === null) return "";
  const part = (key: string): string => {
    const found: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return typeof found === "string" ? cleanLine(found) : "";
  };
  const [given, family] = [part("given"), part("family")];
  if (given === "" && family === "") return part("literal");
  if (FAMILY_FIRST.test(given) && FAMILY_FIRST.test(family)) return family + given;
  return [given, part("dropping-particle"), part("non-dropping-particle"), family, part("suffix")].filter((text) => text !== "").join(" ");
}

/**
 * The date of an entry in CSL's parts.
 *
 * @param date - The value of `issued`.
 * @returns The date as far as known: the first of a range.
 */
export function cslDate(date: unknown): DateString | undefined {
  if (typeof date === "string") return dateIn(date);
  if (typeof date !== "object" || date === null) return undefined;
  const { "date-parts": parts, raw, literal } = date as Record<string, unknown>;
  const first: unknown = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : undefined) : undefined;
  if (Array.isArray(first)) return dateOf(first as readonly unknown[]);
  const text = typeof raw === "string" ? raw : literal;
  return typeof text === "string" ? dateIn(text) : undefined;
}

/**
 * A field that should be text.
 *
 * @param entry - The entry.
 * @param key - The name of the field.
 * @returns The text, or `undefined`.
 */
export function cslText(entry: CslEntry, key: string): string | undefined {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

/**
 * A venue with the year of its publication: `ICML 2024` of `International Conference on Machine Learning (ICML)`,
 * `Neural Networks 2023`.
 *
 * @param name - The name of a journal or of proceedings.
 * @param date - The date of publication there.
 * @returns The venue, or `undefined` without a name.
 */
export function venueOf(name: string | undefined, date: DateString | undefined): string | undefined {
  const full = cleanLine(name ?? "");
  if (full === "" || full.length > 500) return full.length > 500 ? full.slice(0, 500) : undefined;
  const short = /\(([A-Z][\w-]*(?: [A-Z][\w-]*)?)\)$/.exec(full)?.[1] ?? full;
  return date === undefined || /\b(?:19|20)\d{2}\b/.test(short) ? short : `${short} ${date.slice(0, 4)}`;
}
