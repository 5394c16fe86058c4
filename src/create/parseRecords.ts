import { z } from "zod";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { nearestId } from "../taxonomy/unknownIdError.js";
import { authoredConcept, conceptScheme } from "../schema/concept.js";
import { authoredPaper } from "../schema/paper.js";
import { benchmarkRecord, metricRecord, modelRecord, redirect, systemRecord } from "../schema/records.js";
import { completePaper } from "./completePaper.js";
import type { CheckedRecords, Problem } from "./rules/rule.js";

type Path = readonly (string | number)[];

/** What came out of the records: those that passed their schemas, and what is wrong with the others. */
export interface ParsedRecords {
  readonly records: CheckedRecords;
  readonly problems: readonly Problem[];
  readonly version: string | undefined;
}

const PARTS = ["$schema", "version", "concepts", "papers", "models", "systems", "benchmarks", "metrics", "redirects"] as const;
const SCHEME_KEYS = ["label", "definition", "scopeNote", "collections", "concepts"] as const;
const MAX_SHOWN_KEY = 80;
const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

let known: readonly string[] | undefined;

/** Every key that some record may have: what a misspelt key is compared with. Made when a key is first misspelt. */
function knownKeys(): readonly string[] {
  const schemas = [authoredPaper, authoredConcept, conceptScheme, modelRecord, systemRecord, benchmarkRecord, metricRecord, redirect];
  return (known ??= [...new Set(schemas.flatMap((schema) => keysOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))))]);
}

function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema && typeof schema.properties === "object" && schema.properties ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

/** Checks every record against its schema; a record that fails is left out, the others go on. */
export function parseRecords(input: unknown, base?: CheckedRecords): ParsedRecords {
  const problems: Problem[] = [];
  const root = asEntries(input, [], problems);
  const parts = new Map(root);
  reportUnknownKeys(root, PARTS, [], problems);

  const version = parts.get("version");
  if (version !== undefined && !(typeof version === "string" && SEMVER.test(version))) {
    problems.push({ code: "invalid-value", message: "the version is no semver", path: ["version"], mend: "write it as 1.2.3" });
  }

  const schemes = new Map(base?.schemes);
  const concepts = new Map(base?.concepts);
  for (const [scheme, value] of asEntries(parts.get("concepts") ?? {}, ["concepts"], problems)) {
    const path = ["concepts", scheme];
    if (!(SCHEMES as readonly string[]).includes(scheme)) {
      problems.push({ code: "invalid-value", message: `"${scheme.slice(0, MAX_SHOWN_KEY)}" is no concept scheme`, path, mend: `write ${oneOf(SCHEMES, scheme)}` });
      continue;
    }
    const entries = asEntries(value, path, problems);
    reportUnknownKeys(entries, SCHEME_KEYS, path, problems);
    const { concepts: inner = {}, ...texts } = Object.fromEntries(entries.filter(([key]) => (SCHEME_KEYS as readonly string[]).includes(key)));
    if (Object.keys(texts).length > 0) {
      const parsed = parseOne(conceptScheme, { ...texts, id: scheme }, path, problems);
      if (parsed) schemes.set(scheme, parsed);
    }
    for (const [id, concept] of asEntries(inner, [...path, "concepts"], problems)) {
      const at = [...path, "concepts", id];
      const other = concepts.get(id);
      if (other && (other.scheme !== scheme || !base?.concepts.has(id))) {
        problems.push({ code: "duplicate-id", message: `"${id}" is a concept of the scheme ${other.scheme} too`, path: at, mend: "give one of the two another id; ids are unique over all schemes" });
        continue;
      }
      if (typeof concept === "object" && concept !== null && !Array.isArray(concept) && !("broader" in concept)) {
        problems.push({ code: "orphan-concept", message: "the concept does not say what it stands under", path: at, mend: "name its parents, or write `broader: []` to make it a top concept" });
        continue;
      }
      const parsed = parseOne(authoredConcept, withKey(concept, id, { scheme }), at, problems);
      if (parsed) concepts.set(id, parsed);
    }
  }

  const parseAll = <T>(part: (typeof PARTS)[number], schema: z.ZodType<T>, below: ReadonlyMap<string, T> | undefined): Map<string, T> => {
    const all = new Map(below);
    for (const [id, value] of asEntries(parts.get(part) ?? {}, [part], problems)) {
      const parsed = parseOne(schema, withKey(value, id), [part, id], problems);
      if (parsed) all.set(id, parsed);
    }
    return all;
  };
  const authored = parseAll("papers", authoredPaper, base?.authored);
  const schemeOf = (id: string): Scheme | undefined => concepts.get(id)?.scheme;
  const records: CheckedRecords = {
    schemes,
    concepts,
    authored,
    papers: new Map([...authored].map(([id, paper]) => [id, completePaper(paper, schemeOf)])),
    models: parseAll("models", modelRecord, base?.models),
    systems: parseAll("systems", systemRecord, base?.systems),
    benchmarks: parseAll("benchmarks", benchmarkRecord, base?.benchmarks),
    metrics: parseAll("metrics", metricRecord, base?.metrics),
    redirects: parseAll("redirects", redirect, base?.redirects),
    ...(base === undefined ? {} : { below: base }),
  };
  return {
    version: typeof version === "string" ? version : undefined,
    problems: problems.map(({ path, ...rest }) => ({ ...rest, path: path.map(shorten) })),
    records,
  };
}

