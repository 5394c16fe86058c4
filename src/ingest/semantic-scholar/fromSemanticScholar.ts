import type { IngestItem } from "../ingestItem.js";
import { readWorks } from "../json/jsonWorks.js";
import { SEMANTIC_SCHOLAR_WORKS } from "./semanticScholarWorks.js";

/**
 * Reads papers of Semantic Scholar: one paper, the list of a batch (with `null` for what was not found), an answer with `data`
 * (search, citations, references) or `recommendedPapers`, or a dump with a paper a line.
 *
 * A bad paper is a problem in its place; in a text that is not
 * valid JSON, the papers that are whole are read. Linear in the length of the text.
 *
 * @param text - The JSON.
 * @returns A record or a problem for every paper, in order.
 *
 * @example A batch of which one paper was not found
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromSemanticScholar } from "quantaxonomy/ingest/semantic-scholar";
 *
 * const [first, second] = fromSemanticScholar(JSON.stringify([null, {
 *   title: "Four Bits", year: 2024, publicationDate: null, authors: [{ authorId: "1", name: "Ada Byron" }],
 *   externalIds: { ArXiv: "2403.12544" }, venue: "ICML",
 * }]));
 * assert.equal(first?.kind, "problem");
 * assert.deepEqual(second?.kind === "record" && second.record, {
 *   title: "Four Bits",
 *   authors: ["Ada Byron"],
 *   date: "2024",
 *   arxiv: "2403.12544",
 *   venue: "ICML 2024",
 *   source: { format: "semantic-scholar", position: 2 },
 * });
 * ```
 *
 * @category Ingest
 */
export function fromSemanticScholar(text: string): readonly IngestItem[] {
  return readWorks(text, SEMANTIC_SCHOLAR_WORKS);
}
