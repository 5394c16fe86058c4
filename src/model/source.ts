/**
 * The facts of a record that a source may account for.
 *
 * @category Records
 */
export const FACT_NAMES = ["title", "name", "aliases", "authors", "date", "arxiv", "doi", "venue", "code", "abstract"] as const;

/**
 * One of {@link FACT_NAMES}.
 *
 * @category Records
 */
export type FactName = (typeof FACT_NAMES)[number];

/**
 * Where a record comes from: a position in a listing, a page whose facts were taken over, or a public index of papers.
 *
 * @category Records
 */
export type Source =
  | {
      /** A listing that the paper was found in. */
      readonly kind: "listing";
      /** The listing's name. */
      readonly id: string;
      /** The paper's place in it, from 1. */
      readonly position: number;
    }
  | {
      /** A page that facts were taken from. */
      readonly kind: "page";
      /** Its address. */
      readonly url: string;
      /** Which facts. */
      readonly facts: readonly FactName[];
    }
  | {
      /** A public index of papers that facts were taken from. */
      readonly kind: "index";
      /** The index's name. */
      readonly id: string;
      /** Which facts. */
      readonly facts: readonly FactName[];
    };
