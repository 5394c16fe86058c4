import "@citation-js/plugin-ris";
import { parseWith, type CslEntry } from "../facts/citationJs.js";
import { cslDate, cslNames, cslText, venueOf } from "../facts/cslFacts.js";
import { dateIn } from "../facts/dateOf.js";
import type { FoundFacts } from "../facts/makeFoundItems.js";
import { markupAsText } from "../facts/markupAsText.js";
import { cleanLine } from "../facts/cleanText.js";
import type { RisRecord } from "./recordGatherer.js";

/** Tags of which each line is one name; of the others the parser takes one line. */
const NAME_TAGS = ["A1", "AU"] as const;
const TEXT_TAGS = ["TI", "T1", "CT", "BT", "AB", "N2", "JF", "JO", "JA", "J2", "T2", "BT", "C3", "DO", "DA", "PY", "Y1", "ID"] as const;

/**
 * What a record tells of a paper.
 *
 * @internal
 */
export function risFacts(record: RisRecord): FoundFacts {
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
  const values: Record<string, string | readonly string[]> = { TY: cleanLine(tags.get("TY")?.[0] ?? "").toUpperCase() || "GEN" };
  for (const tag of NAME_TAGS) {
    const names = (tags.get(tag) ?? []).map(cleanLine).filter((name) => name !== "");
    if (names.length > 0) values[tag] = names;
  }
  for (const tag of TEXT_TAGS) {
    const value = cleanLine(tags.get(tag)?.find((line) => line.trim() !== "") ?? "");
    if (value !== "") values[tag] = value;
  }
  try {
    const parsed: unknown = parseWith(values, "@ris/record");
    return (Array.isArray(parsed) ? parsed[0] : parsed) as CslEntry;
  } catch {
    return {};
  }
}
