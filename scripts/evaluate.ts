/**
 * Scores the classifier on labelled texts and prints what it finds: per kind and scheme, roles, out of scope, titles
 * alone, and every error. Labelled sets are `test/classify/sets/*.jsonl` and files named on the command line; the curated
 * papers are scored on the two listings where those lie beside the project or under QUANTAXONOMY_SHARED.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { classify, type Classification } from "../src/classify/index.js";
import { taxonomy } from "../src/data/taxonomy.js";
import { METHOD_KINDS, MAIN_METHOD_KINDS, type MethodKind } from "../src/model/methodKind.js";
import { SCHEMES } from "../src/model/scheme.js";
import { findPapers } from "../src/query/findPapers.js";

interface Labelled {
  readonly title: string;
  readonly text: string;
  readonly kinds: readonly { readonly kind: string; readonly role: string }[];
  readonly outOfScope: boolean;
  /** Ids of concepts, where they were labelled too. */
  readonly concepts?: readonly { readonly id: string; readonly scheme: string }[];
}

class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  get precision(): number {
    return this.right / (this.right + this.wrong || 1);
  }
  get recall(): number {
    return this.right / (this.right + this.missed || 1);
  }
  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.wrong + this.missed || 1);
  }
}

const percent = (value: number): string => (value * 100).toFixed(1).padStart(6);
const line = (name: string, { right, wrong, missed, precision, recall, f1 }: Tally): string => `${name.padEnd(24)}${percent(precision)}${percent(recall)}${percent(f1)}   ${right} right, ${wrong} wrong, ${missed} missed`;

function sum(tallies: readonly Tally[]): Tally {
  const total = new Tally();
  for (const { right, wrong, missed } of tallies) {
    total.right += right;
    total.wrong += wrong;
    total.missed += missed;
  }
  return total;
}

/** Keywords alone: the names of the classes, wherever they stand. */
const KEYWORDS: readonly (readonly [MethodKind, RegExp])[] = [
  ["ptq", /post[- ]training quantization|\bptq\b/i],
  ["qat", /quantization[- ]aware training|\bqat\b/i],
  ["mixed-precision", /mixed[- ]precision/i],
  ["vector-quantization", /vector[- ]quantiz|\bvq\b/i],
  ["caching", /\bcach(?:e|ing)\b/i],
  ["quantized-finetuning", /quantized fine-?tuning|qlora/i],
  ["low-precision-training", /low-precision training/i],
];

function evaluate(name: string, set: readonly Labelled[]): void {
  const kinds = new Map<string, Tally>(METHOD_KINDS.map((kind) => [kind, new Tally()]));
  const keyword = new Map<string, Tally>(METHOD_KINDS.map((kind) => [kind, new Tally()]));
  const titles = new Map<string, Tally>(METHOD_KINDS.map((kind) => [kind, new Tally()]));
  const schemes = new Map<string, Tally>(SCHEMES.map((scheme) => [scheme, new Tally()]));
  const out = new Tally();
  const confusion = new Map<string, number>();
  const errors: string[] = [];
  let [roles, rightRoles] = [0, 0];
  for (const { title, text, kinds: gold, outOfScope, concepts } of set) {
    const said = classify(taxonomy, { title, abstract: text });
    const wanted = new Set(gold.map(({ kind }) => kind));
    compare(kinds, wanted, new Set(said.methods.map(({ kind }) => kind)));
    compare(keyword, wanted, new Set(KEYWORDS.filter(([, words]) => words.test(`${title} ${text}`)).map(([kind]) => kind)));
    compare(titles, wanted, new Set(classify(taxonomy, { title }).methods.map(({ kind }) => kind)));
    if (outOfScope) out[said.outOfScope ? "right" : "missed"]++;
    else if (said.outOfScope) out.wrong++;
    for (const { kind, role } of gold) {
      const same = said.methods.find((each) => each.kind === kind);
      if (!same) continue;
      roles++;
      if (same.role === role) rightRoles++;
    }
    if (concepts) for (const scheme of SCHEMES) if (scheme !== "method") compareOne(schemes.get(scheme)!, new Set(concepts.filter((each) => each.scheme === scheme).map(({ id }) => id)), new Set(said.concepts.filter((each) => each.scheme === scheme).map(({ id }) => id)));
    const missed = [...wanted].filter((kind) => !said.methods.some((each) => each.kind === kind));
    const wrong = said.methods.filter(({ kind }) => !wanted.has(kind));
    for (const from of missed.length > 0 ? missed : wrong.length > 0 ? ["(none)"] : []) for (const to of wrong.length > 0 ? wrong.map(({ kind }) => kind) : ["(none)"]) confusion.set(`${from} → ${to}`, (confusion.get(`${from} → ${to}`) ?? 0) + 1);
    const turned = gold.filter(({ kind, role }) => said.methods.some((each) => each.kind === kind && each.role !== role));
    if (missed.length + wrong.length + turned.length > 0) errors.push(tell(title, gold, said));
  }
  const main = (tallies: ReadonlyMap<string, Tally>): Tally => sum(MAIN_METHOD_KINDS.map((kind) => tallies.get(kind)!));
  console.log(`\n== ${name}: ${set.length} papers ==\n${"".padEnd(24)}  prec   rec    F1`);
  for (const [kind, tally] of kinds) console.log(line(kind, tally));
  console.log(line("five main kinds", main(kinds)));
  console.log(line("all seven kinds", sum([...kinds.values()])));
  console.log(line("baseline: keywords, five", main(keyword)));
  console.log(line("from titles alone, five", main(titles)));
  console.log(line("out of scope", out));
  console.log(`role right              ${percent(rightRoles / (roles || 1))}   of ${roles}`);
  if (set.some(({ concepts }) => concepts)) for (const [scheme, tally] of schemes) if (scheme !== "method") console.log(line(`scheme ${scheme}`, tally));
  console.log("\nconfusion (labelled → said):");
  for (const [pair, count] of [...confusion].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) console.log(`  ${String(count).padStart(3)}  ${pair}`);
  console.log("\nerrors:");
  for (const error of errors) console.log(error);
}

