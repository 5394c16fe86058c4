import type { PaperFacts } from "../../model/paper.js";
import { citationKey } from "./citationKey.js";

/**
 * The citation keys of a list of papers, no two alike.
 *
 * A key that one paper has to itself is its {@link citationKey}. Papers that share one get `a`, `b`, `c` … in the order
 * of their ids, so the same set of papers has the same keys in whatever order it comes. A paper that occurs twice has one key.
 *
 * @typeParam Id - The paper ids of the taxonomy.
 * @param papers - The papers, in any tier.
 * @returns The key of each paper by id, in the order of the papers.
 *
 * @example Keys for a text that cites two papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { citationKeys } from "quantaxonomy/export/bibtex";
 *
 * const paper = getPaper(taxonomy, "affinequant");
 * const keys = citationKeys([{ ...paper, id: "second" }, { ...paper, id: "first" }]);
 * assert.equal(keys.get("first"), "ma2024affinequanta");
 * assert.equal(keys.get("second"), "ma2024affinequantb");
 * ```
 *
 * @category Export
 */
export function citationKeys<Id extends string>(
  papers: readonly (Pick<PaperFacts, "title" | "authors" | "year"> & { readonly id: Id })[],
): ReadonlyMap<Id, string> {
  const bases = new Map<Id, string>();
  for (const paper of papers) if (!bases.has(paper.id)) bases.set(paper.id, citationKey(paper));

  const sharing = new Map<string, Id[]>();
  for (const [id, base] of [...bases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = sharing.get(base);
    if (ids) ids.push(id);
    else sharing.set(base, [id]);
  }
  // Every base is taken from the start: a suffix must not make one paper's key out of another's.
  const taken = new Set(sharing.keys());
  const keys = new Map<Id, string>();
  for (const [base, ids] of [...sharing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (ids.length === 1) continue;
    let number = 0;
    for (const id of ids) {
      let key = base;
      while (taken.has(key)) key = base + suffix(number++);
      taken.add(key);
      keys.set(id, key);
    }
  }
  return new Map([...bases].map(([id, base]) => [id, keys.get(id) ?? base]));
}

/** 0 gives `a`, 25 `z`, 26 `aa`. */
function suffix(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : suffix(Math.floor(number / 26) - 1) + letter;
}
