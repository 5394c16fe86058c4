import { readLines } from "../facts/lines.js";
import type { IngestItem } from "../ingestItem.js";
import { risReader } from "./risReader.js";

/**
 * Reads RIS, as publishers and reference managers export it, in its old form and its new one.
 *
 * Lines without a tag continue the line before. The arXiv id is taken from any link or note that names one. A record without a title or
 * without `TY` is a problem in its place; one that lacks `ER` ends where the next begins. Linear in the length of the text.
 *
 * @param text - The file.
 * @returns A record or a problem for every RIS record, in order.
 *
 * @example A conference paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromRis } from "quantaxonomy/ingest/ris";
 *
 * const [item] = fromRis(`TY  - CONF
 * TI  - Reading
 *   Four Bits
 * AU  - Byron, Ada
 * AU  - van der Maaten, Laurens
 * DA  - 2024/03/19/
 * UR  - https://arxiv.org/abs/2403.12544
 * ER  - `);
 * assert.deepEqual(item?.kind === "record" && item.record, {
 *   title: "Reading Four Bits",
 *   authors: ["Ada Byron", "Laurens van der Maaten"],
 *   date: "2024-03-19",
 *   arxiv: "2403.12544",
 *   url: "https://arxiv.org/abs/2403.12544",
 *   source: { format: "ris", position: 1, line: 1 },
 * });
 * ```
 *
 * @category Ingest
 */
export function fromRis(text: string): readonly IngestItem[] {
  return readLines(text, risReader());
}
