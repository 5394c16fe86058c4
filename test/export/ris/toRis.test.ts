import { describe, expect, test } from "vitest";
import { citationKeys } from "quantaxonomy/export/bibtex";
import { toRis } from "quantaxonomy/export/ris";
import { fromRis } from "quantaxonomy/ingest/ris";
import { readVenue } from "../../../src/export/facts/venues.js";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { paperFacts } from "../bibtex/bibtexHelpers.js";
import { readCitations } from "../citationReader.js";
import { SHIPPED_PAPERS } from "../shippedPapers.js";

describe("toRis()", () => {
  test("writes a whole record", () => {
    const paper = paperFacts({ authors: ["Laurens van der Maaten", "John Smith Jr.", "ByteDance, Inc."], authorCount: 9, venue: "ICLR 2025", arxiv: "2403.12544", doi: "10.1/x_y", code: "https://example.org/a_b" });
    expect(toRis([paper], { code: true })).toBe(`TY  - CONF
ID  - vandermaaten2024some
TI  - Some Paper
AU  - van der Maaten, Laurens
AU  - Smith, John, Jr.
AU  - ByteDance Inc.
AU  - others
PY  - 2025
DA  - 2025///
T2  - International Conference on Learning Representations (ICLR)
DO  - 10.1/x_y
AN  - arXiv:2403.12544
UR  - https://arxiv.org/abs/2403.12544
N1  - Code: https://example.org/a_b
ER  - 
`);
  });

  test("gives the date of a preprint as far as known", () => {
    expect(["2024-03-19", "2024-03", "2024"].map((date) => /^DA {2}- (.*)$/m.exec(toRis([paperFacts({ date })]))?.[1])).toEqual(["2024/03/19/", "2024/03//", "2024///"]);
  });

  test("keeps a long title in one line", () => {
    expect(toRis([paperFacts({ title: "word ".repeat(60) })])).toContain(`TI  - ${"word ".repeat(60).trim()}\n`);
  });

  test("is empty without papers", () => {
    expect(toRis([])).toBe("");
  });

  test("divides records by an empty line", () => {
    expect(toRis([paperFacts({ id: "a" }), paperFacts({ id: "b" })])).toMatch(/\nER {2}- \n\nTY {2}- GEN\n/);
  });
});

/** A venue's year where it states one, else the date as far as known. */
const dateOf = ({ venue, date }: (typeof SHIPPED_PAPERS)[number]): string => {
  const { kind, year } = readVenue(venue ?? "arXiv");
  return kind === "preprint" || year === undefined ? date : String(year);
};

describe("the shipped papers as RIS", () => {
  const text = toRis(SHIPPED_PAPERS);
  const read = readCitations(text, "@ris/file");
  const own = fromRis(text).map((item) => (item.kind === "record" ? item.record : undefined));

  test("are read by somebody else's reader with their keys, titles and DOIs", () => {
    const keys = citationKeys(SHIPPED_PAPERS);
    expect(read.map(({ id, title, DOI }) => [id, title, DOI])).toEqual(SHIPPED_PAPERS.map(({ id, title, doi }) => [keys.get(id), tidyText(title), doi]));
  });

  test("are read by somebody else's reader with their dates", () => {
    const dates = read.map(({ issued }) => issued?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0")).join("-"));
    expect(dates).toEqual(SHIPPED_PAPERS.map(dateOf));
  });

  test("are read by somebody else's reader with as many authors, and the mark of a cut list", () => {
    expect(read.map(({ author = [] }) => author.length)).toEqual(
      SHIPPED_PAPERS.map(({ authors, authorCount = 0, etAl = false }) => authors.length + (authors.length > 0 && (etAl || authorCount > authors.length) ? 1 : 0)),
    );
  });

  test("come back through the library's own reader with title, authors, date, DOI and arXiv id", () => {
    expect(own.map((record) => record && { title: record.title, authors: record.authors, date: record.date, doi: record.doi, arxiv: record.arxiv })).toEqual(
      SHIPPED_PAPERS.map((paper) => ({ title: tidyText(paper.title), authors: paper.authors.map(tidyText), date: dateOf(paper), doi: paper.doi?.toLowerCase(), arxiv: paper.arxiv })),
    );
  });
});
