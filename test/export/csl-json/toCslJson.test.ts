import { describe, expect, test } from "vitest";
import { toBibtex } from "quantaxonomy/export/bibtex";
import { toCslJson } from "quantaxonomy/export/csl-json";
import { paperFacts, readBibtex, type ReadName } from "../bibtex/bibtexHelpers.js";
import { readCitations } from "../citationReader.js";
import { SHIPPED_PAPERS } from "../shippedPapers.js";

const items = (...papers: Parameters<typeof toCslJson>[0]): readonly Record<string, unknown>[] => JSON.parse(toCslJson(papers)) as Record<string, unknown>[];

describe("toCslJson()", () => {
  test("writes a whole item", () => {
    const paper = paperFacts({ name: "SP", authors: ["Laurens van der Maaten", "John Smith Jr.", "Team Engine"], authorCount: 9, venue: "ICLR 2025", arxiv: "2403.12544", doi: "10.1/x_y" });
    expect(items(paper)).toEqual([
      {
        id: "vandermaaten2024some",
        type: "paper-conference",
        title: "Some Paper",
        "title-short": "SP",
        author: [{ family: "Maaten", given: "Laurens", "non-dropping-particle": "van der" }, { family: "Smith", given: "John", suffix: "Jr." }, { literal: "Team Engine" }, { literal: "others" }],
        issued: { "date-parts": [[2025]] },
        "original-date": { "date-parts": [[2024, 3, 19]] },
        "container-title": "International Conference on Learning Representations (ICLR)",
        archive: "arXiv",
        archive_location: "2403.12544",
        DOI: "10.1/x_y",
        URL: "https://arxiv.org/abs/2403.12544",
      },
    ]);
  });

  test("writes a preprint as an article with its number and the date as far as known", () => {
    expect(items(paperFacts({ arxiv: "2403.12544", date: "2024-03" }))[0]).toMatchObject({ type: "article", number: "arXiv:2403.12544", issued: { "date-parts": [[2024, 3]] } });
  });

  test("writes a work of neither venue nor arXiv as a document", () => {
    expect(items(paperFacts())[0]).toMatchObject({ type: "document" });
  });

  test("has no author where none is known", () => {
    expect(items(paperFacts({ authors: [], authorCount: 3 }))[0]).not.toHaveProperty("author");
  });

  test("is an empty list without papers", () => {
    expect(toCslJson([])).toBe("[]\n");
  });

  test("writes a paper that occurs twice once", () => {
    expect(items(paperFacts(), paperFacts())).toHaveLength(1);
  });

  test("refuses keys that lack a paper", () => {
    expect(() => toCslJson([paperFacts()], { keys: new Map() })).toThrow(/^Cannot export the paper "some-paper": `keys` has no key/);
  });
});

describe("the shipped papers as CSL-JSON", () => {
  const read = readCitations(toCslJson(SHIPPED_PAPERS), "@else/json");
  const written = JSON.parse(toCslJson(SHIPPED_PAPERS)) as ReadonlyArray<Record<string, unknown>>;
  const fromBibtex = readBibtex(toBibtex(SHIPPED_PAPERS));
  /** BibTeX has no sign for a name that is one whole, so its reader takes it for a family name. */
  const plainNames = (names: readonly (ReadName & { readonly literal?: string })[] = []): unknown => names.map(({ literal, ...name }) => (literal === undefined ? name : { family: literal }));

  test.each(["id", "title", "DOI", "URL", "container-title"] as const)("are read by somebody else's reader with the %s of the BibTeX export", (field) => {
    const wanted = fromBibtex.map((entry, i) => {
      // A venue of unknown kind is `howpublished` there, which the reader takes for something else.
      const own = written[i];
      return field === "container-title" && own?.["type"] === "document" ? own[field] : entry[field];
    });
    expect(read.map((entry) => entry[field])).toEqual(wanted);
  });

  test("are read with the authors of the BibTeX export", () => {
    expect(read.map(({ author }) => plainNames(author))).toEqual(fromBibtex.map(({ author }) => plainNames(author)));
  });

  test("are read with the year of the BibTeX export", () => {
    const year = ({ issued }: (typeof read)[number]): number | undefined => issued?.["date-parts"][0]?.[0];
    expect(read.map(year)).toEqual(fromBibtex.map(year));
  });

  test("lose no date of first publication", () => {
    const dates = (JSON.parse(toCslJson(SHIPPED_PAPERS)) as ReadonlyArray<Record<"issued" | "original-date", { "date-parts": number[][] } | undefined>>).map(
      (item) => (item["original-date"] ?? item.issued)?.["date-parts"][0],
    );
    expect(dates).toEqual(SHIPPED_PAPERS.map(({ date }) => date.split("-").map(Number)));
  });
});
