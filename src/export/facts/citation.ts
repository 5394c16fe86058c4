import type { PaperFacts } from "../../model/paper.js";
import { authorName, type AuthorName } from "./authorName.js";
import { tidyText } from "./tidyText.js";
import { readVenue, type Venue } from "./venues.js";

/** What every bibliography states of a paper, read alike for each format. */
export interface Citation {
  /** The title in one line. */
  readonly title: string;
  /** The known authors in order. */
  readonly authors: readonly AuthorName[];
  /** Whether the list of authors is known to be cut. */
  readonly isCut: boolean;
  /** Where it was published; absent for a preprint. */
  readonly venue?: Venue;
  /** The year of the venue where that states one, else of first publication. */
  readonly year: number;
  /** Month and day of first publication; empty where the venue states the year, of which they say nothing. */
  readonly monthAndDay: readonly number[];
}

/** Reads the facts that formats for bibliographies share. */
export function citation(paper: PaperFacts): Citation {
  const found = paper.venue === undefined ? undefined : readVenue(tidyText(paper.venue));
  const venue = found?.kind === "preprint" ? undefined : found;
  const authors = paper.authors.filter((author) => author.trim() !== "").map(authorName);
  return {
    title: tidyText(paper.title),
    authors,
    isCut: authors.length > 0 && (paper.etAl === true || (paper.authorCount ?? 0) > paper.authors.length),
    ...(venue === undefined ? {} : { venue }),
    year: venue?.year ?? paper.year,
    monthAndDay: venue?.year === undefined ? paper.date.split("-").slice(1).map(Number) : [],
  };
}
