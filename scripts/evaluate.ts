/**
 * Scores the classifier on labelled texts beside two baselines and prints what it finds: per kind and scheme, roles, out of
 * scope, titles alone, how well the confidence is kept, and every error. Labelled sets are `test/classify/sets/*.jsonl` and
 * files named on the command line; the curated papers are scored on the two listings where those lie beside the project
 * or under QUANTAXONOMY_SHARED. `--no-errors` leaves the errors out, as is right for texts that nobody may look into.
 */
import { basename } from "node:path";
import { classify, type Classification } from "../src/classify/index.js";
import { taxonomy } from "../src/data/taxonomy.js";
import { MAIN_METHOD_KINDS, METHOD_KINDS } from "../src/model/methodKind.js";
import { SCHEMES } from "../src/model/scheme.js";
import { byKeywords, byNeighbours } from "./evaluate/baselines.js";
import { hasListings } from "../test/helpers/listings.js";
import { curatedTexts, labelledSets, readLabelled, type Labelled } from "./evaluate/labelled.js";
import { line, percent, Tallies, Tally } from "./evaluate/tally.js";

const isTelling = !process.argv.includes("--no-errors");
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

const known: readonly (readonly [name: string, set: readonly Labelled[]])[] = [...(hasListings ? [["the curated papers", curatedTexts()] as const] : []), ...labelledSets().map((file) => [basename(file), readLabelled(file)] as const)];
const neighbours = byNeighbours(known.flatMap(([, set]) => set));
if (!hasListings) console.log("The listings are not beside the project: the curated papers are not scored.");
for (const file of given) evaluate(basename(file), readLabelled(file));
if (given.length > 1) evaluate("the named files together", given.flatMap((file) => readLabelled(file)), false);
for (const [name, set] of known) evaluate(name, set);
if (known.length > 1) evaluate("all of these together", known.flatMap(([, set]) => set), false);

function evaluate(name: string, set: readonly Labelled[], isTold = isTelling): void {
  const [kinds, keywords, nearest, titles] = [new Tallies(METHOD_KINDS), new Tallies(METHOD_KINDS), new Tallies(METHOD_KINDS), new Tallies(METHOD_KINDS)];
  const schemes = new Tallies(SCHEMES);
  const out = new Tally();
  const confusion = new Map<string, number>();
  const errors: string[] = [];
  const bins = Array.from({ length: 5 }, () => ({ count: 0, right: 0, sure: 0 }));
  let [roles, rightRoles] = [0, 0];
  for (const labelled of set) {
    const { title, text, kinds: gold, outOfScope, concepts } = labelled;
    const said = classify(taxonomy, { title, abstract: text });
    const wanted = new Set(gold.map(({ kind }) => kind));
    kinds.compare(wanted, kindsOf(said));
    keywords.compare(wanted, byKeywords(labelled));
    nearest.compare(wanted, neighbours(labelled));
    titles.compare(wanted, kindsOf(classify(taxonomy, { title })));
    if (outOfScope) out[said.outOfScope ? "right" : "missed"]++;
    else if (said.outOfScope) out.wrong++;
    for (const { kind, confidence } of said.methods) {
      const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor((confidence - 0.5) * 10)))]!;
      bin.count++;
      bin.sure += confidence;
      if (wanted.has(kind)) bin.right++;
    }
    for (const { kind, role } of gold) {
      const same = said.methods.find((each) => each.kind === kind);
      if (!same) continue;
      roles++;
      if (same.role === role) rightRoles++;
    }
    if (concepts) for (const scheme of SCHEMES) if (scheme !== "method") schemes.of(scheme).compare(new Set(concepts.filter((each) => each.scheme === scheme).map(({ id }) => id)), new Set(said.concepts.filter((each) => each.scheme === scheme).map(({ id }) => id)));
    const missed = [...wanted].filter((kind) => !kindsOf(said).has(kind));
    const wrong = [...kindsOf(said)].filter((kind) => !wanted.has(kind));
    for (const from of missed.length > 0 ? missed : wrong.length > 0 ? ["(none)"] : []) for (const to of wrong.length > 0 ? wrong : ["(none)"]) confusion.set(`${from} → ${to}`, (confusion.get(`${from} → ${to}`) ?? 0) + 1);
    const turned = gold.filter(({ kind, role }) => said.methods.some((each) => each.kind === kind && each.role !== role));
    if (missed.length + wrong.length + turned.length > 0) errors.push(tell(title, gold, said));
  }
  console.log(`\n== ${name}: ${set.length} papers ==\n${"".padEnd(26)}  prec   rec    F1`);
  for (const [kind, tally] of kinds) console.log(line(kind, tally));
  console.log(line("five main kinds", kinds.sum(MAIN_METHOD_KINDS)));
  console.log(line("all seven kinds", kinds.sum()));
  console.log(line("baseline: keywords, five", keywords.sum(MAIN_METHOD_KINDS)));
  console.log(line("baseline: TF-IDF 5-NN, five", nearest.sum(MAIN_METHOD_KINDS)));
  console.log(line("from titles alone, five", titles.sum(MAIN_METHOD_KINDS)));
  console.log(line("from titles alone, seven", titles.sum()));
  console.log(line("out of scope", out));
  console.log(`role right                ${percent(rightRoles / (roles || 1))}   of ${roles}`);
  console.log(`confidence → share right: ${bins.filter(({ count }) => count > 0).map(({ count, right, sure }) => `${(sure / count).toFixed(2)} → ${(right / count).toFixed(2)} (${count})`).join(", ")}`);
  if (set.some(({ concepts }) => concepts)) for (const [scheme, tally] of schemes) if (scheme !== "method") console.log(line(`scheme ${scheme}`, tally));
  console.log("\nconfusion (labelled → said):");
  for (const [pair, count] of [...confusion].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) console.log(`  ${String(count).padStart(3)}  ${pair}`);
  if (!isTold) return;
  console.log("\nerrors:");
  for (const error of errors) console.log(error);
}

function kindsOf({ methods }: Classification): ReadonlySet<string> {
  return new Set(methods.map(({ kind }) => kind));
}

function tell(title: string, gold: Labelled["kinds"], said: Classification): string {
  const wanted = gold.map(({ kind, role }) => `${kind}/${role}`).join(", ") || "none";
  const answered = said.methods.map(({ kind, role, confidence, evidence }) => `${kind}/${role} ${confidence} [${evidence.map(({ source, text }) => `${source[0]}:${text.slice(0, 40)}`).join(" | ")}]`).join(", ") || "none";
  return `- ${title.slice(0, 100)}\n    wanted ${wanted}\n    said   ${answered}`;
}
