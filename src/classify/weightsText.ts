import { METHOD_KINDS } from "../model/methodKind.js";
import { FEATURE_COUNT, featureNumbers } from "./features.js";
import type { LearnedQuestion, LearnedQuestions } from "./learnedQuestion.js";

/** What was learned for one question, by the numbers of the features. */
export interface WeightsOfKind {
  readonly bias: number;
  readonly rules: readonly number[];
  readonly weights: Float64Array;
}

/** What was learned, ready to be asked. */
export interface CompiledWeights {
  /** Of whole texts: a question a kind, and behind them whether there is any. */
  readonly whole: readonly WeightsOfKind[];
  /** The same of titles alone. */
  readonly titles: readonly WeightsOfKind[];
  /** Of whether a kind is what a paper is about, by signs. */
  readonly core: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
}

/** What was learned by the names of features, as training writes it. */
export interface LearnedWeights {
  readonly whole: LearnedQuestions;
  readonly title: LearnedQuestions;
  readonly core: LearnedQuestion;
}

/** Bias, the weights of the rules' odds, and each feature as the distance from the one before and its weight; in hundredths. */
type QuestionText = readonly [bias: number, rules: readonly number[], weights: readonly number[]];
interface WeightsText {
  readonly whole: readonly QuestionText[];
  readonly titles: readonly QuestionText[];
  readonly core: readonly [bias: number, weights: Readonly<Record<string, number>>];
}

const QUESTIONS = [...METHOD_KINDS, "any"] as const;

/**
 * Writes what was learned by the features' numbers, which hold as long as cues and rules do: it is made with them.
 *
 * @throws RangeError when a weight has more than two decimals.
 */
export function toWeightsText({ whole, title, core }: LearnedWeights): string {
  const numbers = featureNumbers();
  const question = ({ bias, rules, weights }: LearnedQuestion): QuestionText => {
    const flat: number[] = [];
    let last = 0;
    for (const [number, weight] of Object.entries(weights).flatMap(([name, weight]) => (numbers.has(name) ? [[numbers.get(name)!, weight] as const] : [])).sort((a, b) => a[0] - b[0])) {
      flat.push(number - last, hundredths(weight));
      last = number;
    }
    return [hundredths(bias), rules.map(hundredths), flat];
  };
  const text: WeightsText = {
    whole: QUESTIONS.map((name) => question(whole[name])),
    titles: QUESTIONS.map((name) => question(title[name])),
    core: [hundredths(core.bias), Object.fromEntries(Object.entries(core.weights).map(([sign, weight]) => [sign, hundredths(weight)]))],
  };
  return JSON.stringify(text);
}

/** Reads what was learned. */
export function fromWeightsText(written: string): CompiledWeights {
  const { whole, titles, core } = JSON.parse(written) as WeightsText;
  const compile = ([bias, rules, flat]: QuestionText): WeightsOfKind => {
    const weights = new Float64Array(FEATURE_COUNT);
    for (let at = 0, number = 0; at < flat.length; at += 2) weights[(number += flat[at]!)] = flat[at + 1]! / 100;
    return { bias: bias / 100, rules: rules.map((weight) => weight / 100), weights };
  };
  const signs = new Map<string, number>();
  for (const sign in core[1]) signs.set(sign, core[1][sign]! / 100);
  return { whole: whole.map(compile), titles: titles.map(compile), core: { bias: core[0] / 100, weights: signs } };
}

function hundredths(weight: number): number {
  const whole = Math.round(weight * 100);
  if (whole / 100 !== weight) throw new RangeError(`Cannot write the weight ${weight}: wanted at most two decimals`);
  return whole;
}
