import { INGEST_FORMATS, type IngestFormat, type IngestProblem, mergeDuplicates, type PaperRecord, streamText } from "../../ingest/index.js";
import type { CliCommand } from "../command.js";
import { FORMAT_FLAG } from "../flags/commonFlags.js";
import { lineWriter } from "../output/lineWriter.js";
import type { Output } from "../output/output.js";
import { PROGRESS_FLAG, progressOf } from "../progress.js";
import { oneLine, UserError } from "../userError.js";

/** Papers that are cited are in the taxonomy; these are not yet. */
const FORMATS = ["table", "json", "jsonl", "csv", "markdown"] as const;

export const ingest: CliCommand = {
  name: "ingest",
  summary: "read papers from what people have: pages, bibliographies, tables, lists",
  details: [
    "What cannot be read is told on standard error as it is met, one line each, the papers around it are printed all the same, and the exit code is 1.",
    "JSONL is printed as papers are read, and memory does not grow with the input, where the format is read entry by entry: bibtex, ris, markdown, csv, jsonl, and dumps of openalex and semantic-scholar. Other formats are read whole, up to a hundred million characters; --merge and the other outputs need all papers at once.",
    "Pages leave out the year of their own time; --taken says when that was. Without it, it is the year after the newest that the page states.",
  ],
  args: [{ name: "file", says: "the file; - is standard input", words: "files" }],
  options: [
    { name: "from", value: "format", says: "the format of the file; auto, which is the default, recognises it", choices: [...INGEST_FORMATS, "auto"] },
    { name: "taken", value: "date", says: "the day on which a page was taken, as 2025-12-11" },
    { name: "merge", says: "make one paper of those that are the same work, and tell why" },
    PROGRESS_FLAG,
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
    const taken = dayOf(input.one("taken"));
    const writer = lineWriter(io);
    const items = streamText(textOf(io.readPieces(file), writer.flush), { from: (input.one("from") ?? "auto") as IngestFormat | "auto", ...(taken === undefined ? {} : { taken }) });
    const merges = input.has("merge");
    const isStreamed = !merges && (input.one("format") ?? (io.isTerminal ? "table" : "jsonl")) === "jsonl";
    const progress = progressOf(input, io, "papers");
    const read: PaperRecord[] = [];
    let [exitCode, isEmpty]: [0 | 1, boolean] = [0, true];
    try {
      for await (const item of items) {
        progress.add(1);
        isEmpty = false;
        if (item.kind === "problem") {
          exitCode = 1;
          io.writeErr(`${renderProblem(file, item)}\n`);
        } else if (isStreamed) await writer.write(item.record);
        else read.push(item.record);
      }
    } finally {
      progress.end();
      writer.flush();
    }
    if (isEmpty) return { ...(isStreamed ? {} : { output: outputOf([]) }), remarks: [oneLine(`0 papers in ${nameOf(file)}`)] };
    return isStreamed ? { exitCode } : { ...(merges ? mergedOutput(read) : { output: outputOf(read) }), exitCode };
  },
};

/** The day of `--taken`, whether or not the format has use for it: a slip in it is one either way. */
function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  if (!isDay) throw new UserError(`Cannot read --taken "${text.slice(0, 60)}": wanted a day as 2025-12-11`);
  return text;
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

/** Bytes as text; a character may stand in two pieces. Before the next piece is waited for, nothing is held back. */
async function* textOf(pieces: AsyncIterable<Uint8Array>, flush: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    yield decoder.decode(piece, { stream: true });
    flush();
  }
  yield decoder.decode();
}

function mergedOutput(read: readonly PaperRecord[]): { readonly output: Output; readonly remarks: readonly string[] } {
  const { records, merges } = mergeDuplicates(read);
  const reasons = { arxiv: "arXiv id", doi: "DOI", title: "title" };
  return { output: outputOf(records), remarks: merges.map(({ into, from, reason, value }) => oneLine(`Entry ${from.position} is merged into entry ${into.position}: the same ${reasons[reason]}, "${value}"`)) };
}

function renderProblem(file: string, { position, line, message, mend }: IngestProblem): string {
  return oneLine(`${nameOf(file)}${line === undefined ? "" : `:${line}`}: entry ${position}: ${message}; ${mend}`);
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
