import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay, safeCreateTaxonomy } from "../../src/create/index.js";
import { listSchemes } from "../../src/index.js";
import type { ConceptCollection } from "../../src/model/concept.js";
import { baseRecords } from "../helpers/records.js";

/** The small taxonomy with collections of its scheme of methods. */
function recordsWith(...collections: readonly ConceptCollection[]) {
  const { concepts, ...rest } = baseRecords();
  return { ...rest, concepts: { ...concepts, method: { ...concepts.method, collections } } };
}

const findingsOf = (...collections: readonly ConceptCollection[]) => {
  const result = safeCreateTaxonomy(recordsWith(...collections));
  return result.success ? [] : result.findings.map(({ code, path, mend }) => ({ code, path, mend }));
};

const timing: ConceptCollection = { id: "by-time", label: "methods by time", members: ["ptq", "qat"] };

describe("a collection", () => {
  it("stands in the record of its scheme", () => {
    expect(listSchemes(createTaxonomy(recordsWith(timing))).find(({ id }) => id === "method")?.collections).toEqual([timing]);
  });

  it("is absent, and no empty list, where a scheme has none", () => {
    expect(listSchemes(createTaxonomy(baseRecords())).filter((scheme) => "collections" in scheme)).toEqual([]);
  });

  it("survives an overlay", () => {
    const laid = overlay(createTaxonomy(recordsWith(timing)), { models: {} });
    expect(listSchemes(laid).find(({ id }) => id === "method")?.collections).toEqual([timing]);
  });

  it("names concepts that there are", () => {
    expect(findingsOf({ ...timing, members: ["ptq", "qatt"] })).toEqual([{ code: "unknown-id", path: ["concepts", "method", "collections", 0, "members", 1], mend: 'write "qat" or add a concept of the scheme method with this id' }]);
  });

  it("names concepts of its own scheme alone", () => {
    expect(findingsOf({ ...timing, members: ["rotation"] }).map(({ code }) => code)).toEqual(["unknown-id"]);
  });

  it("has an id of its own in the scheme", () => {
    expect(findingsOf(timing, timing)).toEqual([{ code: "invalid-value", path: ["concepts", "method", "collections"], mend: "give every collection an id of its own" }]);
  });

  it("has no other keys", () => {
    expect(findingsOf({ ...timing, lable: "x" } as ConceptCollection)).toEqual([{ code: "unknown-key", path: ["concepts", "method", "collections", 0, "lable"], mend: 'write "label" or take it out' }]);
  });
});
