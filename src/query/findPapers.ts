import type { Ids } from "../model/ids.js";
import type { Paper } from "../model/paper.js";
import { sizeOf, toList, type PaperSet } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { answerOf } from "./answerOf.js";
import { firstOf } from "./firstOf.js";
import { newestPapers } from "./newestPapers.js";
import type { PaperQuery, TierOptions } from "./paperQuery.js";
import { textIndexOf } from "./textIndex.js";

/**
 * Orders of found papers: by date, or by how well they answer the text of the query.
 *
 * @category Find
 */
export const PAPER_ORDERS = ["newest", "oldest", "relevance", "id"] as const;

/**
 * One of {@link PAPER_ORDERS}.
 *
 * @category Find
 */
export type PaperOrder = (typeof PAPER_ORDERS)[number];

/**
 * Options of {@link findPapers}.
 *
 * @category Find
 */
export interface FindPapersOptions extends TierOptions {
  /**
   * The order; ties are broken by id.
   *
   * @defaultValue `"relevance"` for a query with text, else `"newest"`
   */
  readonly sort?: PaperOrder;
  /**
   * How many papers to return at most.
   *
   * @defaultValue all
   */
  readonly limit?: number;
  /**
   * How many papers to pass over first.
   *
   * @defaultValue 0
   */
  readonly offset?: number;
}

/**
 * Finds the papers for which a query holds.
 *
 * Costs a merge of posting lists; records are read for the papers returned only, and for a text search all of them
 * once.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param query - What a paper must be; an empty query holds of every paper.
 * @param options - Order, number and tiers.
 * @returns The papers, frozen.
 * @throws {@link UnknownIdError} for an unknown concept or target, `RangeError` for an impossible range, `TypeError`
 * for an unknown key.
 *
 * @example PTQ of diffusion transformers at four-bit weights
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 *
 * const found = findPapers(taxonomy, { method: "ptq", model: "dit", setting: { weights: { max: 4 } } });
 * assert.ok(found.some(({ id }) => id === "vidit-q"));
 * ```
 *
 * @category Find
 */
export function findPapers<I extends Ids>(taxonomy: Taxonomy<I>, query: PaperQuery<NoInfer<I>>, options: FindPapersOptions = {}): readonly Paper<I>[] {
  const { limit = Infinity, offset = 0, tiers, sort = query.text === undefined ? "newest" : "relevance" } = options;
  checkCount("limit", limit);
  checkCount("offset", offset);
  const store = storeOf(taxonomy);
  const found = answerOf(store, query, tiers === undefined ? {} : { tiers });
  const numbers = pageOf(store, found, sort, query.text ?? "", offset, limit);
  return Object.freeze(numbers.map((number) => store.read("paper", number) as Paper<I>));
}

/**
 * Counts the papers for which a query holds, without reading a record.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param query - What a paper must be.
 * @param options - The tiers.
 * @returns How many there are.
 * @throws As {@link findPapers}.
 *
 * @example What is not about quantization
 * ```ts
 * import assert from "node:assert/strict";
 * import { countPapers, taxonomy } from "quantaxonomy";
 *
 * const outside = countPapers(taxonomy, { scope: ["adjacent", "out"] });
 * assert.equal(outside + countPapers(taxonomy, { scope: "in" }), countPapers(taxonomy, {}));
 * ```
 *
 * @category Find
 */
export function countPapers<I extends Ids>(taxonomy: Taxonomy<I>, query: PaperQuery<NoInfer<I>>, options: TierOptions = {}): number {
  return sizeOf(answerOf(storeOf(taxonomy), query, options));
}

/** Checks a number of things: whole and not negative, or without bound. */
export function checkCount(name: string, count: number): void {
  if (count === Infinity || (Number.isInteger(count) && count >= 0)) return;
  throw new RangeError(`Cannot take ${name} ${count}: wanted a whole number from 0`);
}

/** A page of found papers in an order. */
function pageOf(store: Store, found: PaperSet, order: PaperOrder, text: string, offset: number, limit: number): readonly number[] {
  switch (order) {
    case "oldest":
      return Array.from(toList(found).subarray(offset, offset + limit)); // the order of the numbers
    case "newest":
      return newestPapers(store, found, offset, limit);
    case "id": {
      const ranks = store.memo("ranks of ids", () => {
        const ranksOf = new Uint32Array(store.paperCount);
        store.index.columns.idOrder.forEach((paper, rank) => (ranksOf[paper] = rank));
        return ranksOf;
      });
      return Array.from(toList(found).slice().sort((a, b) => ranks[a]! - ranks[b]!).subarray(offset, offset + limit));
    }
    case "relevance": {
      const index = textIndexOf(store);
      const papers = toList(found);
      const scores = Float64Array.from(papers, (paper) => index.score(text, paper));
      const byId = (a: number, b: number): number => (store.paperId(a) < store.paperId(b) ? -1 : 1);
      return firstOf(papers.keys(), offset + limit, (a, b) => scores[b]! - scores[a]! || byId(papers[a]!, papers[b]!)).slice(offset).map((place) => papers[place]!);
    }
    default:
      order satisfies never;
      throw new RangeError(`Cannot sort papers by "${String(order)}": wanted one of "${PAPER_ORDERS.join('", "')}"`);
  }
}
