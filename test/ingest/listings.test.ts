import { describe, expect, it } from "vitest";
import { findPapers, taxonomy } from "../../src/index.js";
import { fromAuthorPage } from "../../src/ingest/author-page/index.js";
import { fromDailyPapers } from "../../src/ingest/daily-papers/index.js";
import { fromText } from "../../src/ingest/index.js";
import type { IngestItem } from "../../src/ingest/ingestItem.js";
import type { PaperRecord } from "../../src/ingest/paperRecord.js";
import { hasListings, readListing, readListings } from "../helpers/listings.js";

const recordsOf = (items: readonly IngestItem[]): readonly PaperRecord[] => items.flatMap((item) => (item.kind === "record" ? [item.record] : []));

const shipped = (listing: string): ReadonlyMap<number, { readonly title: string; readonly date: string; readonly authorCount?: number; readonly code?: string }> =>
  new Map(
    findPapers(taxonomy, {}, { tiers: ["curated"] }).flatMap((paper) =>
      paper.tier === "stub" ? [] : paper.sources.flatMap((source) => (source.kind === "listing" && source.id === listing ? [[source.position, paper] as const] : [])),
    ),
  );

describe.skipIf(!hasListings)("the listings as pasted (skipped where they are not there)", () => {
  it.each([
    ["daily-papers-dynamic-quantization", "daily-papers", 69],
    ["author-page", "author-page", 21],
  ] as const)("%s are recognised and read whole, with titles, abstracts and dates", async (listing, format, count) => {
    const items = await fromText(readListing(listing));
    const expected = readListings().filter((entry) => entry.listing === listing);
    expect(items.length).toBe(count);
    expect(recordsOf(items).map(({ source, title, abstract, date }) => ({ listing, position: source.position, title, abstract, date }))).toEqual(expected);
    expect(new Set(recordsOf(items).map(({ source }) => source.format))).toEqual(new Set([format]));
  });

  it("tells the number of authors as the page does", () => {
    const stated = [...readListing("daily-papers-dynamic-quantization").matchAll(/• (\d+) author/g)].map(([, digits]) => Number(digits));
    expect(recordsOf(fromDailyPapers(readListing("daily-papers-dynamic-quantization"))).map(({ authorCount }) => authorCount)).toEqual(stated);
  });

  it("names three authors of each paper of the author, and no number where others follow", () => {
    const records = recordsOf(fromAuthorPage(readListing("author-page")));
    expect(records.filter(({ authors }) => authors.length !== 3)).toEqual([]);
    expect(records.filter(({ authorCount }) => authorCount !== undefined)).toEqual([]);
    expect(records[3]?.authors).toEqual(["Team Seedance", "De Chen", "Liyang Chen"]);
  });

  it.each([
    ["daily-papers-dynamic-quantization", fromDailyPapers],
    ["author-page", fromAuthorPage],
  ] as const)("finds in %s the code that curators found there, and none that they did not", (listing, read) => {
    const curated = shipped(listing);
    const wrong = recordsOf(read(readListing(listing))).filter(({ code, source, abstract = "" }) => {
      const known = curated.get(source.position)?.code;
      // Curators know addresses from elsewhere too.
      return code === undefined ? known !== undefined && abstract.includes(known) : code !== known;
    });
    expect(wrong).toEqual([]);
  });

  it("dates the page by the day that is given", () => {
    const given = fromDailyPapers(readListing("daily-papers-dynamic-quantization"), { taken: "2025-12-11" });
    expect(given).toEqual(fromDailyPapers(readListing("daily-papers-dynamic-quantization")));
  });
});
