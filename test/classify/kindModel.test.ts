import { describe, expect, it } from "vitest";
import { featureName, featureNumbers, FeatureSet, PLACES } from "../../src/classify/features.js";
import { KindModel, logOdds } from "../../src/classify/kindModel.js";
import { LEARNED } from "../../src/classify/learnedWeights.js";
import { METHOD_KINDS } from "../../src/model/methodKind.js";

describe("featureName()", () => {
  it("is the way back from a feature's number", () => {
    const numbers = featureNumbers();
    for (const name of ["title:PTQ_PLAIN", "own:kind ptq", "setting:weights", "other:kind qat"]) expect(featureName(numbers.get(name)!)).toBe(name);
  });

  it("names what is noted in a set", () => {
    const features = new FeatureSet();
    features.addKind(PLACES.own, METHOD_KINDS.indexOf("qat"));
    features.addKind(PLACES.title, METHOD_KINDS.indexOf("caching"));
    features.addSettings([{ text: "W4", quantizers: [{ target: "weights", bits: 4 }], evidence: [{ source: "title", start: 0, end: 2, text: "W4" }] }]);
    const names: string[] = [];
    features.each((feature) => void names.push(featureName(feature)));
    expect(names.sort()).toEqual(["own:kind qat", "setting:4 bits or fewer", "setting:weights", "title:kind caching"]);
  });
});

describe("LEARNED", () => {
  it("names only features that the classifier can meet", () => {
    const numbers = featureNumbers();
    for (const questions of [LEARNED.whole, LEARNED.title]) for (const { weights } of Object.values(questions)) for (const name of Object.keys(weights)) expect(numbers.has(name), name).toBe(true);
  });
});

describe("KindModel", () => {
  const model = new KindModel();
  const [sure, unsure] = [METHOD_KINDS.map((kind) => (kind === "caching" ? 0.97 : 0)), METHOD_KINDS.map(() => 0)];

  it("believes the rules where no feature speaks", () => {
    const confidences = model.confidences(sure, new FeatureSet(), false);
    expect(confidences[METHOD_KINDS.indexOf("caching")]).toBeGreaterThan(0.6);
  });

  it("gives no kind to an empty text", () => {
    expect(Math.max(...model.confidences(unsure, new FeatureSet(), false))).toBeLessThan(0.45);
    expect(Math.max(...model.confidences(unsure, new FeatureSet(), true))).toBeLessThan(0.5);
  });
});

describe("logOdds()", () => {
  it("bounds what a rule may say", () => {
    expect(logOdds(1)).toBe(logOdds(0.99));
    expect(logOdds(0.5)).toBe(0);
  });
});
