import type { PaperFacts } from "../../model/paper.js";
import { citationKeys } from "../facts/citationKeys.js";
import { keyedPapers } from "../facts/keyedPapers.js";
import { cslItem } from "./cslItem.js";

/**
 * How {@link toCslJson} writes.
 *
 * @category Export
 */
export interface ToCslJsonOptions {
  /**
   * The keys by paper id, which become the items' ids. Give the keys of a larger list, so that exports of its parts
   * agree with one another.
   *
   * @defaultValue the `citationKeys` of the papers
   */
  readonly keys?: ReadonlyMap<string, string>;
}

/**
 * Writes papers as CSL-JSON, one item a paper, in the order given: what Zotero, Pandoc and citeproc read.
 *
 * A paper at a known conference is `paper-conference`, in a known journal `article-journal`, a preprint on arXiv
 * `article`, anything else `document`. `issued` is the venue's year where the venue states one, else the date of first
 * publication, which stands in `original-date` all the same. Ids are the keys of the BibTeX export. A cut list of
 * authors ends in the literal `others`, as in BibTeX, since CSL has no sign of its own.
 *
 * Titles are plain text: nothing is escaped, though some processors take `<i>` in a title for markup. A paper that
 * occurs twice is written once. Linear in the papers.
 *
 * @param papers - The papers, in any tier.
 * @param options - The keys.
 * @returns A JSON array with one item a line.
 * @throws RangeError when `keys` lacks a paper, gives two papers one key, or has a key that BibTeX cannot read.
 *
 * @example A bibliography for Pandoc
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toCslJson } from "quantaxonomy/export/csl-json";
 *
 * const [item] = JSON.parse(toCslJson([getPaper(taxonomy, "affinequant")]));
 * assert.equal(item.id, "ma2024affinequant");
 * assert.equal(item.type, "paper-conference");
 * assert.deepEqual(item.author[0], { family: "Ma", given: "Yuexiao" });
 * ```
 *
 * @category Export
 */
export function toCslJson(papers: readonly PaperFacts[], options: ToCslJsonOptions = {}): string {
  const { keys = citationKeys(papers) } = options;
  const items = keyedPapers(papers, keys).map(({ key, paper }) => JSON.stringify(cslItem(key, paper)));
  return items.length === 0 ? "[]\n" : `[\n${items.join(",\n")}\n]\n`;
}
