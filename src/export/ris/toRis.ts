import type { PaperFacts } from "../../model/paper.js";
import { citationKeys } from "../facts/citationKeys.js";
import { keyedPapers } from "../facts/keyedPapers.js";
import { risTags } from "./risTags.js";

/**
 * How {@link toRis} writes.
 *
 * @category Export
 */
export interface ToRisOptions {
  /**
   * The keys by paper id, which become the records' `ID`. Give the keys of a larger list, so that exports of its parts
   * agree with one another.
   *
   * @defaultValue the `citationKeys` of the papers
   */
  readonly keys?: ReadonlyMap<string, string>;
  /**
   * Whether a note (`N1`) names the code that the authors link to.
   *
   * @defaultValue false
   */
  readonly code?: boolean;
}

/**
 * Writes papers as RIS, one record a paper, in the order given: what EndNote, Mendeley and publishers' pages read.
 *
 * A paper at a known conference is `CONF`, in a known journal `JOUR`, anything else `GEN`. `PY` and `DA` are the
 * venue's year where the venue states one, else the date of first publication as far as known. The arXiv id
 * stands in `AN` and in the link. A cut list of authors ends in an author `others`, as in BibTeX, since RIS has no sign
 * of its own. Commas divide the parts of a name: in the name of a group they become spaces.
 *
 * Each value is one line, however long: readers differ in what they make of a broken one. UTF-8, lines end in `\n`.
 * A paper that occurs twice is written once. Linear in the papers.
 *
 * @param papers - The papers, in any tier.
 * @param options - Keys and notes.
 * @returns The records, with an empty line between two; empty without papers.
 * @throws RangeError when `keys` lacks a paper, gives two papers one key, or has a key that BibTeX cannot read.
 *
 * @example One record
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { toRis } from "quantaxonomy/export/ris";
 *
 * const text = toRis([getPaper(taxonomy, "affinequant")]);
 * assert.match(text, /^TY {2}- CONF\n/);
 * assert.match(text, /^AU {2}- Ma, Yuexiao$/m);
 * assert.match(text, /^UR {2}- https:\/\/arxiv\.org\/abs\/2403\.12544$/m);
 * ```
 *
 * @category Export
 */
export function toRis(papers: readonly PaperFacts[], options: ToRisOptions = {}): string {
  const { keys = citationKeys(papers), code = false } = options;
  return keyedPapers(papers, keys)
    .map(({ key, paper }) => risTags(key, paper, code).map(([tag, value]) => `${tag}  - ${value}\n`).join(""))
    .join("\n");
}
