import type { PaperFacts } from "../../model/paper.js";
import type { AuthorName } from "../facts/authorName.js";
import { citation, type Citation } from "../facts/citation.js";
import { paperUrl } from "../facts/paperUrl.js";
import { tidyText } from "../facts/tidyText.js";
import type { Venue } from "../facts/venues.js";

/** A name in CSL's parts. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly "non-dropping-particle"?: string; readonly suffix?: string }
  | { readonly literal: string };

/** A date as far as known: year, month, day. */
export interface CslDate {
  readonly "date-parts": readonly (readonly number[])[];
}

/** A paper in the terms of CSL 1.0.2. */
export interface CslItem {
  readonly id: string;
  readonly type: "paper-conference" | "article-journal" | "article" | "document";
  readonly title: string;
  readonly "title-short"?: string;
  readonly author?: readonly CslName[];
  readonly issued: CslDate;
  readonly "original-date"?: CslDate;
  readonly "container-title"?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

const TYPES: Readonly<Record<Venue["kind"], CslItem["type"]>> = {
  conference: "paper-conference",
  journal: "article-journal",
  preprint: "article",
  unknown: "document",
};

/** The facts of a paper as one item; what is not known is absent. */
export function cslItem(key: string, paper: PaperFacts): CslItem {
  const cited = citation(paper);
  const url = paperUrl(paper);
  return {
    id: key,
    type: typeOf(cited, paper),
    title: cited.title,
    ...(paper.name ? { "title-short": tidyText(paper.name) } : {}),
    ...(cited.authors.length === 0 ? {} : { author: [...cited.authors.map(cslName), ...(cited.isCut ? [{ literal: "others" }] : [])] }),
    issued: { "date-parts": [[cited.year, ...cited.monthAndDay]] },
    ...(cited.venue?.year === undefined ? {} : { "original-date": { "date-parts": [paper.date.split("-").map(Number)] } }),
    ...(cited.venue === undefined ? {} : { "container-title": cited.venue.name }),
    ...(paper.arxiv ? { archive: "arXiv", archive_location: paper.arxiv } : {}),
    // Styles print the number of a preprint; that of a paper in proceedings would be taken for theirs.
    ...(paper.arxiv && cited.venue === undefined ? { number: `arXiv:${paper.arxiv}` } : {}),
    ...(paper.doi ? { DOI: paper.doi } : {}),
    ...(url ? { URL: url } : {}),
  };
}

/** A preprint is what CSL calls an article; a work of which neither venue nor arXiv is known is a document. */
function typeOf({ venue }: Citation, { arxiv }: PaperFacts): CslItem["type"] {
  return venue === undefined && !arxiv ? "document" : TYPES[venue?.kind ?? "preprint"];
}

function cslName(name: AuthorName): CslName {
  if (name.kind === "whole") return { literal: name.name };
  const { family, given, particle, suffix } = name;
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(particle === undefined ? {} : { "non-dropping-particle": particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
