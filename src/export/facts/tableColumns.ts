import { SCHEMES, type Scheme } from "../../model/scheme.js";

/**
 * The columns that a survey table may have.
 *
 * - `paper`: the short name, else the title, with its link or citation.
 * - `title`, `authors` (the first, and whether there are more), `year`, `date`, `venue`, `arxiv`, `doi`, `code`,
 *   `summary`: facts of the paper.
 * - `kind`: the method kinds and adjacent methods, in brackets where the paper only uses or covers one.
 * - `setting`: the settings in their shortest form, as `W4A8`.
 * - the eleven schemes: the labels of the paper from each.
 *
 * @category Export
 */
export const TABLE_COLUMNS = ["paper", "title", "authors", "year", "date", "venue", "arxiv", "doi", "code", "summary", "kind", "setting", ...SCHEMES] as const;

/**
 * One of {@link TABLE_COLUMNS}.
 *
 * @category Export
 */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What most surveys show. */
export const DEFAULT_TABLE_COLUMNS = ["paper", "year", "venue", "kind", "setting", "model"] as const satisfies readonly TableColumn[];

const SCHEME_HEADINGS: Readonly<Record<Scheme, string>> = {
  method: "Method labels",
  technique: "Techniques",
  challenge: "Challenges",
  target: "Targets",
  format: "Formats",
  granularity: "Granularity",
  model: "Models",
  task: "Tasks",
  contribution: "Contribution",
  data: "Data",
  hardware: "Hardware",
};

/** What stands over each column. */
export const TABLE_HEADINGS: Readonly<Record<TableColumn, string>> = {
  paper: "Paper",
  title: "Title",
  authors: "Authors",
  year: "Year",
  date: "Date",
  venue: "Venue",
  arxiv: "arXiv",
  doi: "DOI",
  code: "Code",
  summary: "Summary",
  kind: "Methods",
  setting: "Settings",
  ...SCHEME_HEADINGS,
};

/** The columns asked for, known to be some and to exist. */
export function checkedColumns(columns: readonly TableColumn[], format: string): readonly TableColumn[] {
  if (columns.length === 0) throw new RangeError(`Cannot write a ${format} table: \`columns\` is empty, wanted at least one of ${TABLE_COLUMNS.join(", ")}`);
  const strange = columns.find((column) => !(TABLE_COLUMNS as readonly string[]).includes(column));
  if (strange !== undefined) throw new RangeError(`Cannot write a ${format} table: there is no column "${strange}", wanted ${TABLE_COLUMNS.join(", ")}`);
  return columns;
}
