/**
 * Placing a new paper: from a title and an abstract to method kinds, concepts and settings, with the words.
 *
 * @module
 */
export {
  GUARD_REASONS,
  type CandidateName,
  type Classification,
  type ClassifiedCode,
  type ClassifiedConcept,
  type ClassifiedContribution,
  type ClassifiedEvidence,
  type ClassifiedMention,
  type ClassifiedMethod,
  type ClassifiedRelation,
  type ClassifiedResult,
  type ClassifiedSetting,
  type ClassifyInput,
  type GuardedWords,
  type GuardReason,
  type TextSource,
  type TextSpan,
} from "./classification.js";
export { classify, type ClassifyOptions } from "./classify.js";
export type { ExtraRule } from "./extraRules.js";
export type { ExtraLabel } from "./lexicon.js";
export { toDraft, type Draft, type DraftFacts, type DraftOptions, type DraftRecord } from "./toDraft.js";
