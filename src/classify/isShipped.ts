import { DATA_STAMP } from "../generated/stamp.js";
import type { Store } from "../taxonomy/store.js";

/**
 * Whether a store is the shipped one as it was opened, which says so under a key of its data; an overlay is a store of its own, and so is
 * another version of the package.
 */
export function isShipped(store: Store): boolean {
  return store.memo(DATA_STAMP, () => false);
}
