import { lineCounter } from "../facts/lineCounter.js";

/** An entry of a JSON file: its value, or what is wrong with it. */
export type JsonEntry =
  | { readonly kind: "value"; readonly position: number; readonly line?: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "problem"; readonly position: number; readonly line?: number; readonly message: string; readonly mend: string };

/** How a reader's files hold their entries. */
export interface JsonShape {
  /** The keys whose list holds the entries when the file is one object. */
  readonly listKeys: readonly string[];
  /** What an entry is called in messages: `work`. */
  readonly entryName: string;
}

/** Deepest nesting of an entry; no source comes near. */
const MAX_DEPTH = 100;
/** How often a text may be gone through while looking for whole entries in a broken one. */
const MAX_PASSES = 4;

/**
 * The entries of a JSON text: of a list, of the list that an object holds under one of the keys, or the one object.
 *
 * A text that is not valid JSON is cut into the elements of its list, and those that are whole are read; linear all the same.
 *
 * @param text - The text.
 * @param shape - How entries are held.
 * @returns The entries in order, each an object, or a problem in its place.
 */
export function jsonEntries(text: string, shape: JsonShape): readonly JsonEntry[] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.trim() === "") return [];
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return cutEntries(source, shape);
  }
  return entriesOf(root, shape).map((value, i) => checked(value, i + 1, undefined, shape));
}

function entriesOf(root: unknown, { listKeys }: JsonShape): readonly unknown[] {
  if (Array.isArray(root)) return root as readonly unknown[];
  if (typeof root === "object" && root !== null) {
    for (const key of listKeys) {
      const list: unknown = Object.hasOwn(root, key) ? (root as Record<string, unknown>)[key] : undefined;
      if (Array.isArray(list)) return list as readonly unknown[];
    }
  }
  return [root];
}

/**
 * A value in the place of an entry: an object that is not too deep, or what is wrong with it.
 *
 * @internal
 */
export function checked(value: unknown, position: number, line: number | undefined, { entryName }: JsonShape): JsonEntry {
  const place = { position, ...(line === undefined ? {} : { line }) };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const found = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
    return { kind: "problem", ...place, message: `Cannot read the entry: it is ${found}, wanted an object`, mend: value === null ? `leave it out; null stands for a ${entryName} that was not found` : `give a ${entryName} as an object` };
  }
  if (isDeep(value)) return { kind: "problem", ...place, message: `Cannot read the entry: it is nested deeper than ${MAX_DEPTH}`, mend: `give the ${entryName} as its source wrote it` };
  return { kind: "value", ...place, value: value as Readonly<Record<string, unknown>> };
}

/** Level by level, since a recursive walk overflows on what it is to find. */
function isDeep(value: object): boolean {
  let level: readonly object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((holder) => Object.values(holder).filter((part): part is object => typeof part === "object" && part !== null));
  }
  return false;
}

/** What stands before the list: its bracket, or an object's with the key of the list. */
function listStart(text: string, listKeys: readonly string[]): number {
  const first = /^\s*\[/.exec(text);
  if (first) return first[0].length;
  const found = new RegExp(`"(?:${listKeys.join("|")})"\\s{0,100}:\\s{0,100}\\[`).exec(text);
  return found ? found.index + found[0].length : -1;
}

function cutEntries(text: string, shape: JsonShape): readonly JsonEntry[] {
  const lineOf = lineCounter(text);
  const mend = `give valid JSON, every ${shape.entryName} whole`;
  let at = listStart(text, shape.listKeys);
  if (at === -1) return [{ kind: "problem", position: 1, line: 1, message: "Cannot read the text: it is not valid JSON", mend }];
  const entries: JsonEntry[] = [];
  const firstKey = /\s*\{\s*"(\w{1,40})"/y;
  firstKey.lastIndex = at;
  const boundary = new RegExp(`\\}\\s{0,1000},\\s{0,1000}(?=\\{\\s{0,1000}"${firstKey.exec(text)?.[1] ?? ""})`, "g");
  let budget = text.length * MAX_PASSES;
  for (;;) {
    while (/[\s,]/.test(text[at] ?? "x")) at++;
    if (at >= text.length || text[at] === "]") return entries;
    const line = lineOf(at);
    const position = entries.length + 1;
    const end = elementEnd(text, at);
    const value = end === undefined ? undefined : parsed(text.slice(at, end));
    budget -= (end ?? text.length) - at;
    if (value !== undefined && end !== undefined) {
      entries.push(checked(value.value, position, line, shape));
      at = end;
      continue;
    }
    // A stray quotation mark turns texts inside out: start again where one object ends and another like it begins.
    boundary.lastIndex = at;
    const next = budget > 0 ? boundary.exec(text) : null;
    const why = end === undefined && !next ? "the text ends inside it" : "it is not valid JSON";
    entries.push({ kind: "problem", position, line, message: `Cannot read the entry: ${why}`, mend });
    if (!next) return entries;
    at = boundary.lastIndex;
  }
}

/** The offset after an element: of the comma or bracket that ends it. A line break ends a text, which cannot hold one. */
function elementEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      for (at++; at < text.length && text[at] !== '"' && text[at] !== "\n"; at++) if (text[at] === "\\") at++;
    } else if (character === "{" || character === "[") depth++;
    else if ((character === "," || character === "]") && depth === 0) return at;
    else if (character === "}" || character === "]") depth--;
  }
  // The text may be cut right after an element.
  return depth === 0 ? text.length : undefined;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
