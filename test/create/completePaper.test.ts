import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import type { Quantizer } from "../../src/model/quantizer.js";
import { getPaper } from "../../src/taxonomy/index.js";
import { baseRecords, withConcepts, withPaper, words } from "../helpers/records.js";

const { methods } = baseRecords().papers["a-quantizer"];

/** The labels of the small paper when this is its setting. */
function labelsWith(...quantizers: Quantizer[]): readonly string[] {
  const records = withPaper({ methods: [{ ...methods[0], concepts: [], settings: [{ text: "as said", quantizers, evidence: words("by the setting") }] }], results: [] });
  return getPaper(createTaxonomy({ ...records, concepts: withConcepts("technique", Object.fromEntries(["symmetric", "asymmetric", "static-activation-scales", "dynamic-activation-scales"].map((id) => [id, { label: id, definition: "d", broader: [] }]))).concepts! }), "a-quantizer").concepts.map(({ id }) => id);
}

describe("a completed paper", () => {
  const paper = getPaper(createTaxonomy(baseRecords()), "a-quantizer");

  it("has the year of its date", () => {
    expect(paper.year).toBe(2024);
  });

  it("has the contribution of its label", () => {
    expect(paper.tier === "curated" && paper.contribution).toBe("technical");
  });

  it("carries the labels of its facets and the kinds themselves", () => {
    expect(paper.concepts.map(({ id }) => id)).toEqual(expect.arrayContaining(["ptq", "ptq-rounding", "rotation", "pruning", "llm", "technical"]));
  });

  it("holds the settings of its facets", () => {
    expect(paper.settings.map(({ text }) => text)).toEqual(["W4A8"]);
  });

  it("owns the figures that name no one else", () => {
    expect(paper.results.map(({ about, reportedBy }) => [about, reportedBy])).toEqual([["a-quantizer", "a-quantizer"], ["a-stub", "a-quantizer"]]);
  });

  it("has empty lists where nothing was written, in a stub too", () => {
    expect(getPaper(createTaxonomy(baseRecords()), "a-stub")).toMatchObject({ aliases: [], authors: [], methods: [], concepts: [], settings: [], relations: [], results: [], costs: [], sources: [] });
  });
});

describe("the labels that a setting implies", () => {
  it("are its target, format and granularity", () => {
    expect(labelsWith({ target: "weights", bits: 4, format: "int", granularity: "per-group" })).toEqual(expect.arrayContaining(["weights", "int", "per-group"]));
  });

  it("are the joint target when weights and activations have low widths", () => {
    expect(labelsWith({ target: "weights", bits: 4 }, { target: "activations", bits: 8 })).toContain("weight-activation");
  });

  it("are weights alone when activations keep full precision", () => {
    const labels = labelsWith({ target: "weights", bits: 4 }, { target: "activations", bits: 16 });
    expect(labels).toContain("weight-only");
    expect(labels).not.toContain("weight-activation");
  });

  it("are neither when activations go unmentioned", () => {
    const labels = labelsWith({ target: "weights", bits: 4 });
    expect(labels.some((id) => id === "weight-only" || id === "weight-activation")).toBe(false);
  });

  it("are neither when the weights keep full precision", () => {
    const labels = labelsWith({ target: "weights", bits: 16 }, { target: "activations", bits: 8 });
    expect(labels.some((id) => id === "weight-only" || id === "weight-activation")).toBe(false);
  });

  it("are symmetry as stated, and nothing when unstated", () => {
    expect(labelsWith({ bits: 4, symmetric: true })).toContain("symmetric");
    expect(labelsWith({ bits: 4, symmetric: false })).toContain("asymmetric");
    expect(labelsWith({ bits: 4 }).filter((id) => id.endsWith("symmetric"))).toEqual([]);
  });

  it("are the time of the scale for activations alone", () => {
    expect(labelsWith({ target: "activations", bits: 8, scale: "static" })).toContain("static-activation-scales");
    expect(labelsWith({ target: "weights", bits: 8, scale: "static" })).not.toContain("static-activation-scales");
  });
});
