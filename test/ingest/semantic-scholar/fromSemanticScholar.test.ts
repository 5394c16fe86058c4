import { describe, expect, it } from "vitest";
import { fromSemanticScholar } from "../../../src/ingest/semantic-scholar/index.js";
import { onlyRecord, outline } from "../items.js";

/** The shape of the API's answer, with facts of our own. */
const PAPER = {
  paperId: "0123456789abcdef",
  externalIds: { ArXiv: "2403.12544", DOI: "10.48550/arXiv.2403.12544", CorpusId: 1 },
  url: "https://www.semanticscholar.org/paper/0123456789abcdef",
  title: "Four Bits",
  abstract: "We use\nfour bits.",
  venue: "International Conference on Machine Learning",
  year: 2024,
  publicationDate: "2024-03-19",
  authors: [{ authorId: "1", name: "Ada Byron" }, { authorId: null, name: "张三" }],
};

describe("fromSemanticScholar()", () => {
  it("reads a paper", () => {
    expect(onlyRecord(fromSemanticScholar(JSON.stringify(PAPER)))).toEqual({
      title: "Four Bits",
      authors: ["Ada Byron", "张三"],
      date: "2024-03-19",
      abstract: "We use four bits.",
      arxiv: "2403.12544",
      venue: "International Conference on Machine Learning 2024",
      url: PAPER.url,
      source: { format: "semantic-scholar", position: 1 },
    });
  });

  it.each([
    ["a batch", [PAPER, null, { ...PAPER, title: "B" }], ["Four Bits", "problem", "B"]],
    ["a search", { total: 2, offset: 0, data: [PAPER, { paperId: "x", title: null }] }, ["Four Bits", "problem"]],
    ["recommendations", { recommendedPapers: [PAPER] }, ["Four Bits"]],
    ["citations", { offset: 0, data: [{ citingPaper: PAPER }] }, ["Four Bits"]],
    ["a search without results", { total: 0, data: [] }, []],
    ["a mistake", { error: "Paper not found" }, ["problem"]],
    ["too many requests", { message: "Too Many Requests", code: "429" }, ["problem"]],
  ])("reads %s", (_name, answer, titles) => {
    expect(outline(fromSemanticScholar(JSON.stringify(answer)))).toEqual(titles);
  });
});
