import { expect, it } from "vitest";
import { findPapers, getPaper, relatedWork, taxonomy } from "quantaxonomy";
import { fromTexts, toTexts } from "../../src/taxonomy/taxonomyTexts.js";

it("opens its own texts as the taxonomy that they were made of", () => {
  const opened = fromTexts(JSON.parse(JSON.stringify(toTexts(taxonomy))));
  expect([opened.version, opened.paperCount, opened.conceptCount]).toEqual([taxonomy.version, taxonomy.paperCount, taxonomy.conceptCount]);
  expect(getPaper(opened, "affinequant")).toEqual(getPaper(taxonomy, "affinequant"));
  expect(findPapers(opened, { method: "ptq", model: "dit" })).toEqual(findPapers(taxonomy, { method: "ptq", model: "dit" }));
  expect(relatedWork(opened, "affinequant")).toEqual(relatedWork(taxonomy, "affinequant"));
});
