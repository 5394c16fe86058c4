/**
 * An id that has changed: `moved` to one other id, or `split` into several. Ids never disappear; a redirect has one hop.
 *
 * @category Records
 */
export type Redirect =
  | {
      /** Tells the two forms apart. */
      readonly kind: "moved";
      /** The former id. */
      readonly id: string;
      /** The present id. */
      readonly to: string;
    }
  | {
      /** Tells the two forms apart. */
      readonly kind: "split";
      /** The former id. */
      readonly id: string;
      /** The present ids, two or more. */
      readonly to: readonly string[];
    };
