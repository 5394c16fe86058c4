import type { Scheme } from "../model/scheme.js";
import type { Store } from "../taxonomy/store.js";
import { UnknownIdError } from "../taxonomy/unknownIdError.js";

/**
 * The number of a concept, moved ids followed, that must belong to a scheme when one is given.
 *
 * @throws {@link UnknownIdError} naming the nearest id of the scheme, or the scheme that the concept is of.
 */
export function numberOfConcept(store: Store, id: string, scheme?: Scheme): number {
  const number = store.resolve("concept", id);
  if (number !== undefined && (scheme === undefined || store.schemeOf(number) === scheme)) return number;
  const known = (scheme === undefined ? store.index.concepts.map((_, each) => each) : store.conceptsOf(scheme)).map((each) => store.index.concepts[each] ?? "");
  const redirect = store.redirect(id);
  const split = redirect?.kind === "split" ? `, it was split into ${redirect.to.map((one) => `"${one}"`).join(" and ")}` : undefined;
  const elsewhere = number === undefined ? split : ` in the scheme ${scheme}, it is of the scheme ${store.schemeOf(number)}`;
  throw new UnknownIdError("concept", id, known, elsewhere);
}

/** A concept of a scheme and everything narrower. */
export function conceptsOfScheme(store: Store, scheme: Scheme, id: string): ReadonlySet<number> {
  return new Set(store.withNarrower(numberOfConcept(store, id, scheme)));
}
