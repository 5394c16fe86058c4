import { detectFormat } from "./detectFormat.js";
import { quote } from "./facts/cleanText.js";
import type { PageOptions } from "./facts/pageDates.js";
import { INGEST_FORMATS, type IngestFormat } from "./ingestFormat.js";
import type { IngestItem } from "./ingestItem.js";

/**
 * How a text is read.
 *
 * @category Ingest
 */
export interface FromTextOptions extends PageOptions {
  /** The format, or `auto` to recognise it, which is the default. */
  readonly from?: IngestFormat | "auto";
}

type Read = (text: string, options: PageOptions) => readonly IngestItem[];

/** Each reader is loaded when it is needed: some bring parsers along. */
const READERS: Readonly<Record<IngestFormat, () => Promise<Read>>> = {
  "daily-papers": async () => (await import("./daily-papers/index.js")).fromDailyPapers,
  "author-page": async () => (await import("./author-page/index.js")).fromAuthorPage,
  bibtex: async () => (await import("./bibtex/index.js")).fromBibtex,
  "csl-json": async () => (await import("./csl-json/index.js")).fromCslJson,
  ris: async () => (await import("./ris/index.js")).fromRis,
  "arxiv-atom": async () => (await import("./arxiv-atom/index.js")).fromArxivAtom,
  openalex: async () => (await import("./openalex/index.js")).fromOpenAlex,
  "semantic-scholar": async () => (await import("./semantic-scholar/index.js")).fromSemanticScholar,
  markdown: async () => (await import("./markdown/index.js")).fromMarkdown,
  csv: async () => (await import("./csv/index.js")).fromCsv,
  jsonl: async () => (await import("./jsonl/index.js")).fromJsonl,
};

/**
 * Reads the papers in a text of any format.
 *
 * A blank text holds none. A text whose format nothing tells gives one problem.
 *
 * @param text - What a file holds or what was pasted.
 * @param options - The format, where it is known, and when a page was taken.
 * @returns The papers in the order of the text, problems in their places.
 * @throws `RangeError` when `from` names no format or `taken` is no date.
 *
 * @example Read a table without saying that it is one
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromText } from "quantaxonomy/ingest";
 *
 * const [item] = await fromText("title,year\nRounding,2024\n");
 * assert.deepEqual(item?.kind === "record" && item.record.source, { format: "csv", position: 1, line: 2 });
 * ```
 *
 * @category Ingest
 */
export async function fromText(text: string, options: FromTextOptions = {}): Promise<readonly IngestItem[]> {
  const { from = "auto", ...page } = options;
  if (from !== "auto" && !INGEST_FORMATS.includes(from)) throw new RangeError(`Cannot read from ${JSON.stringify(from)}: wanted auto or one of ${INGEST_FORMATS.join(", ")}`);
  if (text.trim() === "") return [];
  const format = from === "auto" ? detectFormat(text) : from;
  if (format === undefined) {
    return [{ kind: "problem", position: 1, message: `Cannot tell the format of a text that starts with ${quote(text)}`, mend: `name the format, one of ${INGEST_FORMATS.join(", ")}` }];
  }
  const read = await READERS[format]();
  return read(text, page);
}
