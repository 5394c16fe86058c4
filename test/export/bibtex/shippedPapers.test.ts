import { describe, expect, test } from "vitest";
import { taxonomy } from "../../../src/data/taxonomy.js";
import { authorName } from "../../../src/export/facts/authorName.js";
import { citationKeys, toBibtex } from "../../../src/export/bibtex/index.js";
import { readVenue } from "../../../src/export/facts/venues.js";
import { storeOf } from "../../../src/taxonomy/taxonomy.js";
import { readBibtex } from "./bibtexHelpers.js";
import { nameAsRead } from "./nameAsRead.js";

const store = storeOf(taxonomy);
const papers = store.ids("paper").map((_, number) => store.read("paper", number));
const entries = readBibtex(toBibtex(papers));

describe("the shipped papers as BibTeX", () => {
  test("are all read back, in order, under their keys", () => {
    expect(entries.map((entry) => entry.id)).toEqual([...citationKeys(papers).values()]);
  });

  test("have keys of their own", () => {
    expect(new Set(citationKeys(papers).values()).size).toBe(papers.length);
  });

  test("have keys of small ASCII letters, digits and hyphens", () => {
    expect([...citationKeys(papers).values()].filter((key) => !/^[a-z0-9-]+$/.test(key))).toEqual([]);
  });

  test("are read back with their titles", () => {
    expect(entries.map((entry) => entry.title)).toEqual(papers.map((paper) => paper.title.normalize("NFC")));
  });

  test("are read back with their authors", () => {
    const written = papers.map(({ authors, authorCount = 0, etAl = false }) => [
      ...authors.map((author) => nameAsRead(authorName(author))),
      ...(authors.length > 0 && (etAl || authorCount > authors.length) ? [{ family: "others" }] : []),
    ]);
    expect(entries.map((entry) => entry.author ?? [])).toEqual(written);
  });

  test("are read back with the year of their venue, else their own", () => {
    const years = papers.map((paper) => Number(/ (\d{4})$/.exec(paper.venue ?? "")?.[1] ?? paper.year));
    expect(entries.map((entry) => entry.issued?.["date-parts"][0]?.[0])).toEqual(years);
  });

  test("are at venues whose kind is known, but for books and workshops", () => {
    const unknown = papers.flatMap(({ venue }) => (venue !== undefined && readVenue(venue).kind === "unknown" ? [venue] : []));
    expect(unknown.filter((venue) => !/book chapter|workshop/i.test(venue))).toEqual([]);
  });
});
