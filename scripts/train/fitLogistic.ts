/** A text as numbers: which features it has, and the rules' odds of each kind. */
export interface Sample {
  readonly features: readonly number[];
  readonly odds: readonly number[];
}

/** A text and what a reader, or a list, says of it. */
export interface Example {
  readonly sample: Sample;
  readonly isTrue: boolean;
  /** How much it counts: 1 for a reader's label, less for a list's section. */
  readonly weight: number;
}

/** A fitted logistic regression. */
export interface Fit {
  readonly bias: number;
  readonly odds: Float64Array;
  readonly weights: Float64Array;
}

const [STEPS, RATE] = [300, 0.05];

/**
 * Fits a logistic regression by Adam over all examples at once: same examples, same fit.
 *
 * The weights are drawn towards 0, and the rules' odds towards 1 for the kind itself and 0 for the others, so that little
 * data leaves the rules as they were set.
 *
 * @param examples - The texts.
 * @param kind - The kind's number among the odds; -1 for a question that is about none of them.
 * @param featureCount - One more than the highest feature.
 * @param penalty - How strongly the weights are drawn back.
 */
export function fitLogistic(examples: readonly Example[], kind: number, featureCount: number, penalty: number): Fit {
  const kinds = examples[0]?.sample.odds.length ?? 0;
  const size = featureCount + kinds + 1;
  const start = new Float64Array(size);
  if (kind >= 0) start[featureCount + kind] = 1;
  const values = start.slice();
  const [mean, square, gradient] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    gradient.fill(0);
    for (const { sample, isTrue, weight } of examples) {
      const { features, odds } = sample;
      let sum = values[size - 1]!;
      for (const feature of features) sum += values[feature]!;
      for (let k = 0; k < kinds; k++) sum += values[featureCount + k]! * odds[k]!;
      const error = (sigmoid(sum) - (isTrue ? 1 : 0)) * weight;
      for (const feature of features) gradient[feature]! += error;
      for (let k = 0; k < kinds; k++) gradient[featureCount + k]! += error * odds[k]!;
      gradient[size - 1]! += error;
    }
    const rate = RATE * Math.min(1, (STEPS - step) / (STEPS / 2) + 0.02);
    for (let j = 0; j < size; j++) {
      const strength = j === size - 1 ? 0 : j < featureCount ? penalty : 2 * penalty;
      const slope = gradient[j]! + strength * (values[j]! - start[j]!);
      mean[j] = 0.9 * mean[j]! + 0.1 * slope;
      square[j] = 0.99 * square[j]! + 0.01 * slope * slope;
      values[j]! -= (rate * (mean[j]! / (1 - 0.9 ** step))) / (Math.sqrt(square[j]! / (1 - 0.99 ** step)) + 1e-6);
    }
  }
  return { bias: values[size - 1]!, odds: values.slice(featureCount, featureCount + kinds), weights: values.slice(0, featureCount) };
}

/** How sure a fit is of a text. */
export function confidenceOf({ bias, odds, weights }: Fit, sample: Sample): number {
  let sum = bias;
  for (const feature of sample.features) sum += weights[feature]!;
  sample.odds.forEach((value, k) => void (sum += value * odds[k]!));
  return sigmoid(sum);
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
