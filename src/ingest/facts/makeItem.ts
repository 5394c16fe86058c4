import type { IngestFormat } from "../ingestFormat.js";
import type { IngestItem } from "../ingestItem.js";
import type { PaperRecord } from "../paperRecord.js";
import { arxivId, arxivIdIn } from "./arxivId.js";
import { doiOf } from "./doi.js";
import type { EntryFacts } from "./makeItems.js";
import { plainText } from "./plainText.js";

/** What a reader found in an entry, before it is tidied: texts may be empty, ids may be links. */
export interface FoundFacts extends EntryFacts {
  /** Other places that may name an arXiv id: links, journals, remarks. The first that does counts. */
  readonly mentions?: readonly (string | undefined)[];
}

/** The place of an entry in its source. */
export interface EntryPlace {
  readonly format: IngestFormat;
  readonly position: number;
  readonly line?: number;
}

/** Preprint servers are no venue. */
const PREPRINT = /^(?:arxiv\b|corr\b|computing research repository)/i;

/**
 * The item of an entry: its record, or a problem when it has no title.
 *
 * @param found - What the entry says.
 * @param place - Where it stands.
 * @returns The item.
 */
export function makeItem(found: FoundFacts, place: EntryPlace): IngestItem {
  const title = plainText(found.title ?? "");
  if (title === "") return makeProblem(place, "Cannot read the entry: it has no title", "give the entry a title");
  const venue = text(found.venue);
  const arxiv = arxivId(found.arxiv ?? "") ?? first([found.arxiv, found.doi, found.url, found.venue, ...(found.mentions ?? [])], arxivIdIn);
  const authors = (found.authors ?? []).map(plainText).filter((name) => name !== "");
  const { format, position, line } = place;
  const record: PaperRecord = {
    title,
    authors,
    ...optional("authorCount", found.authorCount !== undefined && Number.isSafeInteger(found.authorCount) && found.authorCount >= authors.length && found.authorCount > 0 ? found.authorCount : undefined),
    ...optional("date", found.date),
    ...optional("abstract", text(found.abstract)),
    ...optional("code", link(found.code)),
    ...optional("arxiv", arxiv),
    ...optional("doi", first([found.doi, found.url], doiOf)),
    ...optional("venue", venue !== undefined && PREPRINT.test(venue) ? undefined : venue),
    ...optional("url", link(found.url)),
    source: { format, position, ...optional("line", line) },
  };
  return { kind: "record", record };
}

/**
 * A problem in the place of an entry.
 *
 * @param place - Where the entry stands.
 * @param message - What is wrong.
 * @param mend - What to do about it.
 * @returns The item.
 */
export function makeProblem({ position, line }: EntryPlace, message: string, mend: string): IngestItem {
  return { kind: "problem", position, ...optional("line", line), message, mend };
}

/**
 * The problem of a text that has not one entry of its format, such as a page of another site.
 *
 * @param format - The format.
 * @param wanted - What an entry of it looks like.
 * @returns The item.
 */
export function noEntry(format: IngestFormat, wanted: string): IngestItem {
  return makeProblem({ format, position: 1, line: 1 }, `Cannot read the text as ${format}: it has no entry`, `give ${wanted}, or name the format that the text is in`);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : plainText(value) || undefined;
}

/** Web links alone: what stands in a field for links is shown as one. */
function link(value: string | undefined): string | undefined {
  const url = plainText(value ?? "");
  return /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= 2000 ? url : undefined;
}

function first(values: readonly (string | undefined)[], read: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const found = value === undefined ? undefined : read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
