/**
 * Papers by arXiv id, DOI or OpenAlex id, over a `fetch` that the caller gives.
 *
 * @example Papers of two kinds of ids
 * ```ts
 * import assert from "node:assert/strict";
 * import { fetchArxiv, fetchDoi, type FetchOptions } from "quantaxonomy/ingest/fetch";
 *
 * const options: FetchOptions = { fetch: async () => new Response("", { status: 404 }) };
 * const items = [...(await fetchArxiv(["2403.12544"], options)), ...(await fetchDoi(["10.1000/xyz"], options))];
 * assert.deepEqual(items.map((item) => item.kind), ["problem", "problem"]);
 * ```
 *
 * @module
 */
export type { IngestFormat } from "../ingestFormat.js";
export type { IngestItem } from "../ingestItem.js";
export type { PaperRecord } from "../paperRecord.js";
export { fetchArxiv } from "./fetchArxiv.js";
export { fetchDoi } from "./fetchDoi.js";
export { fetchOpenAlex } from "./fetchOpenAlex.js";
export type { FetchedResponse, FetchInit, FetchOptions, StopSignal } from "./fetchOptions.js";
