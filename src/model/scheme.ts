/**
 * The eleven concept schemes: the independent questions that are asked of a paper.
 *
 * A concept belongs to exactly one scheme, and a paper may carry labels from all of them; "PTQ of video diffusion" is
 * two labels (`ptq` and `video-diffusion`), never one concept.
 *
 * @category Vocabulary
 */
export const SCHEMES = [
  "method",
  "technique",
  "challenge",
  "target",
  "format",
  "granularity",
  "model",
  "task",
  "contribution",
  "data",
  "hardware",
] as const;

/**
 * The id of a concept scheme, one of {@link SCHEMES}.
 *
 * @category Vocabulary
 */
export type Scheme = (typeof SCHEMES)[number];
