import { readLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { markdownReader } from "./markdownReader.js";

/**
 * Reads the papers that a Markdown list links to, in bullets and in tables.
 *
 * A bullet is an entry when it links outside; the bullets and lines under it that hold links alone belong to it. A row of
 * a table is one when its table has a column of titles. Links to repositories are the code, links to arXiv and DOIs give
 * ids, and an arXiv id the month where nothing says the date. Names of venues and years are taken from brackets, bold
 * and code marks, and from the text behind the title. Headings, contents and prose are left out, and so are code blocks.
 *
 * @param text - The list.
 * @returns The papers in order, problems in their places.
 *
 * @example Read an awesome list
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromMarkdown } from "quantaxonomy/ingest/markdown";
 *
 * const [item] = fromMarkdown("- [**ICLR 2024**] Rounding, Again [[paper](https://arxiv.org/abs/2403.12544)] [[code](https://github.com/a/b)]");
 * assert.deepEqual(item?.kind === "record" && [item.record.title, item.record.arxiv, item.record.venue, item.record.code], ["Rounding, Again", "2403.12544", "ICLR 2024", "https://github.com/a/b"]);
 * ```
 *
 * @category Ingest
 */
export function fromMarkdown(text: string): readonly IngestItem[] {
  return readLines(text, markdownReader());
}
