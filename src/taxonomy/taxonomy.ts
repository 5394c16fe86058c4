import type { Ids } from "../model/ids.js";
import type { Store } from "./store.js";

const STORE: unique symbol = Symbol("store");
declare const IDS: unique symbol;

/**
 * An immutable, indexed taxonomy: the first argument of every function of this package.
 *
 * It is opaque. Shipped, created and overlaid taxonomies behave alike; nothing in them can be changed, and what they
 * return is frozen.
 *
 * @typeParam I - The unions of its ids; literal for the shipped taxonomy.
 * @category Taxonomy
 */
export interface Taxonomy<out I extends Ids = Ids> {
  /** Version of the data, as semver. */
  readonly version: string;
  /** Number of papers in every tier, stubs included. */
  readonly paperCount: number;
  /** Number of concepts. */
  readonly conceptCount: number;
  /** @internal */
  readonly [STORE]: Store;
  /** @internal Carries the ids in the type; never present. */
  readonly [IDS]?: I;
}

/** Wraps a store as the value that users hold. */
export function toTaxonomy<I extends Ids>(store: Store): Taxonomy<I> {
  const { version, paperCount, index } = store;
  return toLazyTaxonomy({ version, paperCount, conceptCount: index.concepts.length }, () => store);
}

/** As {@link toTaxonomy}, for a store that is made when the first question is asked: importing it costs nothing. */
export function toLazyTaxonomy<I extends Ids>(counts: Pick<Taxonomy, "version" | "paperCount" | "conceptCount">, open: () => Store): Taxonomy<I> {
  let store: Store | undefined;
  return Object.freeze({
    ...counts,
    get [STORE](): Store {
      return (store ??= open());
    },
  });
}

/**
 * The store behind a taxonomy.
 *
 * @throws TypeError when the value is no taxonomy.
 */
export function storeOf(taxonomy: Taxonomy): Store {
  const store = (taxonomy as Partial<Taxonomy> | null | undefined)?.[STORE];
  if (!store) throw new TypeError("Cannot read the taxonomy: the first argument is none; pass `taxonomy` or the value of createTaxonomy()");
  return store;
}
