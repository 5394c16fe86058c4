import anyAscii from "any-ascii";
import { expect, it } from "vitest";
import { findPapers, taxonomy } from "quantaxonomy";
import { asciiLetters } from "../../src/explorer/asciiLetters.js";

const keyed = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");

it("asciiLetters() says of every name in the shipped data what any-ascii says", () => {
  const papers = findPapers(taxonomy, {}, { tiers: ["curated", "draft", "stub"] });
  const names = papers.flatMap(({ authors, name = "" }) => [...authors, name]);
  expect(names.filter((name) => keyed(asciiLetters(name)) !== keyed(anyAscii(name.normalize("NFC"))))).toEqual([]);
});

it("asciiLetters() leaves out what it cannot spell", () => {
  expect(asciiLetters("Łukasz Müßig 马")).toBe("Lukasz Mussig ");
});
