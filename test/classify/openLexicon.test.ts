import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { getConcept, taxonomy } from "quantaxonomy";
import { classify } from "quantaxonomy/classify";
import { overlay } from "quantaxonomy/create";
import { kindsAbove } from "../../src/classify/extraConcepts.js";
import { featureNumbers } from "../../src/classify/features.js";
import { isShipped } from "../../src/classify/isShipped.js";
import { LEARNED } from "../../src/classify/learnedWeights.js";
import { lexiconParts } from "../../src/classify/lexicon.js";
import { fromLexiconText, toLexiconText } from "../../src/classify/lexiconParts.js";
import { metricsIn } from "../../src/classify/metricIndex.js";
import { namesIn, titleHash, type ShippedNames } from "../../src/classify/nameIndex.js";
import { openLexicon } from "../../src/classify/openLexicon.js";
import { signatureOf } from "../../src/classify/signatureOf.js";
import { fromWeightsText } from "../../src/classify/weightsText.js";
import { LEXICON_TEXT, METRICS_TEXT, NAMES_TEXT, WEIGHTS_TEXT } from "../../src/generated/lexicon.js";
import { METHOD_KINDS } from "../../src/model/methodKind.js";
import { listConcepts } from "../../src/taxonomy/conceptLookups.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";

const texts = ["sets/dev-1.jsonl", "held-out/papers.jsonl"].flatMap((path) =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string }),
);
const concepts = listConcepts(taxonomy);
const built = { ...lexiconParts(concepts), signature: signatureOf(concepts), concepts: concepts.map(({ id, scheme }) => ({ id, scheme })), kindOf: kindsAbove(concepts) };
const rotation = getConcept(taxonomy, "rotation");
const renamed = overlay(taxonomy, {
  concepts: { technique: { label: "Technique", definition: "By what means?", scopeNote: "Own.", concepts: { rotation: { label: rotation.label, definition: rotation.definition, broader: rotation.broader, altLabels: [...rotation.altLabels, "moonlit turning"] } } } },
});

afterEach(() => void vi.restoreAllMocks());

describe("classify() asked for the first time", () => {
  it("reads no record of the shipped taxonomy, though the text names papers and figures", () => {
    const read = vi.spyOn(storeOf(taxonomy), "read");
    const { relations, results } = classify(taxonomy, { title: "Rounding by moonlight", abstract: "We outperform GPTQ with a perplexity of 5.68 on LLaMA-2-7B." });
    expect([relations[0]?.target, results[0]?.metric]).toEqual(["gptq", "perplexity"]);
    expect(read).not.toHaveBeenCalled();
  });
});

describe("what is shipped for the classifier", () => {
  it("is the lexicon that the shipped concepts make", () => {
    expect(fromLexiconText(LEXICON_TEXT)).toEqual(built);
  });

  it("is the names that the shipped records have", () => {
    const { rows, titles } = JSON.parse(NAMES_TEXT) as ShippedNames;
    expect(rows).toEqual(Object.fromEntries(namesIn(storeOf(taxonomy))));
    const store = storeOf(taxonomy);
    expect(store.ids("paper").every((_, number) => titles.includes(titleHash(store.read("paper", number).title)))).toBe(true);
  });

  it("is the metrics that the shipped records have", () => {
    expect(JSON.parse(METRICS_TEXT)).toEqual(metricsIn(storeOf(taxonomy)));
  });

  it("is the weights that were learned", () => {
    const numbers = featureNumbers();
    const { whole, titles, core } = fromWeightsText(WEIGHTS_TEXT);
    for (const [compiled, learned] of [[whole, LEARNED.whole], [titles, LEARNED.title]] as const) {
      [...METHOD_KINDS, "any" as const].forEach((kind, i) => {
        expect(compiled[i]!.bias).toBe(learned[kind].bias);
        expect(compiled[i]!.rules).toEqual(learned[kind].rules);
        for (const [name, weight] of Object.entries(learned[kind].weights)) expect(compiled[i]!.weights[numbers.get(name)!], name).toBe(weight);
      });
    }
    expect(Object.fromEntries(core.weights)).toEqual(LEARNED.core.weights);
  });

  it("comes back from its text as it went in", () => {
    const own = { ...lexiconParts(concepts.slice(0, 20)), signature: "", concepts: built.concepts.slice(0, 20), kindOf: built.kindOf.slice(0, 20) };
    expect(fromLexiconText(toLexiconText(own))).toEqual(own);
  });

  it("is known for the shipped taxonomy's, and not for an overlay's", () => {
    expect([isShipped(storeOf(taxonomy)), isShipped(storeOf(overlay(taxonomy, {})))]).toEqual([true, false]);
  });
});

describe("openLexicon()", () => {
  it("is one for all taxonomies whose concepts are the shipped ones", () => {
    expect(openLexicon(overlay(taxonomy, {})).lexicon).toBe(openLexicon(taxonomy).lexicon);
  });

  it("is a taxonomy's own where a label differs", () => {
    const [own] = classify(renamed, { title: "Moonlit turning of quantized networks", abstract: "We propose moonlit turning." }).concepts.filter(({ id }) => id === "rotation");
    expect(openLexicon(renamed).lexicon).not.toBe(openLexicon(taxonomy).lexicon);
    expect(own?.evidence[0]?.text).toBe("Moonlit turning");
  });
});

describe("classify()", () => {
  it("answers from the shipped lexicon what it answers from one that is built", () => {
    // A label of the call's own has the lexicon built; these letters stand nowhere.
    const extra = { labels: [{ concept: "rotation", label: "zzyzx zzyzx" }] };
    for (const { title, text } of texts) expect(classify(taxonomy, { title, abstract: text })).toEqual(classify(taxonomy, { title, abstract: text }, { extra }));
  });

  it("answers for records that are read what it answers for the shipped names", () => {
    const own = overlay(taxonomy, {});
    for (const { title, text } of texts) expect(classify(own, { title, abstract: text })).toEqual(classify(taxonomy, { title, abstract: text }));
  });
});

describe("signatureOf()", () => {
  it("tells apart concepts that differ in a label, a parent or their order", () => {
    const [first, second, ...rest] = concepts as [(typeof concepts)[number], (typeof concepts)[number], ...(typeof concepts)[number][]];
    const others = [[{ ...first, label: `${first.label}s` }, second, ...rest], [{ ...first, broader: ["qat"] }, second, ...rest], [second, first, ...rest], [first, ...rest], [{ ...first, hiddenLabels: [...first.hiddenLabels, ...first.altLabels], altLabels: [] }, second, ...rest]];
    expect(new Set([concepts, ...others].map(signatureOf)).size).toBe(others.length + 1);
  });
});
