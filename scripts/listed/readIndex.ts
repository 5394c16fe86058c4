import Papa from "papaparse";
import type { ListedSubject } from "../../src/model/publicListing.js";

/** What a row of the index says of a paper; what it leaves blank is absent. */
export interface IndexRow {
  readonly title: string;
  readonly arxiv?: string;
  readonly year?: string;
  readonly venue?: string;
  readonly url?: string;
  readonly code?: string;
  readonly lists: readonly string[];
  /** What the lists file it under; `other` is a neighbour of the field, and a row that says nothing has none. */
  readonly filedUnder?: ListedSubject | "other";
}

/** The index's words for the subjects. */
const SUBJECTS: Readonly<Record<string, ListedSubject | "other">> = {
  quantization: "quantization",
  caching: "caching",
  vq: "vector-quantization",
  "low-precision-training": "low-precision-training",
  other: "other",
};
const ARXIV = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;
const ADDRESS = /^https?:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;
const LONGEST = 600;

/**
 * Reads the index: CSV with the columns title, arxiv, year, venue, url, code, lists and scope; others are passed over.
 *
 * @throws RangeError for a table without these columns, and for a scope that is none.
 */
export function readIndex(text: string): readonly IndexRow[] {
  const { data, meta, errors } = Papa.parse<Readonly<Record<string, string>>>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: "greedy" });
  const [fault] = errors;
  if (fault) throw new RangeError(`Cannot read the index: ${fault.message}, in row ${(fault.row ?? 0) + 1}`);
  const missing = ["title", "arxiv", "year", "venue", "url", "code", "lists", "scope"].find((column) => !meta.fields?.includes(column));
  if (missing !== undefined) throw new RangeError(`Cannot read the index: it has no column "${missing}"`);
  return data.map((row, i): IndexRow => {
    const field = (name: string, pattern: RegExp): { readonly [key: string]: string } => {
      const value = (row[name] ?? "").trim();
      return value.length <= LONGEST && pattern.test(value) ? { [name]: value } : {};
    };
    const { scope = "", title = "", lists = "" } = row;
    const filedUnder = SUBJECTS[scope.trim()];
    if (scope.trim() !== "" && filedUnder === undefined) throw new RangeError(`Cannot read the index: row ${i + 1} has the scope "${scope}", wanted one of ${Object.keys(SUBJECTS).join(", ")}`);
    return {
      title: title.trim().replaceAll(/\s+/g, " "),
      ...field("arxiv", ARXIV),
      ...field("year", /^(?:19|20)\d\d$/),
      ...field("venue", /./),
      ...field("url", ADDRESS),
      ...field("code", ADDRESS),
      lists: lists.split(";").map((list) => list.trim()).filter((list) => list !== "").sort(),
      ...(filedUnder === undefined ? {} : { filedUnder }),
    };
  });
}
