import type { DateString } from "../../model/dateString.js";
import { venueOf } from "../facts/cslFacts.js";
import { dateIn, dateOf } from "../facts/dateOf.js";
import { makeFoundItems, type FoundFacts } from "../facts/makeFoundItems.js";
import { makeProblem } from "../facts/makeProblem.js";
import { markupAsText } from "../facts/markupAsText.js";
import { listAt, textAt, valueAt, type JsonObject } from "../json/jsonFields.js";
import type { JsonWorks } from "../json/jsonWorks.js";
import { invertedAbstract } from "./invertedAbstract.js";

/** Kinds of sources that a paper is published in; a repository keeps copies. */
const VENUE_TYPES: ReadonlySet<string | undefined> = new Set(["journal", "conference", "book series"]);

/**
 * How works of OpenAlex are read.
 *
 * @internal
 */
export const OPENALEX_WORKS: JsonWorks = {
  format: "openalex",
  listKeys: ["results"],
  entryName: "work",
  read: (work, place) => {
    const error = textAt(work, "error");
    if (error === undefined) return makeFoundItems(factsOf(work), place);
    return [makeProblem(place, `Cannot read the entry: OpenAlex answered "${(textAt(work, "message") ?? error).slice(0, 200)}"`, "ask OpenAlex again as the answer says")];
  },
};

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
