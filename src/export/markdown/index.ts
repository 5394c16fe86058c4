/**
 * Papers as a survey table in Markdown.
 *
 * @example Every column that there is
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { TABLE_COLUMNS, toMarkdown } from "quantaxonomy/export/markdown";
 *
 * const papers = findPapers(taxonomy, { method: "caching", year: { min: 2025 } });
 * const lines = toMarkdown(papers, { columns: TABLE_COLUMNS, taxonomy }).trimEnd().split("\n");
 * assert.equal(lines.length, papers.length + 2);
 * ```
 *
 * @module
 */
export { TABLE_COLUMNS, type TableColumn } from "../facts/tableColumns.js";
export { toMarkdown, type ToMarkdownOptions } from "./toMarkdown.js";
