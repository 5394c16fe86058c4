import { fromCslJson } from "../csl-json/fromCslJson.js";
import type { IngestItem } from "../ingestItem.js";
import type { FetchOptions } from "./fetchOptions.js";
import { mendOf, placed, unfetched } from "./placed.js";
import { politeFetcher } from "./politeFetcher.js";

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S{1,300})$/i;

/**
 * Asks `doi.org` for papers by their DOIs, one at a time; the registrar answers in CSL-JSON.
 *
 * DOIs may be links. A DOI that is none, is not known, or could not be asked for is a problem in its place. Only a signal
 * makes the promise fail.
 *
 * @param dois - The DOIs.
 * @param options - How to ask; `fetch` must be given.
 * @returns A record or a problem for every DOI, in order.
 *
 * @example With an answer at hand instead of the network
 * ```ts
 * import assert from "node:assert/strict";
 * import { fetchDoi } from "quantaxonomy/ingest/fetch";
 *
 * const [item] = await fetchDoi(["10.1000/xyz"], { fetch: async () => new Response('{ "title": "AffineQuant", "DOI": "10.1000/xyz" }') });
 * assert.equal(item?.kind === "record" && item.record.doi, "10.1000/xyz");
 * ```
 *
 * @category Ingest
 */
export async function fetchDoi(dois: readonly string[], options: FetchOptions): Promise<readonly IngestItem[]> {
  const ask = politeFetcher(options, 200);
  const items: IngestItem[] = [];
  for (const [i, text] of dois.entries()) {
    const doi = DOI.exec(text.trim())?.[1];
    if (doi === undefined) {
      items.push(unfetched(text, i + 1, 'it is no DOI, wanted one such as "10.1000/xyz"', "check the DOI"));
      continue;
    }
    const answer = await ask(`https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`, "application/vnd.citationstyles.csl+json");
    const [item] = answer.ok ? fromCslJson(answer.text) : [];
    if (!answer.ok) items.push(unfetched(text, i + 1, answer.why, mendOf(answer)));
    else items.push(item === undefined ? unfetched(text, i + 1, "the answer is empty", "ask again later") : placed(item, i + 1));
  }
  return items;
}