function compare(tallies: ReadonlyMap<string, Tally>, wanted: ReadonlySet<string>, said: ReadonlySet<string>): void {
  for (const [kind, tally] of tallies) {
    if (wanted.has(kind)) tally[said.has(kind) ? "right" : "missed"]++;
    else if (said.has(kind)) tally.wrong++;
  }
}

function compareOne(tally: Tally, wanted: ReadonlySet<string>, said: ReadonlySet<string>): void {
  for (const id of wanted) tally[said.has(id) ? "right" : "missed"]++;
  for (const id of said) if (!wanted.has(id)) tally.wrong++;
}

function tell(title: string, gold: Labelled["kinds"], said: Classification): string {
  const wanted = gold.map(({ kind, role }) => `${kind}/${role}`).join(", ") || "none";
  const given = said.methods.map(({ kind, role, confidence, evidence }) => `${kind}/${role} ${confidence} [${evidence.map(({ source, text }) => `${source[0]}:${text.slice(0, 40)}`).join(" | ")}]`).join(", ") || "none";
  return `- ${title.slice(0, 100)}\n    wanted ${wanted}\n    said   ${given}`;
}

/** The curated papers with the words of the listings. */
function curated(shared: string): readonly Labelled[] {
  const texts = new Map<string, { title: string; text: string }>();
  const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
  const paragraphs = (text: string): readonly string[] => text.split("\n").map((each) => each.trim()).filter((each) => each !== "");
  const daily = readFileSync(join(shared, "seeds/daily-papers-dynamic-quantization.txt"), "utf8");
  let [start, position] = [0, 0];
  for (const match of daily.matchAll(new RegExp(`^\\s*• \\d+ authors?\\n·\\n${months} \\d{1,2}.*$`, "gm"))) {
    const [title = "", text = ""] = paragraphs(daily.slice(start, match.index)).slice(-2);
    texts.set(`daily-papers-dynamic-quantization ${++position}`, { title, text });
    start = match.index + match[0].length;
  }
  const page = readFileSync(join(shared, "seeds/author-page.txt"), "utf8");
  const heads = [...page.matchAll(new RegExp(`^[\\d.]*[A-Z]{2}${months} \\d{1,2}(?:, \\d{4})?(?:Code)?$`, "gm"))];
  heads.forEach((head, i) => {
    const [title = "", , ...text] = paragraphs(page.slice(head.index + head[0].length, heads[i + 1]?.index));
    texts.set(`author-page ${i + 1}`, { title, text: text.join(" ") });
  });
  return findPapers(taxonomy, {}, { sort: "id" }).flatMap((paper) => {
    const source = paper.sources?.find((each) => each.kind === "listing");
    const found = source?.kind === "listing" ? texts.get(`${source.id} ${source.position}`) : undefined;
    if (!found || paper.tier !== "curated") return [];
    const kinds = paper.methods.flatMap(({ kind, role }) => (kind === "adjacent" ? [] : [{ kind, role }]));
    return [{ ...found, kinds, outOfScope: kinds.length === 0, concepts: paper.concepts }];
  });
}

const shared = [process.env["QUANTAXONOMY_SHARED"], resolve("../shared")].find((path) => path !== undefined && existsSync(join(path, "seeds/author-page.txt")));
if (shared !== undefined) evaluate("the curated papers", curated(shared));
else console.log("The listings are not beside the project: the curated papers are not scored.");
const SETS = "test/classify/sets";
const files = [...process.argv.slice(2), ...(existsSync(SETS) ? readdirSync(SETS).filter((file) => file.endsWith(".jsonl")).sort().map((file) => join(SETS, file)) : [])];
const read = (file: string): readonly Labelled[] => readFileSync(file, "utf8").split("\n").filter((each) => each.trim() !== "").map((each) => JSON.parse(each) as Labelled);
for (const file of files) evaluate(basename(file), read(file));
if (files.length > 1) evaluate("all labelled sets", files.flatMap(read));
