import { arxivId, arxivIdIn } from "../facts/arxivId.js";
import { quote } from "../facts/cleanText.js";
import { doiOf } from "../facts/doi.js";
import type { EntryFacts, Fault } from "../facts/makeItems.js";
import { readAuthors } from "../facts/readAuthors.js";
import { readDate } from "../facts/readDate.js";

/** Values deeper inside are shown no further. */
const show = (value: unknown): string => (typeof value === "string" ? quote(value) : Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : String(value));

/**
 * The facts that a plain object tells of a paper, and what of them is of the wrong kind. `null` counts as absent.
 *
 * @internal
 */
export function jsonFacts(object: Readonly<Record<string, unknown>>): { readonly facts: EntryFacts; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const own = (key: string): unknown => (Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined);
  const fault = (key: string, value: unknown, wanted: string): undefined => {
    faults.push({ message: `Cannot read "${key}": it is ${show(value)}`, mend: `give ${wanted}, or leave the key out` });
  };
  const text = (key: string): string | undefined => {
    const value = own(key);
    return value === undefined || typeof value === "string" ? value : fault(key, value, "a text");
  };
  const read = (key: string, parse: (given: string) => string | undefined, wanted: string): string | undefined => {
    const value = own(key);
    if (value === undefined || value === "") return undefined;
    const parsed = typeof value === "string" || typeof value === "number" ? parse(String(value)) : undefined;
    return parsed ?? fault(key, value, wanted);
  };
  const date = (key: string): string | undefined => read(key, readDate, "a date as 2024-03-19");
  const id = (key: string): string | undefined => read(key, (given) => arxivId(given) ?? arxivIdIn(given), "an arXiv id as 2403.12544");
  const count = own("authorCount");
  const isCount = typeof count === "number" && Number.isSafeInteger(count) && count >= 0;
  if (count !== undefined && !isCount) fault("authorCount", count, "a whole number");
  const facts: EntryFacts = {
    title: text("title"),
    authors: authorsOf(own("authors"), (value) => fault("authors", value, "a list of names")),
    authorCount: isCount ? count : undefined,
    date: date("date") ?? date("published") ?? date("year"),
    abstract: text("abstract") ?? text("summary"),
    code: text("code"),
    arxiv: id("arxiv"),
    doi: read("doi", (given) => doiOf(given) ?? (arxivIdIn(given) === undefined ? undefined : ""), "a DOI as 10.1000/xyz"),
    venue: text("venue"),
    url: text("url"),
  };
  return { facts, faults };
}

/** Names as texts or as objects with a name; one text may hold several. */
function authorsOf(value: unknown, fault: (value: unknown) => undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return readAuthors(value).authors;
  if (!Array.isArray(value)) return fault(value) ?? [];
  return value.flatMap((each: unknown) => {
    if (typeof each === "string") return [each];
    const name: unknown = typeof each === "object" && each !== null && Object.hasOwn(each, "name") ? (each as { name: unknown }).name : undefined;
    return typeof name === "string" ? [name] : (fault(each) ?? []);
  });
}
