import type { IngestItem } from "../ingestItem.js";
import type { RecordSource } from "../paperRecord.js";
import { arxivId, arxivIdIn } from "./arxivId.js";
import { cleanLine } from "./cleanText.js";
import { doiOf } from "./doi.js";
import { type EntryFacts, type Fault, makeItems } from "./makeItems.js";

/** What a reader found in an entry as its source writes it: ids may be links, and stand in the wrong field. */
export interface FoundFacts extends EntryFacts {
  /** Other places that may name an arXiv id: links, journals, remarks. The first that does counts. */
  readonly mentions?: readonly (string | undefined)[];
}

/** Preprint servers are no venue. */
const PREPRINT = /^(?:arxiv\b|corr\b|computing research repository)/i;

/**
 * The items of an entry, as of {@link makeItems}, its ids looked for wherever sources put them. What is no id, link or
 * number is left out without a word: bibliographies hold much that is nobody's mistake.
 *
 * @param found - What the entry says.
 * @param source - Where it stands.
 * @param faults - What the reader found that cannot be read.
 * @returns The record and what is wrong with it, or why there is none.
 */
export function makeFoundItems(found: FoundFacts, source: RecordSource, faults: readonly Fault[] = []): readonly IngestItem[] {
  const venue = cleanLine(found.venue ?? "");
  const count = found.authorCount ?? 0;
  const facts: EntryFacts = {
    ...found,
    authorCount: Number.isSafeInteger(count) && count > 0 && count >= (found.authors?.length ?? 0) ? count : undefined,
    code: link(found.code),
    arxiv: arxivId(found.arxiv ?? "") ?? first([found.arxiv, found.doi, found.url, found.venue, ...(found.mentions ?? [])], arxivIdIn),
    doi: first([found.doi, found.url], doiOf),
    venue: PREPRINT.test(venue) ? undefined : venue,
    url: link(found.url),
  };
  return makeItems(facts, source, faults);
}

/** Web links alone: what stands in a field for links is shown as one. */
function link(value: string | undefined): string | undefined {
  const url = cleanLine(value ?? "");
  return /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= 2000 ? url : undefined;
}

function first(values: readonly (string | undefined)[], read: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const found = value === undefined ? undefined : read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
