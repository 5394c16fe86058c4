import type { BaseFacet } from "./baseFacet.js";

/**
 * What is trained on a low-bit base.
 *
 * @category Methods
 */
export const ADAPTERS = ["lora", "scales", "other"] as const;

/**
 * One of {@link ADAPTERS}.
 *
 * @category Methods
 */
export type Adapter = (typeof ADAPTERS)[number];

/**
 * How an adapter starts.
 *
 * @category Methods
 */
export const ADAPTER_INITS = ["zero", "error-aware"] as const;

/**
 * One of {@link ADAPTER_INITS}.
 *
 * @category Methods
 */
export type AdapterInit = (typeof ADAPTER_INITS)[number];

/**
 * Quantized fine-tuning: adapters are trained on a frozen low-bit base.
 *
 * @category Methods
 */
export interface QuantizedFinetuningFacet extends BaseFacet {
  /** Tells this facet from the others. */
  readonly kind: "quantized-finetuning";
  /** What is trained on the base. */
  readonly adapter?: Adapter;
  /** How the adapter starts. */
  readonly init?: AdapterInit;
  /** Whether the adapter folds into the low-bit weights. */
  readonly mergeable?: boolean;
}
