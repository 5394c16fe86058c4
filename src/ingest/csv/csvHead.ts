import Papa from "papaparse";

/** The facts that columns may hold. */
export const CSV_FACTS = ["title", "authors", "authorCount", "date", "year", "abstract", "code", "arxiv", "doi", "venue", "url"] as const;
export type CsvFact = (typeof CSV_FACTS)[number];

/** The headings of a fact, in small letters and without anything but letters; the first found counts. */
const HEADINGS: Readonly<Record<CsvFact, readonly string[]>> = {
  title: ["title", "papertitle", "articletitle", "documenttitle", "paper", "primarytitle"],
  authors: ["authors", "author", "creators", "creator", "authornames"],
  authorCount: ["authorcount", "numauthors", "numberofauthors", "nauthors"],
  date: ["date", "publicationdate", "published", "datepublished", "submitted", "submissiondate"],
  year: ["year", "publicationyear", "pubyear"],
  abstract: ["abstract", "abstractnote", "summary", "description"],
  code: ["code", "codeurl", "codelink", "github", "repository", "repo"],
  arxiv: ["arxiv", "arxivid", "eprint", "arxivlink", "arxivurl"],
  doi: ["doi"],
  venue: ["venue", "publicationtitle", "journal", "conference", "booktitle", "sourcetitle", "publication", "containertitle"],
  url: ["url", "link", "paperurl", "paperlink", "pdf", "pdfurl"],
};

/** The number of the column of each fact. */
export type CsvColumns = Readonly<Partial<Record<CsvFact, number>>> & { readonly title: number };

/** What the line of headings says of those below. */
export interface CsvHead {
  readonly delimiter: string;
  readonly columns: CsvColumns;
  readonly width: number;
}

const DELIMITERS = [",", "\t", ";", "|"] as const;

/**
 * The columns by their headings, or `undefined` when none is a title.
 *
 * @internal
 */
export function columnsOf(headings: readonly string[]): CsvColumns | undefined {
  const names = headings.map((heading) => heading.slice(0, 100).toLowerCase().replaceAll(/[^a-z]/g, ""));
  const found = CSV_FACTS.flatMap((fact) => {
    const heading = HEADINGS[fact].find((each) => names.includes(each));
    return heading === undefined ? [] : [[fact, names.indexOf(heading)] as const];
  });
  const columns = Object.fromEntries(found) as Partial<Record<CsvFact, number>>;
  return columns.title === undefined ? undefined : { ...columns, title: columns.title };
}

/**
 * The character that divides a line of headings into most columns, a title among them; a comma unless another does.
 *
 * @internal
 */
export function delimiterOf(line: string): string {
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const fields = Papa.parse<string[]>(line.slice(0, 10_000), { delimiter, newline: "\n" }).data[0] ?? [];
    if (fields.length > most && columnsOf(fields)) [best, most] = [delimiter, fields.length];
  }
  return best;
}
