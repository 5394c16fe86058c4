import type { Ids } from "../../model/ids.js";
import type { Tier } from "../../model/paper.js";

/**
 * What the exports as linked data hold, and how they name it.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Export
 */
export interface LinkedDataOptions<I extends Ids = Ids> {
  /**
   * The papers, by id, in any tier; former ids are followed. All concepts are written whatever the papers are.
   *
   * @defaultValue the papers of `tiers`
   */
  readonly papers?: readonly I["paper"][];
  /**
   * Tiers whose papers are written, where `papers` does not name them.
   *
   * @defaultValue `["curated"]`
   */
  readonly tiers?: readonly Tier[];
  /**
   * What the names of concepts and papers begin with, as the address of a site that shows them. It ends in `/`, `#` or
   * `:`.
   *
   * @defaultValue `DEFAULT_BASE`, https://unpkg.com/quantaxonomy/
   */
  readonly base?: string;
}
