/**
 * Learns the weights of the method kinds from described texts and writes `src/classify/learnedWeights.ts`; prints what
 * cross-validation makes of them. Same input, same file.
 *
 * Whole texts come from `scripts/train/described.json`. Titles alone are learned from the same papers' titles, and from
 * titles that public lists file under one subject (`scripts/train/titles.tsv`), which count less than a reader's label.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logOdds } from "../src/classify/kindModel.js";
import { MAIN_METHOD_KINDS, METHOD_KINDS, type MethodKind } from "../src/model/methodKind.js";
import { line, Tallies, Tally } from "./evaluate/tally.js";
import { describe } from "./train/describe.js";
import { readDescribed } from "./train/describedTexts.js";
import { confidenceOf, fitLogistic, type Example, type Fit, type Sample } from "./train/fitLogistic.js";

const PENALTY = 3;
const FOLDS = 6;
/** A feature that fewer texts have is chance. */
const LEAST_TEXTS = 4;
/** Weights below this change no answer. */
const LEAST_WEIGHT = 0.03;
const WEIGHT_OF_LIST = 0.3;
const ANY = "any";
const QUESTIONS = [...METHOD_KINDS, ANY] as const;
type Question = (typeof QUESTIONS)[number];

/** A text with the answers that are known for it, and how much each counts. */
interface Lesson {
  readonly sample: Sample;
  readonly answers: Partial<Record<Question, boolean>>;
  readonly weight: number;
}

const OUT = join(import.meta.dirname, "../src/classify/learnedWeights.ts");
const described = readDescribed();
const isRead = new Set(described.map(({ title }) => title.toLowerCase()));
const listed = readFileSync(join(import.meta.dirname, "train/titles.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((row) => row.split("\t") as [scope: string, title: string])
  .filter(([, title]) => !isRead.has(title.toLowerCase()));

/** Titles whose abstracts a reader labelled, without anything of the abstracts. */
const readTitles = readLabelledTitles(join(import.meta.dirname, "train/read-titles.jsonl")).filter(({ title }) => !isRead.has(title.toLowerCase()));

const whole = learn(
  "whole texts",
  described.map(({ kinds, rules, features }) => ({ rules, features, answers: answersOf(kinds), weight: 1 })),
  0.45,
);
const titles = learn(
  "titles alone",
  [
    ...described.map(({ title, kinds }) => ({ ...describe(title, ""), answers: answersOf(kinds), weight: 1 })),
    ...readTitles.map(({ title, kinds }) => ({ ...describe(title, ""), answers: answersOf(kinds), weight: 1 })),
    ...listed.map(([scope, title]) => ({ ...describe(title, ""), answers: answersOfScope(scope), weight: WEIGHT_OF_LIST })),
  ],
  0.9,
);
const core = learnRoles();
const rows = (questions: Record<string, unknown>): string => Object.entries(questions).map(([question, learned]) => `    ${JSON.stringify(question)}: ${JSON.stringify(learned)},`).join("\n");
writeFileSync(
  OUT,
  `/* Written by scripts/train-classifier.ts: do not edit. */
import type { LearnedQuestion, LearnedQuestions } from "./learnedQuestion.js";

/** What was learned of whole texts, of titles alone, and of whether a kind is what a paper is about. */
export const LEARNED: { readonly whole: LearnedQuestions; readonly title: LearnedQuestions; readonly core: LearnedQuestion } = {
  whole: {
${rows(whole)}
  },
  title: {
${rows(titles)}
  },
  core: ${JSON.stringify(core)},
};
`,
);

function learn(name: string, texts: readonly { readonly rules: readonly number[]; readonly features: readonly string[]; readonly answers: Lesson["answers"]; readonly weight: number }[], threshold: number): Record<string, unknown> {
  const counts = new Map<string, number>();
  for (const { features } of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([feature]) => feature).sort();
  const numbers = new Map(names.map((feature, number) => [feature, number]));
  const lessons = texts.map(({ rules, features, answers, weight }): Lesson => ({ sample: { odds: rules.map(logOdds), features: features.flatMap((feature) => numbers.get(feature) ?? []) }, answers, weight }));
  report(name, lessons, names.length, threshold);
  return Object.fromEntries(QUESTIONS.map((question) => [question, rendered(fit(question, lessons, names.length), names)]));
}

/** Whether a kind is the paper's subject or a part of it. */
function learnRoles(): unknown {
  const pairs = described.flatMap(({ kinds, roles, signs }) => kinds.map((_, i) => ({ isCore: roles[i] === "core", signs: signs[i]! })));
  const counts = new Map<string, number>();
  for (const { signs } of pairs) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([sign]) => sign).sort();
  const numbers = new Map(names.map((sign, number) => [sign, number]));
  const examples = pairs.map(({ isCore, signs }): Example => ({ sample: { odds: [], features: signs.flatMap((sign) => numbers.get(sign) ?? []) }, isTrue: isCore, weight: 1 }));
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = fitLogistic(examples.filter((_, i) => i % FOLDS !== fold), -1, names.length, PENALTY);
    examples.forEach(({ sample, isTrue }, i) => i % FOLDS === fold && (right += (confidenceOf(learned, sample) >= 0.5) === isTrue ? 1 : 0));
  }
  console.log(`\n== roles: ${examples.length} kinds of papers, ${FOLDS}-fold ==\n${((right / examples.length) * 100).toFixed(1)} right; always core: ${((examples.filter(({ isTrue }) => isTrue).length / examples.length) * 100).toFixed(1)}`);
  return rendered(fitLogistic(examples, -1, names.length, PENALTY), names);
}

