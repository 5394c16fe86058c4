import type { Evidence } from "../evidence.js";
import type { Role } from "../methodKind.js";

/**
 * A method that is near the seven kinds but none of them: pruning, sparse attention, architecture search and the like.
 *
 * @category Methods
 */
export interface AdjacentFacet {
  /** Tells this facet from the others. */
  readonly kind: "adjacent";
  /** The narrowest fitting concept at or under `adjacent-efficiency`. */
  readonly concept: string;
  /** Whether the paper is about the method or only uses or covers it. */
  readonly role: Role;
  /** The words that say so. */
  readonly evidence: readonly Evidence[];
  /** How sure a machine was, from 0 to 1; absent where a person read the paper. */
  readonly confidence?: number;
}
