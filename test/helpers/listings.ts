import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The variable may say where the folder is that otherwise stands beside the project. */
const SHARED = process.env["QUANTAXONOMY_SHARED"];
const SEEDS = SHARED ? new URL("seeds/", pathToFileURL(`${SHARED}/`)) : new URL("../../../shared/seeds/", import.meta.url);

/** Whether the listings that the shipped papers were found in lie beside the project. */
export const hasListings = existsSync(new URL("author-page.txt", SEEDS)) && existsSync(new URL("daily-papers-dynamic-quantization.txt", SEEDS));

/** The text of a listing as it was pasted; empty where the listings are not there. */
export function readListing(name: "author-page" | "daily-papers-dynamic-quantization"): string {
  return hasListings ? readFileSync(new URL(`${name}.txt`, SEEDS), "utf8") : "";
}

/** One paper as a listing shows it. */
export interface ListingEntry {
  readonly listing: "author-page" | "daily-papers-dynamic-quantization";
  /** From 1, in the order of the listing. */
  readonly position: number;
  readonly title: string;
  readonly abstract: string;
  /** The date by the rule for listings that leave out the year of their own time. */
  readonly date: string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE = "(?<month>[A-Z][a-z]{2}) (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?";

/** The entries of both listings; none where the listings are not there. */
export function readListings(): readonly ListingEntry[] {
  if (!hasListings) return [];
  const read = (name: string): string => readFileSync(new URL(name, SEEDS), "utf8");
  return [...splitDaily(read("daily-papers-dynamic-quantization.txt")), ...splitAuthorPage(read("author-page.txt"))];
}

/** The daily list: title, abstract, then `• 4 authors`, a dot and the date, without year when it was 2025. */
function splitDaily(text: string): readonly ListingEntry[] {
  const end = new RegExp(`^\\s*• \\d+ authors?\\n·\\n${DATE}(?: \\d+)?$`, "gm");
  const entries: ListingEntry[] = [];
  let start = 0;
  for (const match of text.matchAll(end)) {
    const [title = "", abstract = ""] = paragraphs(text.slice(start, match.index)).slice(-2);
    entries.push({ listing: "daily-papers-dynamic-quantization", position: entries.length + 1, title, abstract, date: dateOf(match.groups, "2025") });
    start = match.index + match[0].length;
  }
  return entries;
}

/** The author's page: score, subject and date on one line, without year when it was 2026; then title, authors, abstract. */
function splitAuthorPage(text: string): readonly ListingEntry[] {
  const heads = [...text.matchAll(new RegExp(`^[\\d.]*[A-Z]{2}${DATE}(?:Code)?$`, "gm"))];
  return heads.map((head, i) => {
    const [title = "", , ...abstract] = paragraphs(text.slice(head.index + head[0].length, heads[i + 1]?.index));
    return { listing: "author-page", position: i + 1, title, abstract: abstract.join(" "), date: dateOf(head.groups, "2026") };
  });
}

function paragraphs(text: string): readonly string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

function dateOf(groups: Readonly<Record<string, string | undefined>> = {}, ownYear: string): string {
  const { month = "", day = "", year = ownYear } = groups as { month?: string; day?: string; year?: string };
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
