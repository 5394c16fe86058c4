import { LISTED_TEXT } from "../../generated/listed.js";
import type { ListedId, MovedListedId } from "../../generated/listedIds.js";
import type { AuthoredListedPaper } from "../../model/paper.js";
import { deepFreeze } from "../../taxonomy/deepFreeze.js";

/**
 * A listed paper as it is written, without its id, which is its key.
 *
 * @category Taxonomy
 */
export type ListedRecord = Omit<AuthoredListedPaper, "id">;

/**
 * Where a former id leads.
 *
 * @category Taxonomy
 */
export interface MovedRecord {
  /** Tells the forms of a redirect apart. */
  readonly kind: "moved";
  /** The present id. */
  readonly to: string;
}

/**
 * The records of the listed tier under their ids, as `overlay` takes them.
 *
 * @category Taxonomy
 */
export interface ListedRecords {
  /** The papers, each of the tier `listed`. */
  readonly papers: Readonly<Record<ListedId, ListedRecord>>;
  /** Former ids of works that have been read since, and have another id. */
  readonly redirects: Readonly<Record<MovedListedId, MovedRecord>>;
}

let records: ListedRecords | undefined;

/** Importing costs the text; the records are parsed when they are first looked at. */
function open(): ListedRecords {
  return (records ??= deepFreeze(JSON.parse(LISTED_TEXT) as ListedRecords));
}

/**
 * Works that public lists of papers have and this taxonomy has not read: title, date, venue and links as the lists give
 * them, which lists have them, and labels that a machine gave their titles, with confidence. Nobody has checked them.
 *
 * Lay them over the shipped taxonomy to ask them. A paper keeps its id when it is read one day; one that the taxonomy
 * has as a stub takes the stub's place. Answers stay as they were for whoever does not ask for the tier.
 *
 * @example Ask the listed tier
 * ```ts
 * import assert from "node:assert/strict";
 * import { countPapers, findPapers, taxonomy } from "quantaxonomy";
 * import { overlay } from "quantaxonomy/create";
 * import { listed } from "quantaxonomy/data/listed";
 *
 * const all = overlay(taxonomy, listed);
 * const [newest] = findPapers(all, { method: "vector-quantization" }, { tiers: ["listed"] });
 * assert.equal(newest?.tier, "listed");
 * assert.equal(countPapers(all, {}), countPapers(taxonomy, {}));
 * ```
 *
 * @category Taxonomy
 */
export const listed: ListedRecords = /* @__PURE__ */ Object.freeze({
  get papers() {
    return open().papers;
  },
  get redirects() {
    return open().redirects;
  },
});
