/**
 * Attributes that say of which kind they are.
 *
 * @typeParam K - The kinds.
 * @category Graph
 */
export interface OfKind<K extends string> {
  /** Which kind it is. */
  readonly kind: K;
}
