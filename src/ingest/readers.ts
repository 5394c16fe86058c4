import type { PageOptions } from "./facts/pageDates.js";
import { streamWhole } from "./facts/streamWhole.js";
import type { IngestFormat } from "./ingestFormat.js";
import type { IngestItem } from "./ingestItem.js";

/** How a format is read, from a text and from pieces of one. */
export interface Reader {
  readonly read: (text: string, options: PageOptions) => readonly IngestItem[];
  readonly stream: (chunks: AsyncIterable<string> | Iterable<string>, options: PageOptions) => AsyncGenerator<IngestItem>;
}

/**
 * Each reader is loaded when it is needed: some bring parsers along.
 *
 * @internal
 */
export const READERS: Readonly<Record<IngestFormat, () => Promise<Reader>>> = {
  "daily-papers": async () => whole("daily-papers", (await import("./daily-papers/index.js")).fromDailyPapers),
  "author-page": async () => whole("author-page", (await import("./author-page/index.js")).fromAuthorPage),
  bibtex: async () => {
    const { fromBibtex: read, streamBibtex: stream } = await import("./bibtex/index.js");
    return { read, stream };
  },
  "csl-json": async () => whole("csl-json", (await import("./csl-json/index.js")).fromCslJson),
  ris: async () => {
    const { fromRis: read, streamRis: stream } = await import("./ris/index.js");
    return { read, stream };
  },
  "arxiv-atom": async () => whole("arxiv-atom", (await import("./arxiv-atom/index.js")).fromArxivAtom),
  openalex: async () => {
    const { fromOpenAlex: read, streamOpenAlex: stream } = await import("./openalex/index.js");
    return { read, stream };
  },
  "semantic-scholar": async () => {
    const { fromSemanticScholar: read, streamSemanticScholar: stream } = await import("./semantic-scholar/index.js");
    return { read, stream };
  },
  markdown: async () => {
    const { fromMarkdown: read, streamMarkdown: stream } = await import("./markdown/index.js");
    return { read, stream };
  },
  csv: async () => {
    const { fromCsv: read, streamCsv: stream } = await import("./csv/index.js");
    return { read, stream };
  },
  jsonl: async () => {
    const { fromJsonl: read, streamJsonl: stream } = await import("./jsonl/index.js");
    return { read, stream };
  },
};

function whole(format: IngestFormat, read: Reader["read"]): Reader {
  return { read, stream: (chunks, options) => streamWhole(chunks, format, (text) => read(text, options)) };
}
