import type { IngestItem } from "../ingestItem.js";
import { jsonEntries } from "../json/jsonEntries.js";
import { textAt } from "../json/jsonFields.js";
import { fromOpenAlex } from "../openalex/fromOpenAlex.js";
import { fetchBatches, type BatchService } from "./fetchBatches.js";
import type { FetchOptions } from "./fetchOptions.js";

const ID = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{1,15})$/i;

const workId = (text: string): string | undefined => ID.exec(text.trim())?.[1]?.toUpperCase();

/**
 * Asks the API of OpenAlex for works by their ids, fifty at a time.
 *
 * Ids may be links. An id that is none, is not known there, or could not be asked for is a problem in its place. Only a
 * signal makes the promise fail.
 *
 * @param ids - The ids.
 * @param options - How to ask; `fetch` must be given.
 * @returns A record or a problem for every id, in the order of the ids.
 *
 * @example With an answer at hand instead of the network
 * ```ts
 * import assert from "node:assert/strict";
 * import { fetchOpenAlex } from "quantaxonomy/ingest/fetch";
 *
 * const answer = '{ "results": [{ "id": "https://openalex.org/W42", "title": "AffineQuant" }] }';
 * const items = await fetchOpenAlex(["W42", "W43"], { fetch: async () => new Response(answer) });
 * assert.deepEqual(items.map((item) => item.kind), ["record", "problem"]);
 * ```
 *
 * @category Ingest
 */
export function fetchOpenAlex(ids: readonly string[], options: FetchOptions): Promise<readonly IngestItem[]> {
  const service: BatchService = {
    interval: 100,
    batchSize: 50,
    accept: "application/json",
    idOf: workId,
    wanted: 'one such as "W2741809807"',
    urlOf: (part) => `https://api.openalex.org/works?filter=openalex:${part.join("|")}&per-page=${part.length}${options.mailto === undefined ? "" : `&mailto=${encodeURIComponent(options.mailto)}`}`,
    read: (text) => {
      const entries = jsonEntries(text, { listKeys: ["results"], entryName: "work" });
      return fromOpenAlex(text).map((item, i) => {
        const entry = entries[i];
        return { id: entry?.kind === "value" ? workId(textAt(entry.value, "id") ?? "") : undefined, item };
      });
    },
  };
  return fetchBatches(ids, service, options);
}
