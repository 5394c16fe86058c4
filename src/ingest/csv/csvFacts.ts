import { arxivId, arxivIdIn } from "../facts/arxivId.js";
import { quote } from "../facts/cleanText.js";
import { doiOf } from "../facts/doi.js";
import type { EntryFacts, Fault } from "../facts/makeItems.js";
import { readAuthors } from "../facts/readAuthors.js";
import { readDate } from "../facts/readDate.js";
import type { CsvColumns, CsvFact } from "./csvHead.js";

/**
 * The facts in the fields of a record, and what of them cannot be read.
 *
 * @internal
 */
export function csvFacts(fields: readonly string[], columns: CsvColumns): { readonly facts: EntryFacts; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const field = (fact: CsvFact): string => {
    const column = columns[fact];
    return column === undefined ? "" : (fields[column] ?? "").trim();
  };
  const read = (fact: CsvFact, parse: (text: string) => string | undefined, wanted: string): string | undefined => {
    const text = field(fact);
    const value = text === "" ? "" : parse(text);
    if (value === undefined) faults.push({ message: `Cannot read the ${fact} ${quote(text)}`, mend: `write ${wanted}, or leave the field empty` });
    return value === "" ? undefined : value;
  };
  const id = (text: string): string | undefined => arxivId(text) ?? arxivIdIn(text);
  const count = read("authorCount", (text) => (/^\d{1,6}$/.test(text) ? text : undefined), "a whole number");
  const facts: EntryFacts = {
    title: field("title"),
    authors: readAuthors(field("authors")).authors,
    authorCount: count === undefined ? undefined : Number(count),
    date: read("date", readDate, "a date as 2024-03-19") ?? read("year", readDate, "a year as 2024"),
    abstract: field("abstract"),
    code: field("code"),
    arxiv: read("arxiv", id, "an arXiv id as 2403.12544") ?? arxivIdIn(field("url")),
    doi: read("doi", (text) => doiOf(text) ?? (arxivIdIn(text) === undefined ? undefined : ""), "a DOI as 10.1000/xyz"),
    venue: field("venue"),
    url: field("url"),
  };
  return { facts, faults };
}
