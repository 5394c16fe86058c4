import { METHOD_KINDS } from "../model/methodKind.js";
import { FEATURE_COUNT, featureNumbers, type FeatureSet } from "./features.js";
import type { LearnedQuestion } from "./learnedQuestion.js";
import { LEARNED } from "./learnedWeights.js";

/** A rule score is read as odds between these. */
const [LOWEST, HIGHEST] = [0.03, 0.97];

/** The odds of a score, as the learned weights take it. */
export function logOdds(score: number): number {
  const bounded = Math.min(HIGHEST, Math.max(LOWEST, score));
  return Math.log(bounded / (1 - bounded));
}

const QUESTIONS = [...METHOD_KINDS, "any"] as const;

interface CompiledKind {
  readonly bias: number;
  readonly rules: readonly number[];
  readonly weights: Float64Array;
}

/** Logistic regressions, one a kind, over what the rules say and which features were met. */
export class KindModel {
  readonly #whole: readonly CompiledKind[];
  readonly #titles: readonly CompiledKind[];

  constructor() {
    const numbers = featureNumbers();
    const compile = ({ bias, rules, weights }: LearnedQuestion): CompiledKind => {
      const dense = new Float64Array(FEATURE_COUNT);
      for (const [name, weight] of Object.entries(weights)) {
        const number = numbers.get(name);
        if (number !== undefined) dense[number] = weight;
      }
      return { bias, rules, weights: dense };
    };
    this.#whole = QUESTIONS.map((question) => compile(LEARNED.whole[question]));
    this.#titles = QUESTIONS.map((question) => compile(LEARNED.title[question]));
  }

  /** Whether a kind is what the paper is about, by the signs that speak for it. */
  isCore(signs: readonly string[]): boolean {
    const { bias, weights } = LEARNED.core;
    return signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), bias) >= 0;
  }

  /**
   * How sure each kind is, and behind them whether there is any.
   *
   * @param scores - What the rules say, by kind.
   * @param features - What was met.
   * @param isTitleOnly - Whether there was only a title.
   */
  confidences(scores: readonly number[], features: FeatureSet, isTitleOnly: boolean): readonly number[] {
    const odds = scores.map(logOdds);
    const kinds = isTitleOnly ? this.#titles : this.#whole;
    const met: number[] = [];
    features.each((feature) => void met.push(feature));
    const sums = kinds.map(({ bias, rules, weights }) => {
      let sum = bias;
      for (let kind = 0; kind < odds.length; kind++) sum += rules[kind]! * odds[kind]!;
      for (const feature of met) sum += weights[feature]!;
      return sum;
    });
    return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
  }
}
