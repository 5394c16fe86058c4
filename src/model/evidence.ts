/**
 * Where evidence may stand. `paper` is the body of the paper; it needs a locator and the version that was read, and is
 * allowed for relations and results only.
 *
 * @category Evidence
 */
export const EVIDENCE_SOURCES = ["title", "abstract", "paper"] as const;

/**
 * A place where evidence stands, one of {@link EVIDENCE_SOURCES}.
 *
 * @category Evidence
 */
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/**
 * The longest evidence that may be stored, in words separated by white space: enough to find the place again, too
 * little to stand in for the abstract.
 *
 * @category Evidence
 */
export const MAX_EVIDENCE_WORDS = 12;

/**
 * The few words that a label, relation or figure stands on.
 *
 * @category Evidence
 */
export interface Evidence {
  /** Where the words stand. */
  readonly source: EvidenceSource;
  /** The words as they stand there, at most {@link MAX_EVIDENCE_WORDS}. */
  readonly text: string;
  /** Section, table or page, when `source` is `paper`. */
  readonly locator?: string;
  /** The version read (`v2`), when `source` is `paper`; abstracts and bodies change between versions. */
  readonly version?: string;
}
