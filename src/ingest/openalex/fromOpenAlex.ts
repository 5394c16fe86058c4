import type { DateString } from "../../model/dateString.js";
import { venueOf } from "../facts/cslFacts.js";
import { dateIn, dateOf } from "../facts/dateOf.js";
import { makeItem, makeProblem, type FoundFacts } from "../facts/makeItem.js";
import { markupAsText } from "../facts/markupAsText.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonEntries } from "../json/jsonEntries.js";
import { listAt, textAt, valueAt, type JsonObject } from "../json/jsonFields.js";
import { invertedAbstract } from "./invertedAbstract.js";

/** Kinds of sources that a paper is published in; a repository keeps copies. */
const VENUE_TYPES: ReadonlySet<string | undefined> = new Set(["journal", "conference", "book series"]);

/**
 * Reads works of OpenAlex: an answer of its API with `results`, a list of works, or one work.
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
  return jsonEntries(text, { listKeys: ["results"], entryName: "work" }).map((entry) => {
    const place = { format: "openalex", position: entry.position, ...(entry.line === undefined ? {} : { line: entry.line }) } as const;
    if (entry.kind === "problem") return makeProblem(place, entry.message, entry.mend);
    const error = textAt(entry.value, "error");
    return error === undefined ? makeItem(factsOf(entry.value), place) : makeProblem(place, `Cannot read the entry: OpenAlex answered "${(textAt(entry.value, "message") ?? error).slice(0, 200)}"`, "ask OpenAlex again as the answer says");
  });
}

function factsOf(work: JsonObject): FoundFacts {
  const locations = [valueAt(work, "primary_location"), valueAt(work, "best_oa_location"), ...listAt(work, "locations")];
  const venue = locations.find((location) => VENUE_TYPES.has(textAt(location, "source", "type")));
  const date = dateOfWork(work);
  const links = locations.flatMap((location) => [textAt(location, "landing_page_url"), textAt(location, "pdf_url")]);
  const count = valueAt(work, "authors_count");
  return {
    title: markupAsText(textAt(work, "title") ?? textAt(work, "display_name") ?? ""),
    authors: listAt(work, "authorships").map((authorship) => textAt(authorship, "author", "display_name") ?? textAt(authorship, "raw_author_name") ?? ""),
    authorCount: typeof count === "number" ? count : undefined,
    date,
    abstract: markupAsText(invertedAbstract(valueAt(work, "abstract_inverted_index")) ?? ""),
    doi: textAt(work, "doi") ?? textAt(work, "ids", "doi"),
    venue: venueOf(textAt(venue, "source", "display_name"), date),
    url: textAt(work, "primary_location", "landing_page_url") ?? textAt(work, "doi") ?? textAt(work, "id"),
    mentions: [textAt(work, "ids", "arxiv"), ...links],
  };
}

function dateOfWork(work: JsonObject): DateString | undefined {
  const date = dateIn(textAt(work, "publication_date") ?? "");
  return date === undefined ? dateOf([valueAt(work, "publication_year")]) : date.replace(/-01-01$/, "");
}
