import type { BaseFacet } from "./baseFacet.js";

/**
 * What a cache keeps.
 *
 * @category Methods
 */
export const CACHED_THINGS = ["kv", "block-feature", "attention-output", "token-feature", "step-output", "condition-feature", "indices", "statistics"] as const;

/**
 * One of {@link CACHED_THINGS}.
 *
 * @category Methods
 */
export type CachedThing = (typeof CACHED_THINGS)[number];

/**
 * What is reused at a time.
 *
 * @category Methods
 */
export const REUSE_UNITS = ["step", "layer", "block", "token", "head", "chunk", "request"] as const;

/**
 * One of {@link REUSE_UNITS}.
 *
 * @category Methods
 */
export type ReuseUnit = (typeof REUSE_UNITS)[number];

/**
 * What decides on reuse or retention.
 *
 * @category Methods
 */
export const CACHE_POLICIES = ["fixed", "threshold", "learned", "scheduled-by-solver", "predictive", "importance", "rolling"] as const;

/**
 * One of {@link CACHE_POLICIES}.
 *
 * @category Methods
 */
export type CachePolicy = (typeof CACHE_POLICIES)[number];

/**
 * How a cache is made smaller or cheaper.
 *
 * @category Methods
 */
export const CACHE_REDUCTIONS = ["quantize", "evict", "merge", "low-rank", "page", "offload", "reuse"] as const;

/**
 * One of {@link CACHE_REDUCTIONS}.
 *
 * @category Methods
 */
export type CacheReduction = (typeof CACHE_REDUCTIONS)[number];

/**
 * Whether a caching method needs training.
 *
 * @category Methods
 */
export const CACHE_TRAINING = ["free", "needed"] as const;

/**
 * One of {@link CACHE_TRAINING}.
 *
 * @category Methods
 */
export type CacheTraining = (typeof CACHE_TRAINING)[number];

/**
 * Caching: state is kept, reused or compressed between decoding or denoising steps.
 *
 * @category Methods
 */
export interface CachingFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "caching";
  /** What is kept. */
  readonly cached?: readonly CachedThing[];
  /** What is reused at a time. */
  readonly reuseUnit?: ReuseUnit;
  /** What decides on reuse or retention. */
  readonly policy?: CachePolicy;
  /** How the cache is made smaller or cheaper. */
  readonly reduction?: readonly CacheReduction[];
  /** Whether the method needs training. */
  readonly training?: CacheTraining;
}
