/**
 * How much each kind of reason counts; `RelatedWeights` says of what.
 *
 * Made by `npm run tune:related` from half A of the expectations; do not edit.
 */
export const TUNED_WEIGHTS = { concept: 20, cell: 1.7, words: 50, relation: 0.91, target: 0.37, bridge: 0.69, named: 5, setting: 0.83, late: 0.83 };
