import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Description } from "./describe.js";

/** A labelled text of which only what the classifier met is kept. */
export interface DescribedText extends Description {
  readonly title: string;
  /** The kinds that a reader gave it. */
  readonly kinds: readonly string[];
  /** Whether each kind is the paper's subject or a part. */
  readonly roles: readonly string[];
}

const FILE = join(import.meta.dirname, "described.json");

/** Feature names are many times the same: a text lists their numbers. */
interface Stored {
  readonly about: string;
  readonly names: readonly string[];
  readonly texts: readonly { readonly title: string; readonly kinds: readonly string[]; readonly roles: readonly string[]; readonly rules: readonly number[]; readonly features: readonly number[]; readonly signs: readonly (readonly number[])[] }[];
}

/** Reads what was met in the training texts. */
export function readDescribed(): readonly DescribedText[] {
  const { names, texts } = JSON.parse(readFileSync(FILE, "utf8")) as Stored;
  return texts.map(({ features, signs, ...text }) => ({ ...text, features: features.map((feature) => names[feature]!), signs: signs.map((each) => each.map((sign) => names[sign]!)) }));
}

/** Writes what was met in the training texts, sorted by title. */
export function writeDescribed(texts: readonly DescribedText[]): void {
  const counts = new Map<string, number>();
  for (const { features, signs } of texts) for (const name of [...features, ...signs.flat()]) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const sorted = [...texts].sort((a, b) => (a.title < b.title ? -1 : 1));
  const rows = sorted.map(({ title, kinds, roles, rules, features, signs }) => JSON.stringify({ title, kinds, roles, rules, features: features.map((name) => numbers.get(name)!), signs: signs.map((each) => each.map((name) => numbers.get(name)!)) }));
  const about = "What the classifier met in each training text; written by scripts/describe-texts.ts. The texts themselves are not kept.";
  writeFileSync(FILE, `{"about":${JSON.stringify(about)},"names":${JSON.stringify(names)},"texts":[\n${rows.join(",\n")}\n]}\n`);
}
