import { fromArxivAtom } from "../arxiv-atom/fromArxivAtom.js";
import { arxivId, arxivIdIn } from "../facts/arxivId.js";
import type { IngestItem } from "../ingestItem.js";
import { fetchBatches, type BatchService } from "./fetchBatches.js";
import type { FetchOptions } from "./fetchOptions.js";

const ARXIV: BatchService = {
  interval: 3000,
  batchSize: 50,
  accept: "application/atom+xml",
  idOf: (text) => arxivId(text) ?? arxivIdIn(text),
  wanted: 'one such as "2403.12544"',
  urlOf: (ids) => `https://export.arxiv.org/api/query?id_list=${ids.map(encodeURIComponent).join(",")}&max_results=${ids.length}`,
  read: (text) => fromArxivAtom(text).map((item) => ({ id: item.kind === "record" ? item.record.arxiv : undefined, item })),
};

/**
 * Asks the API of arXiv for papers by their ids, fifty at a time.
 *
 * Ids may have a version or be links; the latest version answers. An id that is none, is not known there, or could not be asked for is a
 * problem in its place. Only a signal makes the promise fail.
 *
 * @param ids - The ids.
 * @param options - How to ask; `fetch` must be given.
 * @returns A record or a problem for every id, in the order of the ids.
 *
 * @example With an answer at hand instead of the network
 * ```ts
 * import assert from "node:assert/strict";
 * import { fetchArxiv } from "quantaxonomy/ingest/fetch";
 *
 * const feed = "<feed><entry><id>http://arxiv.org/abs/2403.12544v1</id><title>AffineQuant</title></entry></feed>";
 * const [item] = await fetchArxiv(["arXiv:2403.12544"], { fetch: async () => new Response(feed) });
 * assert.equal(item?.kind === "record" && item.record.title, "AffineQuant");
 * ```
 *
 * @category Ingest
 */
export function fetchArxiv(ids: readonly string[], options: FetchOptions): Promise<readonly IngestItem[]> {
  return fetchBatches(ids, ARXIV, options);
}
