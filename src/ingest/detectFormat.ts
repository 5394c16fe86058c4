import { PAGE_DATE } from "./facts/pageDates.js";
import type { IngestFormat } from "./ingestFormat.js";

/** A format tells itself within so many characters from its start. */
export const HEAD = 100_000;

/** The signs of the formats that are text, the most telling first. */
const SIGNS: readonly (readonly [IngestFormat, RegExp])[] = [
  ["daily-papers", /^[^\S\n]*• \d{1,6} authors?[^\S\n]*(?:·|$)/m],
  ["author-page", new RegExp(`^(?:\\d{1,3}(?:\\.\\d+)?)?(?:[A-Z]{2,4}|[a-z]{2,8}(?:-[a-z]{2,8})?)${PAGE_DATE}(?:Code)?[^\\S\\n]*$`, "m")],
  ["ris", /^TY {2}- ?/m],
  ["bibtex", /^[^\S\n]*@[A-Za-z]{2,30}[^\S\n]*[{(]/m],
  ["markdown", /^(?:[^\S\n]*(?:[-*+]|\d{1,6}[.)])[^\S\n]+\S[^\n]*(?:\]\(https?:|https?:\/\/)|[^\S\n]*\|?[^\S\n]*:?-{2,}:?[^\S\n]*\|)/m],
];

/** Names of columns that a table of papers has, one of them at the start of a field. */
const CSV_HEAD = /(?:^|[,;\t|])[^\S\t\n]*"?(?:paper |article |document )?title"?[^\S\t\n]*(?:$|[,;\t|])/i;

/**
 * Recognises the format of a text by its start; `undefined` where nothing tells.
 *
 * Only the first hundred thousand characters are looked at, so the time does not grow with the text.
 *
 * @param text - What a file holds or what was pasted.
 * @returns The format, or `undefined`.
 *
 * @example Recognise a bibliography
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectFormat } from "quantaxonomy/ingest";
 *
 * assert.equal(detectFormat("@article{song2024,\n  title = {Rounding}\n}"), "bibtex");
 * assert.equal(detectFormat("Nothing that a reader knows"), undefined);
 * ```
 *
 * @category Ingest
 */
export function detectFormat(text: string): IngestFormat | undefined {
  const head = text.slice(0, HEAD).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").trimStart();
  if (head.startsWith("<")) return /<(?:\w{1,20}:)?(?:feed|entry)\b/.test(head) ? "arxiv-atom" : undefined;
  if (/^(?:\{|\[\s*(?:[{\]]|$))/.test(head)) return jsonFormat(head);
  const [first = ""] = head.split("\n", 1);
  const found = SIGNS.find(([format, sign]) => (format === "markdown" && isTable(first) ? false : sign.test(head)))?.[0];
  return found ?? (isTable(first) ? "csv" : undefined);
}

/** Whether a first line has the headings of a table; a Markdown table starts with a bar. */
function isTable(first: string): boolean {
  return !first.startsWith("|") && !first.includes(" | ") && first.length < 10_000 && CSV_HEAD.test(first);
}

function jsonFormat(head: string): IngestFormat | undefined {
  if (/"abstract_inverted_index"|"https?:\/\/(?:api\.)?openalex\.org\//.test(head)) return "openalex";
  if (/"(?:paperId|corpus[Ii]d|CorpusId|external[Ii]ds|s2FieldsOfStudy|s2fieldsofstudy)"\s*:/.test(head)) return "semantic-scholar";
  // Papers in our own shape name the format that they were read from.
  if (!/"source"\s*:\s*\{\s*"format"/.test(head) && /"(?:date-parts|container-title|citation-key|DOI|issued|given|family)"\s*:/.test(head)) return "csl-json";
  return head.startsWith("{") ? "jsonl" : head.startsWith("[") ? "csl-json" : undefined;
}
