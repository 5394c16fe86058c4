import { venueOf } from "../facts/cslFacts.js";
import { dateIn, dateOf } from "../facts/dateOf.js";
import { makeItem, makeProblem, type FoundFacts } from "../facts/makeItem.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonEntries } from "../json/jsonEntries.js";
import { listAt, textAt, valueAt, type JsonObject } from "../json/jsonFields.js";

/**
 * Reads papers of Semantic Scholar: one paper, the list of a batch (with `null` for what was not found), or an answer with `data`
 * (search, citations, references) or `recommendedPapers`.
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
  return jsonEntries(text, { listKeys: ["data", "recommendedPapers", "papers"], entryName: "paper" }).map((entry) => {
    const place = { format: "semantic-scholar", position: entry.position, ...(entry.line === undefined ? {} : { line: entry.line }) } as const;
    if (entry.kind === "problem") return makeProblem(place, entry.message, entry.mend);
    const error = textAt(entry.value, "error") ?? (textAt(entry.value, "title") === undefined ? textAt(entry.value, "message") : undefined);
    if (error !== undefined) return makeProblem(place, `Cannot read the entry: Semantic Scholar answered "${error.slice(0, 200)}"`, "ask Semantic Scholar again as the answer says");
    return makeItem(factsOf(paperOf(entry.value)), place);
  });
}

/** The answers about citations wrap the paper. */
function paperOf(value: JsonObject): JsonObject {
  const wrapped = valueAt(value, "citingPaper") ?? valueAt(value, "citedPaper");
  return typeof wrapped === "object" && wrapped !== null ? (wrapped as JsonObject) : value;
}

function factsOf(paper: JsonObject): FoundFacts {
  const date = dateIn(textAt(paper, "publicationDate") ?? "") ?? dateOf([valueAt(paper, "year")]);
  return {
    title: textAt(paper, "title"),
    authors: listAt(paper, "authors").map((author) => textAt(author, "name") ?? ""),
    date,
    abstract: textAt(paper, "abstract"),
    arxiv: textAt(paper, "externalIds", "ArXiv"),
    doi: textAt(paper, "externalIds", "DOI"),
    venue: venueOf(textAt(paper, "venue") ?? textAt(paper, "publicationVenue", "name") ?? textAt(paper, "journal", "name"), date),
    url: textAt(paper, "url"),
    mentions: [textAt(paper, "openAccessPdf", "url")],
  };
}
