import type { MethodKind } from "../model/methodKind.js";

/** What was learned for one question: a logistic regression's bias, the weight of each kind's rule odds, and of each feature. */
export interface LearnedQuestion {
  readonly bias: number;
  readonly rules: readonly number[];
  readonly weights: Readonly<Record<string, number>>;
}

/** What was learned for one sort of text: a question a kind, and whether there is any kind. */
export type LearnedQuestions = Readonly<Record<MethodKind | "any", LearnedQuestion>>;
