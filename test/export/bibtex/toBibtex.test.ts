import { describe, expect, test } from "vitest";
import { toBibtex } from "../../../src/export/bibtex/index.js";
import { fieldOf, paperFacts, readBibtex } from "./bibtexHelpers.js";

describe("toBibtex()", () => {
  test("writes a whole entry", () => {
    const paper = paperFacts({
      authors: ["Ada Byron", "Team Engine"],
      authorCount: 9,
      venue: "ICLR 2024",
      arxiv: "2403.12544",
      doi: "10.1/x_y",
      code: "https://example.org/a_b",
    });
    expect(toBibtex([paper], { code: true })).toBe(String.raw`@inproceedings{byron2024some,
  title = {{Some Paper}},
  author = {Byron, Ada and {Team Engine} and others},
  booktitle = {International Conference on Learning Representations (ICLR)},
  year = {2024},
  eprint = {2403.12544},
  archivePrefix = {arXiv},
  doi = {10.1/x_y},
  url = {https://arxiv.org/abs/2403.12544},
  note = {Code: https://example.org/a\_b},
}
`);
  });

  test("is empty without papers", () => {
    expect(toBibtex([])).toBe("");
  });

  test("divides entries by an empty line", () => {
    expect(toBibtex([paperFacts({ id: "a" }), paperFacts({ id: "b" })])).toMatch(/\}\n\n@misc\{byron2024someb,/);
  });

  test("writes a paper that occurs twice once", () => {
    expect(readBibtex(toBibtex([paperFacts(), paperFacts()]))).toHaveLength(1);
  });

  test("writes a journal paper as an article", () => {
    const entry = toBibtex([paperFacts({ venue: "IEEE Access 2024" })]);
    expect(entry.startsWith("@article{") && fieldOf(entry, "journal")).toBe("IEEE Access");
  });

  test("writes a preprint as misc with its month", () => {
    const entry = toBibtex([paperFacts({ arxiv: "2403.12544" })]);
    expect(entry.startsWith("@misc{") && fieldOf(entry, "month")).toBe("mar");
  });

  test("takes arXiv for no venue", () => {
    expect(toBibtex([paperFacts({ venue: "arXiv 2024" })])).toBe(toBibtex([paperFacts()]));
  });

  test("writes a venue of unknown kind as misc with howpublished", () => {
    const entry = toBibtex([paperFacts({ venue: "Book Chapter: Vision & Power 2021" })]);
    expect(entry.startsWith("@misc{") && fieldOf(entry, "howpublished")).toBe(String.raw`Book Chapter: Vision \& Power`);
  });

  test("takes the year of the venue", () => {
    expect(fieldOf(toBibtex([paperFacts({ venue: "ICLR 2025" })]), "year")).toBe("2025");
  });

  test("leaves the month of the preprint out of a published paper", () => {
    expect(fieldOf(toBibtex([paperFacts({ venue: "ICLR 2025" })]), "month")).toBeUndefined();
  });

  test("has no month when the date has none", () => {
    expect(fieldOf(toBibtex([paperFacts({ date: "2024" })]), "month")).toBeUndefined();
  });

  test("has no author when none is known", () => {
    expect(fieldOf(toBibtex([paperFacts({ authors: [], authorCount: 4 })]), "author")).toBeUndefined();
  });

  test("does not end a complete list with others", () => {
    expect(fieldOf(toBibtex([paperFacts({ authorCount: 1 })]), "author")).toBe("Byron, Ada");
  });

  test("links to the DOI when the paper is not on arXiv", () => {
    expect(fieldOf(toBibtex([paperFacts({ doi: "10.1/a#b" })]), "url")).toBe("https://doi.org/10.1/a%23b");
  });

  test("encodes a brace in an identifier", () => {
    expect(fieldOf(toBibtex([paperFacts({ doi: "10.1/a{b" })]), "doi")).toBe("10.1/a%7Bb");
  });

  test("leaves the code out unless asked", () => {
    expect(fieldOf(toBibtex([paperFacts({ code: "https://example.org" })]), "note")).toBeUndefined();
  });

  test("uses the keys that it is given", () => {
    expect(toBibtex([paperFacts()], { keys: new Map([["some-paper", "Mine:1"]]) })).toMatch(/^@misc\{Mine:1,/);
  });

  test("refuses keys that lack a paper", () => {
    expect(() => toBibtex([paperFacts()], { keys: new Map() })).toThrow(/^Cannot export the paper "some-paper": `keys` has no key/);
  });

  test.each(["", "a b", "a,b", "a}", "é"])("refuses the key %j", (key) => {
    expect(() => toBibtex([paperFacts()], { keys: new Map([["some-paper", key]]) })).toThrow(RangeError);
  });

  test("refuses one key for two papers, whatever the case", () => {
    const keys = new Map([["a", "key"], ["b", "KEY"]]);
    expect(() => toBibtex([paperFacts({ id: "a" }), paperFacts({ id: "b" })], { keys })).toThrow(/is that of "a"/);
  });

  test("does not change the papers", () => {
    const paper = Object.freeze(paperFacts({ authors: Object.freeze(["B C", "A B"]) }));
    const papers = Object.freeze([paper, paperFacts({ id: "a" })]);
    toBibtex(papers);
    expect(papers.map(({ id }) => id)).toEqual(["some-paper", "a"]);
  });
});
