import { readFile } from "node:fs/promises";
import { fromText, INGEST_FORMATS, type IngestFormat, type IngestItem, type IngestProblem, mergeDuplicates, type PaperRecord } from "../../ingest/index.js";
import type { CliCommand } from "../command.js";
import { FORMAT_FLAG } from "../flags/commonFlags.js";
import type { Output } from "../output/output.js";
import { oneLine } from "../userError.js";

/** Papers that are cited are in the taxonomy; these are not yet. */
const FORMATS = ["table", "json", "jsonl", "csv", "markdown"] as const;

export const ingest: CliCommand = {
  name: "ingest",
  summary: "read papers from what people have: pages, bibliographies, tables, lists",
  details: [
    "What cannot be read is told on standard error, one line each, the papers around it are printed all the same, and the exit code is 1.",
    "Pages leave out the year of their own time; --taken says when that was. Without it, it is the year after the newest that the page states.",
  ],
  args: [{ name: "file", says: "the file; - is standard input", words: "files" }],
  options: [
    { name: "from", value: "format", says: "the format of the file; auto, which is the default, recognises it", choices: [...INGEST_FORMATS, "auto"] },
    { name: "taken", value: "date", says: "the day on which a page was taken, as 2025-12-11" },
    { name: "merge", says: "make one paper of those that are the same work, and tell why" },
    { ...FORMAT_FLAG, choices: FORMATS },
  ],
  examples: [
    ["ingest library.bib > papers.jsonl", "a bibliography, its format recognised"],
    ["ingest page.txt --from daily-papers --taken 2025-12-11", "a page as it was pasted, and when"],
    ["ingest - --merge --format csv < list.md", "a list from standard input, without duplicates, as a table"],
  ],
  jsonl: "a paper: title, authors, authorCount, date, abstract, code, arxiv, doi, venue, url, and source with format, position and line",
  run: async (input, io) => {
    const [file = "-"] = input.args;
    const text = file === "-" ? await io.readIn() : await readFile(file, "utf8");
    const taken = input.one("taken");
    const items = await fromText(text, { from: (input.one("from") ?? "auto") as IngestFormat | "auto", ...(taken === undefined ? {} : { taken }) });
    const read = items.flatMap((item) => (item.kind === "record" ? [item.record] : []));
    const problems = items.filter((item): item is Extract<IngestItem, { kind: "problem" }> => item.kind === "problem");
    const { records, merges } = input.has("merge") ? mergeDuplicates(read) : { records: read, merges: [] };
    const merged = merges.map(({ into, from, reason, value }) => oneLine(`Entry ${from.position} is merged into entry ${into.position}: the same ${reason === "arxiv" ? "arXiv id" : reason === "doi" ? "DOI" : "title"}, "${value}"`));
    return { output: outputOf(records), remarks: [...merged, ...problems.map((problem) => renderProblem(file, problem))], exitCode: problems.length === 0 ? 0 : 1 };
  },
};

function renderProblem(file: string, { position, line, message, mend }: IngestProblem): string {
  const name = file === "-" ? "standard input" : file;
  return oneLine(`${name}${line === undefined ? "" : `:${line}`}: entry ${position}: ${message}; ${mend}`);
}

function outputOf(records: readonly PaperRecord[]): Output {
  return {
    value: records,
    elements: records,
    grid: () => ({
      head: ["date", "title", "authors", "arxiv", "code"],
      rows: records.map(({ date = "", title, authors, authorCount, arxiv = "", code = "" }) => [date, title, String(authorCount ?? (authors.length === 0 ? "" : `${authors.length}+`)), arxiv, code]),
      elastic: [1, 4],
    }),
    sheet: () => ({
      head: ["title", "authors", "authorCount", "date", "abstract", "code", "arxiv", "doi", "venue", "url"],
      rows: records.map(({ title, authors, authorCount = "", date = "", abstract = "", code = "", arxiv = "", doi = "", venue = "", url = "" }) => [title, authors.join("; "), String(authorCount), date, abstract, code, arxiv, doi, venue, url]),
    }),
  };
}
