import fc from "fast-check";
import { expect, it } from "vitest";
import { getConcept, type Taxonomy } from "quantaxonomy";
import { textIndexOf, wordsOf } from "../../src/query/textIndex.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { randomTaxonomy } from "./randomTaxonomy.js";

/** What each word of a paper counts, by a plain reading of its record. */
function wordWeights(taxonomy: Taxonomy, number: number): ReadonlyMap<string, number> {
  const paper = storeOf(taxonomy).read("paper", number);
  const labels = paper.concepts.flatMap(({ id }) => [getConcept(taxonomy, id).label, ...getConcept(taxonomy, id).altLabels]);
  const summary = paper.tier === "stub" || paper.tier === "listed" ? "" : paper.summary;
  const fields: readonly (readonly [string, number])[] = [
    ...[paper.id, paper.name ?? "", ...paper.aliases, paper.arxiv ?? ""].map((name) => [name, 8] as const),
    [paper.title, 4],
    ...[...paper.authors, ...labels].map((text) => [text, 2] as const),
    [summary, 1],
  ];
  const weights = new Map<string, number>();
  for (const [text, weight] of fields) for (const word of wordsOf(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  return weights;
}

/** The score that a plain reading gives; rarities by counting. */
function plainScores(taxonomy: Taxonomy, text: string): readonly number[] {
  const store = storeOf(taxonomy);
  const weights = Array.from({ length: store.paperCount }, (_, number) => wordWeights(taxonomy, number));
  const read = weights.filter((_, number) => ["curated", "draft"].includes(store.tierOf(number)));
  const rarity = (word: string): number => Math.log(1 + Math.max(1, read.length) / Math.max(1, read.filter((of) => of.has(word)).length));
  return weights.map((of) =>
    wordsOf(text).reduce((sum, wanted) => sum + Math.max(0, ...[...of].filter(([word]) => word.startsWith(wanted)).map(([word, weight]) => weight * (word === wanted ? 2 : 1) * rarity(word))), 0),
  );
}

/** Beginnings of words that papers have, several at once, now and then a word that none has. */
const textFor = (taxonomy: Taxonomy): fc.Arbitrary<string> => {
  const store = storeOf(taxonomy);
  const words = [...new Set(Array.from({ length: store.paperCount }, (_, number) => [...wordWeights(taxonomy, number).keys()]).flat())];
  const word = words.length === 0 ? fc.constant("none") : fc.tuple(fc.constantFrom(...words), fc.nat(6)).map(([whole, cut]) => whole.slice(0, Math.max(1, whole.length - cut)));
  return fc.array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.string() }), { maxLength: 4 }).map((parts) => parts.join(" "));
};

it("scores every paper as a plain reading of the records does", () => {
  fc.assert(
    fc.property(
      randomTaxonomy.chain((taxonomy) => fc.tuple(fc.constant(taxonomy), fc.array(textFor(taxonomy), { minLength: 1, maxLength: 6 }))),
      ([taxonomy, texts]) => {
        const index = textIndexOf(storeOf(taxonomy));
        for (const text of texts) expect(Array.from({ length: taxonomy.paperCount }, (_, paper) => index.score(text, paper))).toEqual(plainScores(taxonomy, text));
      },
    ),
    { numRuns: 60 },
  );
});

it("finds the papers that have every word", () => {
  fc.assert(
    fc.property(
      randomTaxonomy.chain((taxonomy) => fc.tuple(fc.constant(taxonomy), textFor(taxonomy))),
      ([taxonomy, text]) => {
        const words = wordsOf(text);
        const holds = (paper: number): boolean => words.every((wanted) => [...wordWeights(taxonomy, paper).keys()].some((word) => word.startsWith(wanted)));
        const expected = words.length === 0 ? [] : Array.from({ length: taxonomy.paperCount }, (_, paper) => paper).filter(holds);
        expect([...textIndexOf(storeOf(taxonomy)).find(text)]).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
