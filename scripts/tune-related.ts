/**
 * Learns how much each kind of reason counts in `relatedWork` from half A of the expectations in `test/query/related/`,
 * and writes `src/query/tunedWeights.ts`. Half B is held out: this script does not open it.
 *
 * Coordinate search: one weight at a time is made larger or smaller as long as that helps, in ever smaller steps. What
 * is made larger is a smooth kin of recall at ten, so that a rank of eleven is not as bad as one of a hundred. The scale
 * is kept by the weight of labels, which stays.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findPapers } from "../src/query/findPapers.js";
import { latenessOf } from "../src/query/relatedReasons.js";
import { reasonsOf } from "../src/query/relatedScores.js";
import { WEIGHTS, type RelatedWeights } from "../src/query/relatedWeights.js";
import type { ReasonKind } from "../src/query/relatedWork.js";
import { storedSeed } from "../src/query/seed.js";
import { papersOfTiers } from "../src/taxonomy/papersOfTiers.js";
import { storeOf } from "../src/taxonomy/taxonomy.js";
import { readExpectations } from "./judge/expectations.js";
import { DEPTH } from "./judge/recall.js";
import { openOrExit } from "./openOrExit.js";

type Name = keyof RelatedWeights;

const NAMES = ["concept", "cell", "words", "relation", "target", "bridge", "named", "setting", "late"] as const satisfies readonly Name[];
const FIXED: readonly Name[] = ["concept"];
const CONTENT: readonly Name[] = ["concept", "cell", "words", "setting"];
const NAME_OF: Readonly<Partial<Record<ReasonKind, Name>>> = { lineage: "relation", "shared-target": "target" };
const STEPS = [2, 1.5, 1.25, 1.1];
/** How steeply a rank beyond {@link DEPTH} stops counting. */
const STEEPNESS = 4;
const OUT = join(import.meta.dirname, "..", "src", "query", "tunedWeights.ts");

/** What one candidate has of each kind at weight 1, and for `late` how late it came, from 0 to 1. */
interface Candidate {
  readonly id: string;
  readonly raw: Readonly<Record<Name, number>>;
}

const { taxonomy } = await openOrExit(join(import.meta.dirname, "..", "taxonomy"));
const store = storeOf(taxonomy);
const candidates = papersOfTiers(store);
const ones: RelatedWeights = { concept: 1, cell: 1, words: 1, relation: 1, target: 1, bridge: 1, named: 1, setting: 1, late: 0 };
const curated = new Set<string>(findPapers(taxonomy, {}).map(({ id }) => id));
const tasks = readExpectations(curated)
  .filter(({ half }) => half === "A")
  .map(({ id, expected }) => ({ expected, found: featuresOf(store.numberOf("paper", id)!) }));

let best: RelatedWeights = { ...WEIGHTS };
let value = valueOf(best);
for (const step of STEPS) {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const name of NAMES.filter((each) => !FIXED.includes(each))) {
      for (const factor of [step, 1 / step]) {
        for (;;) {
          const tried = { ...best, [name]: best[name] * factor };
          const reached = valueOf(tried);
          if (tried.late > 1 || reached <= value + 1e-6) break;
          [best, value, isBetter] = [tried, reached, true];
        }
      }
    }
  }
}
const rounded = Object.fromEntries(NAMES.map((name) => [name, Number(best[name].toPrecision(2))]));
await writeFile(
  OUT,
  `/**
 * How much each kind of reason counts; \`RelatedWeights\` says of what.
 *
 * Made by \`npm run tune:related\` from half A of the expectations; do not edit.
 */
export const TUNED_WEIGHTS = { ${Object.entries(rounded).map(([name, weight]) => `${name}: ${weight}`).join(", ")} };
`,
);
process.stdout.write(`${JSON.stringify(rounded)} reaches ${value.toFixed(4)}\n`);

function featuresOf(seed: number): readonly Candidate[] {
  const found = new Map<number, Record<Name, number>>();
  for (const { paper, kind, weight } of reasonsOf(store, storedSeed(store, seed), candidates, ones)) {
    if (paper === seed || !curated.has(store.paperId(paper))) continue;
    const raw = found.get(paper) ?? (Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Name, number>);
    raw[NAME_OF[kind] ?? (kind as Name)] += weight;
    found.set(paper, raw);
  }
  return [...found].map(([paper, raw]) => ({ id: store.paperId(paper), raw: { ...raw, late: latenessOf(store, seed, paper) } }));
}

function scoreOf({ raw }: Candidate, weights: RelatedWeights): number {
  let [content, rest] = [0, 0];
  for (const name of NAMES) {
    if (CONTENT.includes(name)) content += weights[name] * raw[name];
    else if (name !== "late") rest += weights[name] * raw[name];
  }
  return content * (1 - weights.late * raw.late) + rest;
}

function valueOf(weights: RelatedWeights): number {
  let sum = 0;
  for (const { expected, found } of tasks) {
    const scores = new Map(found.map((candidate) => [candidate.id, scoreOf(candidate, weights)]));
    for (const id of expected) {
      const own = scores.get(id) ?? 0;
      let rank = 1;
      for (const score of scores.values()) if (score > own) rank++;
      sum += 1 / (1 + (rank / DEPTH) ** STEEPNESS) / expected.length;
    }
  }
  return sum / tasks.length;
}
