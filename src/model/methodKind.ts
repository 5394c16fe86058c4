/**
 * The five method kinds that the taxonomy is built on.
 *
 * @category Methods
 */
export const MAIN_METHOD_KINDS = ["ptq", "qat", "mixed-precision", "vector-quantization", "caching"] as const;

/**
 * The seven method kinds. Each is also a top concept of the `method` scheme, under the same id.
 *
 * @category Methods
 */
export const METHOD_KINDS = [...MAIN_METHOD_KINDS, "quantized-finetuning", "low-precision-training"] as const;

/**
 * One of the five {@link MAIN_METHOD_KINDS}.
 *
 * @category Methods
 */
export type MainMethodKind = (typeof MAIN_METHOD_KINDS)[number];

/**
 * One of the seven {@link METHOD_KINDS}.
 *
 * @category Methods
 */
export type MethodKind = (typeof METHOD_KINDS)[number];

/**
 * How much of a paper a method is: what it is about, or a part that it uses or covers.
 *
 * @category Methods
 */
export const ROLES = ["core", "component"] as const;

/**
 * The part a method plays in a paper, one of {@link ROLES}.
 *
 * @category Methods
 */
export type Role = (typeof ROLES)[number];
