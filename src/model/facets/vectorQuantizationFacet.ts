import type { BaseFacet } from "./baseFacet.js";

/**
 * How codes are arranged.
 *
 * @category Methods
 */
export const CODEBOOK_STRUCTURES = ["flat", "product", "residual", "additive", "lattice", "trellis", "implicit", "rotated-scalar"] as const;

/**
 * One of {@link CODEBOOK_STRUCTURES}.
 *
 * @category Methods
 */
export type CodebookStructure = (typeof CODEBOOK_STRUCTURES)[number];

/**
 * Where codewords come from.
 *
 * @category Methods
 */
export const CODEBOOK_ORIGINS = ["learned", "fixed", "implicit"] as const;

/**
 * One of {@link CODEBOOK_ORIGINS}.
 *
 * @category Methods
 */
export type CodebookOrigin = (typeof CODEBOOK_ORIGINS)[number];

/**
 * Whether every input gets as many codes.
 *
 * @category Methods
 */
export const CODE_LENGTHS = ["fixed", "variable"] as const;

/**
 * One of {@link CODE_LENGTHS}.
 *
 * @category Methods
 */
export type CodeLength = (typeof CODE_LENGTHS)[number];

/**
 * Whether every segment gets as many bits.
 *
 * @category Methods
 */
export const CODE_ALLOCATIONS = ["uniform", "variable"] as const;

/**
 * One of {@link CODE_ALLOCATIONS}.
 *
 * @category Methods
 */
export type CodeAllocation = (typeof CODE_ALLOCATIONS)[number];

/**
 * What codes are for.
 *
 * @category Methods
 */
export const VQ_PURPOSES = ["tokens", "weights", "search", "memory", "3d-attributes", "kv"] as const;

/**
 * One of {@link VQ_PURPOSES}.
 *
 * @category Methods
 */
export type VqPurpose = (typeof VQ_PURPOSES)[number];

/**
 * Vector quantization: vectors are replaced by indices into a codebook.
 *
 * @category Methods
 */
export interface VectorQuantizationFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "vector-quantization";
  /** How the codes are arranged. */
  readonly structure?: readonly CodebookStructure[];
  /** Where the codewords come from. */
  readonly codebook?: CodebookOrigin;
  /** Whether every input gets as many codes. */
  readonly length?: CodeLength;
  /** Whether every segment gets as many bits. */
  readonly allocation?: CodeAllocation;
  /** The number of codewords, where stated. */
  readonly codebookSize?: number;
  /** What the codes are for. */
  readonly purpose?: readonly VqPurpose[];
}
