import { WEIGHTS_TEXT } from "../generated/lexicon.js";
import type { FeatureSet } from "./features.js";
import { fromWeightsText, type WeightsOfKind } from "./weightsText.js";

/** A rule score is read as odds between these. */
const [LOWEST, HIGHEST] = [0.03, 0.97];

/** The odds of a score, as the learned weights take it. */
export function logOdds(score: number): number {
  const bounded = Math.min(HIGHEST, Math.max(LOWEST, score));
  return Math.log(bounded / (1 - bounded));
}

/** Logistic regressions, one a kind, over what the rules say and which features were met. */
export class KindModel {
  readonly #whole: readonly WeightsOfKind[];
  readonly #titles: readonly WeightsOfKind[];
  readonly #core: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

  constructor() {
    const { whole, titles, core } = fromWeightsText(WEIGHTS_TEXT);
    this.#whole = whole;
    this.#titles = titles;
    this.#core = core;
  }

  /** Whether a kind is what the paper is about, by the signs that speak for it. */
  isCore(signs: readonly string[]): boolean {
    const { bias, weights } = this.#core;
    let sum = bias;
    for (const sign of signs) sum += weights.get(sign) ?? 0;
    return sum >= 0;
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
