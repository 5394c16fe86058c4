import "@citation-js/plugin-ris";
import { parseWith, type CslEntry } from "../facts/citationJs.js";
import { cslDate, cslNames, cslText, venueOf } from "../facts/cslFacts.js";
import { dateIn } from "../facts/dateOf.js";
import { makeItem, makeProblem, noEntry } from "../facts/makeItem.js";
import { markupAsText } from "../facts/markupAsText.js";
import { plainText } from "../facts/plainText.js";
import type { IngestItem } from "../ingestItem.js";
import { splitRecords, type RisRecord } from "./splitRecords.js";

/** Tags of which each line is one name; of the others the parser takes one line. */
const NAME_TAGS = ["A1", "AU"] as const;
const TEXT_TAGS = ["TI", "T1", "CT", "BT", "AB", "N2", "JF", "JO", "JA", "J2", "T2", "BT", "C3", "DO", "DA", "PY", "Y1", "ID"] as const;

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
  const items: IngestItem[] = [];
  for (const record of splitRecords(text.startsWith("\uFEFF") ? text.slice(1) : text)) {
    const place = { format: "ris", position: items.length + 1, line: record.line } as const;
    items.push(record.problem ? makeProblem(place, record.problem.message, record.problem.mend) : makeItem(factsOf(record), place));
  }
  return items.length === 0 && text.trim() !== "" ? [noEntry("ris", "a record that starts with a line such as `TY  - JOUR`")] : items;
}

function factsOf(record: RisRecord): Parameters<typeof makeItem>[0] {
  const entry = cslOf(record);
  const of = (...tags: readonly string[]): string | undefined => tags.map((tag) => record.tags.get(tag)?.find((value) => value.trim() !== "")).find((value) => value !== undefined);
  const links = ["UR", "L1", "L2", "LK"].flatMap((tag) => (record.tags.get(tag) ?? []).map((value) => value.trim()));
  const date = cslDate(entry["issued"]) ?? dateIn(of("DA") ?? "") ?? dateIn(of("PY", "Y1") ?? "");
  return {
    title: markupAsText(cslText(entry, "title") ?? of("TI", "T1", "CT") ?? ""),
    authors: cslNames(entry["author"]),
    date,
    abstract: markupAsText(of("AB", "N2") ?? ""),
    doi: of("DO"),
    venue: venueOf(of("JF", "T2", "JO", "C3", "BT", "JA", "J2"), date),
    url: links[0],
    mentions: [...links, ...["JF", "JO", "T2", "M1", "M3", "N1", "C1", "C7", "AN", "PB", "ID"].map((tag) => of(tag))],
  };
}

/** What the parser makes of a record; a line that it fails on is told by its absence. */
function cslOf({ tags }: RisRecord): CslEntry {
  const values: Record<string, string | readonly string[]> = { TY: plainText(tags.get("TY")?.[0] ?? "").toUpperCase() || "GEN" };
  for (const tag of NAME_TAGS) {
    const names = (tags.get(tag) ?? []).map(plainText).filter((name) => name !== "");
    if (names.length > 0) values[tag] = names;
  }
  for (const tag of TEXT_TAGS) {
    const value = plainText(tags.get(tag)?.find((line) => line.trim() !== "") ?? "");
    if (value !== "") values[tag] = value;
  }
  try {
    const parsed: unknown = parseWith(values, "@ris/record");
    return (Array.isArray(parsed) ? parsed[0] : parsed) as CslEntry;
  } catch {
    return {};
  }
}
