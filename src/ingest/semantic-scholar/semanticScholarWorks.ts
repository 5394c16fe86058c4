import { venueOf } from "../facts/cslFacts.js";
import { dateIn, dateOf } from "../facts/dateOf.js";
import { makeFoundItems, type FoundFacts } from "../facts/makeFoundItems.js";
import { makeProblem } from "../facts/makeProblem.js";
import { listAt, textAt, valueAt, type JsonObject } from "../json/jsonFields.js";
import type { JsonWorks } from "../json/jsonWorks.js";

/**
 * How papers of Semantic Scholar are read.
 *
 * @internal
 */
export const SEMANTIC_SCHOLAR_WORKS: JsonWorks = {
  format: "semantic-scholar",
  listKeys: ["data", "recommendedPapers", "papers"],
  entryName: "paper",
  read: (work, place) => {
    const error = textAt(work, "error") ?? (textAt(work, "title") === undefined ? textAt(work, "message") : undefined);
    if (error === undefined) return makeFoundItems(factsOf(paperOf(work)), place);
    return [makeProblem(place, `Cannot read the entry: Semantic Scholar answered "${error.slice(0, 200)}"`, "ask Semantic Scholar again as the answer says")];
  },
};

/** The answers about citations wrap the paper. */
function paperOf(value: JsonObject): JsonObject {
  const wrapped = valueAt(value, "citingPaper") ?? valueAt(value, "citedPaper");
  return typeof wrapped === "object" && wrapped !== null ? (wrapped as JsonObject) : value;
}

function factsOf(paper: JsonObject): FoundFacts {
  const date = dateIn(textAt(paper, "publicationDate") ?? textAt(paper, "publicationdate") ?? "") ?? dateOf([valueAt(paper, "year")]);
  return {
    title: textAt(paper, "title"),
    authors: listAt(paper, "authors").map((author) => textAt(author, "name") ?? ""),
    date,
    abstract: textAt(paper, "abstract"),
    // Dumps write their keys in small letters.
    arxiv: textAt(paper, "externalIds", "ArXiv") ?? textAt(paper, "externalids", "ArXiv"),
    doi: textAt(paper, "externalIds", "DOI") ?? textAt(paper, "externalids", "DOI"),
    venue: venueOf(textAt(paper, "venue") ?? textAt(paper, "publicationVenue", "name") ?? textAt(paper, "journal", "name"), date),
    url: textAt(paper, "url"),
    mentions: [textAt(paper, "openAccessPdf", "url")],
  };
}
