import type { TaxonomyTexts } from "../../taxonomy/taxonomyTexts.js";

/**
 * What the explorer opens: the taxonomy as texts, and where its papers and concepts stand in the drawing.
 *
 * @category Export
 */
export interface ExplorerData {
  /** The taxonomy, its index and each of its records as JSON. */
  readonly texts: TaxonomyTexts;
  /** Node key (`paper:affinequant`, `concept:ptq`) to its place in the drawing. Papers without a place are not drawn. */
  readonly layout: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Addresses of static pages beside the explorer, where there are any; `{id}` stands for the id. */
  readonly pages?: {
    /** The address of a paper's page. */
    readonly paper: string;
    /** The address of a concept's page. */
    readonly concept: string;
  };
  /** What stands at the head of the page; the explorer's own name when absent. */
  readonly title?: string;
}
