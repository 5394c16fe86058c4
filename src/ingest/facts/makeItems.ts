import type { DateString } from "../../model/dateString.js";
import type { IngestItem, IngestProblem } from "../ingestItem.js";
import type { RecordSource } from "../paperRecord.js";
import { cleanLine, cleanText, quote } from "./cleanText.js";
import { codeLink } from "./codeLink.js";

/** What an entry tells, not yet cleaned; empty texts count as absent. */
export interface EntryFacts {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly authorCount?: number | undefined;
  readonly date?: DateString | undefined;
  readonly abstract?: string | undefined;
  readonly code?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
  readonly venue?: string | undefined;
  readonly url?: string | undefined;
}

/** What is wrong with a part of an entry, and the way out. */
export type Fault = Pick<IngestProblem, "message" | "mend">;

/** Longer texts are something else that was taken for a title or an abstract. */
export const MAX_TITLE = 1_000;
/** As {@link MAX_TITLE}, for abstracts. */
export const MAX_ABSTRACT = 100_000;

/**
 * The record of an entry, then a problem for each fact of it that cannot be read; without a readable title the problems
 * alone.
 *
 * The code is the first repository that the abstract links to, where the entry names none.
 *
 * @internal
 */
export function makeItems(facts: EntryFacts, source: RecordSource, faults: readonly Fault[] = []): readonly IngestItem[] {
  const place = { position: source.position, ...(source.line === undefined ? {} : { line: source.line }) };
  const problem = (fault: Fault): IngestItem => ({ kind: "problem", ...place, ...fault });
  const titleFault = faultOfTitle(facts.title ?? "");
  if (titleFault) return [titleFault, ...faults].map(problem);

  const isTooLong = (facts.abstract?.length ?? 0) > MAX_ABSTRACT;
  const abstract = isTooLong ? "" : cleanText(facts.abstract ?? "");
  const authors = (facts.authors ?? []).map(cleanLine).filter((name) => name !== "");
  const record = {
    title: cleanLine(facts.title ?? ""),
    authors,
    ...(facts.authorCount === undefined ? {} : { authorCount: facts.authorCount }),
    ...present("date", facts.date),
    ...(abstract === "" ? {} : { abstract }),
    ...present("code", facts.code || codeLink(abstract)),
    ...present("arxiv", facts.arxiv),
    ...present("doi", facts.doi),
    ...present("venue", facts.venue),
    ...present("url", facts.url),
    source,
  };
  const ofAbstract: readonly Fault[] = isTooLong ? [{ message: `Cannot read the abstract of ${quote(record.title)}: it is ${facts.abstract?.length} characters long`, mend: `give an abstract of at most ${MAX_ABSTRACT} characters` }] : [];
  return [{ kind: "record", record }, ...[...ofAbstract, ...faults].map(problem)];
}

function present<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  const clean = text === undefined ? "" : cleanLine(text);
  return (clean === "" ? {} : { [key]: clean }) as { readonly [P in K]?: string };
}

function faultOfTitle(title: string): Fault | undefined {
  if (title.length > MAX_TITLE) return { message: `Cannot read a paper: its title is ${title.length} characters long, ${quote(title)}`, mend: `give a title of at most ${MAX_TITLE} characters` };
  const clean = cleanLine(title);
  if (clean === "") return { message: "Cannot read a paper: it has no title", mend: "give it a title" };
  return /[\p{L}\p{N}]/u.test(clean) ? undefined : { message: `Cannot read a paper: its title ${quote(clean)} has neither letter nor digit`, mend: "give it a title in words" };
}