function fit(question: Question, lessons: readonly Lesson[], featureCount: number): Fit {
  const examples = lessons.flatMap(({ sample, answers, weight }): Example[] => (answers[question] === undefined ? [] : [{ sample, isTrue: answers[question], weight }]));
  return fitLogistic(examples, METHOD_KINDS.indexOf(question as MethodKind), featureCount, PENALTY);
}

function rendered({ bias, odds, weights }: Fit, names: readonly string[]): unknown {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const kept = names.flatMap((name, i): [string, number][] => (Math.abs(weights[i]!) >= LEAST_WEIGHT ? [[name, round(weights[i]!)]] : []));
  return { bias: round(bias), rules: [...odds].map(round), weights: Object.fromEntries(kept) };
}

/** Every text is judged by what was learned from the others. */
function report(name: string, lessons: readonly Lesson[], featureCount: number, threshold: number): void {
  const tallies = new Tallies(METHOD_KINDS);
  const out = new Tally();
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0 }));
  const answers = lessons.map(() => new Map<Question, number>());
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = lessons.filter((_, i) => i % FOLDS !== fold);
    for (const question of QUESTIONS) {
      const learned = fit(question, others, featureCount);
      lessons.forEach(({ sample }, i) => i % FOLDS === fold && answers[i]!.set(question, confidenceOf(learned, sample)));
    }
  }
  lessons.forEach(({ answers: known, weight }, i) => {
    const sure = answers[i]!;
    const isOut = METHOD_KINDS.every((kind) => sure.get(kind)! < threshold) && sure.get(ANY)! < 0.5;
    if (known.any === false) out[isOut ? "right" : "missed"]++;
    else if (isOut) out.wrong++;
    if (weight < 1) return;
    tallies.compare(new Set(METHOD_KINDS.filter((kind) => known[kind])), new Set(METHOD_KINDS.filter((kind) => sure.get(kind)! >= threshold)));
    for (const kind of METHOD_KINDS) {
      const bin = bins[Math.min(9, Math.floor(sure.get(kind)! * 10))]!;
      bin.count++;
      if (known[kind]) bin.right++;
    }
  });
  console.log(`\n== ${name}: ${lessons.length} texts, ${featureCount} features, ${FOLDS}-fold, threshold ${threshold} ==`);
  for (const [kind, tally] of tallies) console.log(line(kind, tally));
  console.log(line("five main kinds", tallies.sum(MAIN_METHOD_KINDS)));
  console.log(line("out of scope", out));
  console.log(`confidence → share right: ${bins.map(({ count, right }, i) => `.${i} → ${(right / (count || 1)).toFixed(2)} (${count})`).join(", ")}`);
}

function readLabelledTitles(file: string): readonly { readonly title: string; readonly kinds: readonly string[] }[] {
  return readFileSync(file, "utf8").trim().split("\n").map((row) => JSON.parse(row) as { title: string; kinds: string[] });
}

function answersOf(kinds: readonly string[]): Lesson["answers"] {
  return { ...Object.fromEntries(METHOD_KINDS.map((kind) => [kind, kinds.includes(kind)])), any: kinds.length > 0 };
}

/** A list's section tells whether there is any kind, and three kinds that are sections themselves. */
function answersOfScope(scope: string): Lesson["answers"] {
  return { any: scope !== "other", caching: scope === "caching", "vector-quantization": scope === "vq", "low-precision-training": scope === "low-precision-training" };
}
