import type { Ids } from "../model/ids.js";
import type { Paper } from "../model/paper.js";
import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { matchPapers } from "./matchPapers.js";
import { widenQuery, type PaperQuery, type TierOptions } from "./paperQuery.js";
import { textIndexOf } from "./textIndex.js";
import { papersOfTiers } from "../taxonomy/papersOfTiers.js";

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
  const found = matchPapers(store, widenQuery(query), papersOfTiers(store, tiers));
  const numbers = sortPapers(store, found, sort, query.text ?? "").slice(offset, offset + limit);
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
  const store = storeOf(taxonomy);
  return matchPapers(store, widenQuery(query), papersOfTiers(store, options.tiers)).length;
}

/** Checks a number of things: whole and not negative, or without bound. */
export function checkCount(name: string, count: number): void {
  if (count === Infinity || (Number.isInteger(count) && count >= 0)) return;
  throw new RangeError(`Cannot take ${name} ${count}: wanted a whole number from 0`);
}

function sortPapers(store: Store, papers: Postings, order: PaperOrder, text: string): readonly number[] {
  const byId = (a: number, b: number): number => (store.paperId(a) < store.paperId(b) ? -1 : 1);
  const date = (paper: number): string => store.index.dates[paper] ?? "";
  switch (order) {
    case "oldest":
      return [...papers]; // the order of the numbers
    case "newest":
      return [...papers].sort((a, b) => (date(a) === date(b) ? byId(a, b) : date(a) < date(b) ? 1 : -1));
    case "id":
      return [...papers].sort(byId);
    case "relevance": {
      const index = textIndexOf(store);
      const scores = new Map([...papers].map((paper) => [paper, index.score(text, paper)]));
      return [...papers].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byId(a, b));
    }
    default:
      order satisfies never;
      throw new RangeError(`Cannot sort papers by "${String(order)}": wanted one of "${PAPER_ORDERS.join('", "')}"`);
  }
}
