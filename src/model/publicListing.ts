/**
 * What public lists file a paper under, where they file it under a part of the field.
 *
 * @category Records
 */
export const LISTED_SUBJECTS = ["quantization", "caching", "vector-quantization", "low-precision-training"] as const;

/**
 * One of {@link LISTED_SUBJECTS}.
 *
 * @category Records
 */
export type ListedSubject = (typeof LISTED_SUBJECTS)[number];

/**
 * What public lists of papers say of one beside its facts.
 *
 * @category Records
 */
export interface PublicListing {
  /** The lists that have the paper, as `owner/name` of their repositories; empty where that is not known. */
  readonly lists: readonly string[];
  /** What most of them file it under; absent where that is not known. */
  readonly filedUnder?: ListedSubject;
  /** The page that they link to, where it is neither arXiv's nor the DOI's. */
  readonly url?: string;
}
