import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromOpenAlex, invertedAbstract } from "../../../src/ingest/openalex/index.js";
import { onlyRecord } from "../items.js";

/** The shape of the API's answer, with facts of our own. */
const WORK = {
  id: "https://openalex.org/W42",
  doi: "https://doi.org/10.1109/CVPR.2024.00123",
  title: "Four <i>Bits</i> &amp; Fewer",
  display_name: "Four Bits & Fewer",
  publication_year: 2024,
  publication_date: "2024-06-16",
  ids: { openalex: "https://openalex.org/W42" },
  primary_location: { landing_page_url: "https://doi.org/10.1109/cvpr.2024.00123", pdf_url: null, source: { display_name: "Computer Vision and Pattern Recognition (CVPR)", type: "conference" } },
  best_oa_location: null,
  locations: [{ landing_page_url: "http://arxiv.org/abs/2403.12544", pdf_url: "https://arxiv.org/pdf/2403.12544", source: { display_name: "arXiv (Cornell University)", type: "repository" } }],
  authorships: [{ author: { display_name: "Ada Byron" } }, { author: {}, raw_author_name: "Grace H." }, null],
  authors_count: 120,
  abstract_inverted_index: { We: [0], bits: [2, 5], use: [1], "in": [4], "layers.": [9] },
};

describe("fromOpenAlex()", () => {
  it("reads a work", () => {
    expect(onlyRecord(fromOpenAlex(JSON.stringify({ meta: { count: 1 }, results: [WORK] })))).toEqual({
      title: "Four Bits & Fewer",
      authors: ["Ada Byron", "Grace H."],
      authorCount: 120,
      date: "2024-06-16",
      abstract: "We use bits in bits layers.",
      arxiv: "2403.12544",
      doi: "10.1109/cvpr.2024.00123",
      venue: "CVPR 2024",
      url: "https://doi.org/10.1109/cvpr.2024.00123",
      source: { format: "openalex", position: 1 },
    });
  });

  it("takes no repository for a venue, and the first of January for the year", () => {
    const record = onlyRecord(fromOpenAlex(JSON.stringify({ ...WORK, primary_location: WORK.locations[0], publication_date: "2024-01-01" })));
    expect(record).not.toHaveProperty("venue");
    expect(record.date).toBe("2024");
  });

  it("passes on what the API says of a mistake", () => {
    expect(fromOpenAlex('{"error":"Invalid query","message":"no such filter"}')).toMatchObject([{ kind: "problem", message: expect.stringContaining("no such filter") }]);
  });
});

describe("invertedAbstract()", () => {
  it("gives back the text of any index", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/\s/.test(text) && text !== "__proto__");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const index = new Map<string, number[]>();
        for (const [i, value] of words.entries()) index.set(value, [...(index.get(value) ?? []), i]);
        expect(invertedAbstract(Object.fromEntries(index))).toBe(words.join(" "));
      }),
    );
  });

  it("closes holes and keeps words that overlap", () => {
    expect(invertedAbstract({ a: [0], c: [9_007_199_254_740_991], b: [7], d: [7] })).toBe("a b d c");
  });

  it("passes over positions that are none", () => {
    expect(invertedAbstract({ a: [0, -1, 1.5, "2", null, 1e300], b: "x", c: null })).toBe("a");
  });

  it.each([[null], [undefined], [[]], ["text"], [{}], [{ a: Array.from({ length: 100_001 }, (_, i) => i) }]])("finds no text in %#", (index) => {
    expect(invertedAbstract(index)).toBeUndefined();
  });
});
