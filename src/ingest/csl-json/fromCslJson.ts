import { cleanCsl, type CslEntry } from "../facts/citationJs.js";
import { cslDate, cslNames, cslText, venueOf } from "../facts/cslFacts.js";
import { makeFoundItems, type FoundFacts } from "../facts/makeFoundItems.js";
import { makeProblem } from "../facts/makeProblem.js";
import { markupAsText } from "../facts/markupAsText.js";
import type { IngestItem } from "../ingestItem.js";
import { jsonEntries } from "../json/jsonEntries.js";
import type { JsonObject } from "../json/jsonFields.js";

/** The fields that are read. */
const WANTED = ["title", "author", "issued", "published", "published-online", "published-print", "container-title", "event-title", "event", "abstract", "DOI", "URL", "note", "number", "archive", "archive_location", "archiveID"] as const;

/**
 * Reads CSL-JSON: a list of items, one item, or an object with `items`, as reference managers and `doi.org` give them.
 *
 * Texts may hold the markup that CSL allows (`<i>`, `<span class="nocase">`, JATS in abstracts), which is taken out. Dates and names of
 * the wrong type are mended where their meaning is plain. A bad item is a problem in its place; in a text that is not valid JSON, the
 * items that are whole are read. Linear in the length of the text.
 *
 * @param text - The JSON.
 * @returns A record or a problem for every item, in order.
 *
 * @example An item and a number
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromCslJson } from "quantaxonomy/ingest/csl-json";
 *
 * const [first, second] = fromCslJson(`[{
 *   "type": "article", "title": "Reading <i>W4A4</i>", "author": [{ "given": "Ada", "family": "Byron" }],
 *   "issued": { "date-parts": [["2024", 3]] }, "DOI": "10.1000/XYZ"
 * }, 7]`);
 * assert.deepEqual(first?.kind === "record" && first.record, {
 *   title: "Reading W4A4",
 *   authors: ["Ada Byron"],
 *   date: "2024-03",
 *   doi: "10.1000/xyz",
 *   source: { format: "csl-json", position: 1 },
 * });
 * assert.equal(second?.kind, "problem");
 * ```
 *
 * @category Ingest
 */
export function fromCslJson(text: string): readonly IngestItem[] {
  return jsonEntries(text, { listKeys: ["items", "references"], entryName: "CSL item" }).flatMap((entry) => {
    const place = { format: "csl-json", position: entry.position, ...(entry.line === undefined ? {} : { line: entry.line }) } as const;
    return entry.kind === "problem" ? [makeProblem(place, entry.message, entry.mend)] : makeFoundItems(factsOf(cleaned(entry.value)), place);
  });
}

/** Each field is cleaned by itself, so that one that the cleaner fails on costs only itself. */
function cleaned(item: JsonObject): CslEntry {
  const entry: Record<string, unknown> = {};
  for (const key of WANTED) {
    if (!Object.hasOwn(item, key)) continue;
    const name = key.startsWith("published") ? "issued" : key;
    try {
      entry[key] = cleanCsl({ [name]: item[key] })[name];
    } catch {
      // A date such as `[null]`: as good as none.
    }
  }
  return entry;
}

function factsOf(entry: CslEntry): FoundFacts {
  const date = cslDate(entry["issued"]) ?? cslDate(entry["published"]) ?? cslDate(entry["published-online"]) ?? cslDate(entry["published-print"]);
  const venue = cslText(entry, "container-title") ?? cslText(entry, "event-title") ?? cslText(entry, "event");
  return {
    title: markupAsText(cslText(entry, "title") ?? ""),
    authors: cslNames(entry["author"]),
    date,
    abstract: markupAsText(cslText(entry, "abstract") ?? ""),
    doi: cslText(entry, "DOI"),
    venue: venueOf(markupAsText(venue ?? ""), date),
    url: cslText(entry, "URL"),
    mentions: [cslText(entry, "number"), cslText(entry, "note"), cslText(entry, "archive_location"), cslText(entry, "archiveID")],
  };
}