/** The entries of a mapping. Own keys only, so that `__proto__` is a key like any other. */
function asEntries(value: unknown, path: Path, problems: Problem[]): readonly [string, unknown][] {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value);
  problems.push({ code: "invalid-value", message: `${describe(value)} stands where a mapping belongs`, path, mend: "write keys with values" });
  return [];
}

/** The record with the id that its key is; a record that repeats another id keeps it and fails its schema. */
function withKey(value: unknown, id: string, more: object = {}): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("id" in value && value.id !== id) return { ...value, id: `${String(value.id).slice(0, MAX_SHOWN_KEY)} is not ${id}`, ...more };
  return { ...value, id, ...more };
}

function reportUnknownKeys(entries: readonly [string, unknown][], allowed: readonly string[], path: Path, problems: Problem[]): void {
  for (const [key] of entries) {
    if (!allowed.includes(key)) problems.push(unknownKey(key, [...path, key], allowed));
  }
}

function unknownKey(key: string, path: Path, allowed: readonly string[]): Problem {
  const nearest = nearestId(key, allowed);
  return {
    code: "unknown-key",
    message: `the key "${key.slice(0, MAX_SHOWN_KEY)}" is not known here`,
    path,
    mend: nearest === undefined || nearest === key ? "take it out" : `write "${nearest}" or take it out`,
  };
}

function parseOne<T>(schema: z.ZodType<T>, value: unknown, path: Path, problems: Problem[]): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push(...toProblems(issue, value, path));
  return undefined;
}

function toProblems(issue: z.core.$ZodIssue, record: unknown, root: Path): readonly Problem[] {
  const inner = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const path = [...root, ...inner];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, [...path, key], knownKeys()));
  const value = inner.reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[part] : undefined), record);
  if (value === undefined && issue.code !== "custom") {
    return [{ code: "missing-key", message: `the key "${String(inner.at(-1))}" is missing`, path, mend: `add it${issue.code === "invalid_type" ? `, as ${aOrAn(issue.expected)}` : ""}` }];
  }
  if (inner.length === 1 && inner[0] === "id") {
    return [{ code: "invalid-value", message: `the id "${String(value).slice(0, MAX_SHOWN_KEY)}" cannot be used`, path: root, mend: "name the record in kebab-case, and do not repeat the id inside" }];
  }
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return [{ code: "invalid-value", message: `${describe(value)} is none of the values`, path, mend: `write ${oneOf(issue.options.map(String), String(value))}` }];
  }
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof value === "number" && !Number.isNaN(value)) {
    return [{ code: "invalid-value", message: `${value} is read as a number`, path, mend: `write it in quotes, as "${value}"` }];
  }
  if (issue.code === "invalid_type") {
    const message = value === null && inner.length === 0 ? "the record is empty" : `${describe(value)} cannot stand here`;
    return [{ code: "invalid-value", message, path, mend: `write ${aOrAn(issue.expected)}` }];
  }
  if (issue.code === "invalid_value") {
    return [{ code: "invalid-value", message: `${describe(value)} is none of the values`, path, mend: `write ${oneOf(issue.values.map(String), String(value))}` }];
  }
  return [{ code: "invalid-value", message: `${describe(value)} cannot stand here`, path, mend: lowerFirst(issue.message) }];
}

/** A key of a path, short enough to be shown. */
function shorten(part: string | number): string | number {
  return typeof part === "string" && part.length > MAX_SHOWN_KEY ? `${part.slice(0, MAX_SHOWN_KEY)}...` : part;
}

/** `"W4"`, `NaN`, `a list of 3`, `a text of 10,485,760 characters`. */
function describe(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `a text of ${value.length.toLocaleString("en")} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "a mapping";
  return String(value);
}

function oneOf(values: readonly string[], given: string): string {
  const nearest = nearestId(given, values);
  return nearest === undefined ? `one of ${values.join(", ")}` : `"${nearest}", or another of ${values.join(", ")}`;
}

const KINDS_OF_VALUES: Readonly<Record<string, string>> = { string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "a mapping" };

/** What a schema expects, in words. */
function aOrAn(expected: string): string {
  return KINDS_OF_VALUES[expected] ?? `a value of the type ${expected}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
