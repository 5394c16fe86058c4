import type { IngestItem } from "../ingestItem.js";
import { readWorks } from "../json/jsonWorks.js";
import { OPENALEX_WORKS } from "./openAlexWorks.js";

/**
 * Reads works of OpenAlex: an answer of its API with `results`, a list of works, one work, or a dump with a work a line.
 *
 * Abstracts are rebuilt from their inverted index. The arXiv id is that of any location of the work; the venue is the first
 * location in a journal or conference. OpenAlex writes the first of January for dates of which it knows the year alone, so that day is read as
 * the year. A bad work is a problem in its place; in a text that is not valid JSON, the works that are whole are read. Linear in the length of the text.
 *
 * @param text - The JSON.
 * @returns A record or a problem for every work, in order.
 *
 * @example A work with its abstract
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromOpenAlex } from "quantaxonomy/ingest/openalex";
 *
 * const [item] = fromOpenAlex(JSON.stringify({ results: [{
 *   title: "Four Bits", publication_date: "2024-03-19", authorships: [{ author: { display_name: "Ada Byron" } }],
 *   abstract_inverted_index: { We: [0], quantize: [1], weights: [2] },
 *   locations: [{ landing_page_url: "https://arxiv.org/abs/2403.12544" }],
 * }] }));
 * assert.deepEqual(item?.kind === "record" && item.record, {
 *   title: "Four Bits",
 *   authors: ["Ada Byron"],
 *   date: "2024-03-19",
 *   abstract: "We quantize weights",
 *   arxiv: "2403.12544",
 *   source: { format: "openalex", position: 1 },
 * });
 * ```
 *
 * @category Ingest
 */
export function fromOpenAlex(text: string): readonly IngestItem[] {
  return readWorks(text, OPENALEX_WORKS);
}
