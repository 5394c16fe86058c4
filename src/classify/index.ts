/**
 * Placing a new paper: from a title and an abstract to method kinds, concepts and settings, with the words.
 *
 * @module
 */
export {
  GUARD_REASONS,
  type Classification,
  type ClassifiedConcept,
  type ClassifiedEvidence,
  type ClassifiedMethod,
  type ClassifiedSetting,
  type ClassifyInput,
  type GuardedWords,
  type GuardReason,
  type TextSource,
  type TextSpan,
} from "./classification.js";
export { classify, type ClassifyOptions } from "./classify.js";
export type { ExtraLabel } from "./lexicon.js";
