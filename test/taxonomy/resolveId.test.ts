import { describe, expect, it } from "vitest";
import { createTaxonomy, type TaxonomyRecords } from "../../src/create/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { ancestors, getConcept, getPaper, lookupConcept, lookupPaper, lookupPaperId } from "../../src/taxonomy/index.js";
import { isConceptId, isPaperId, paperNumber, resolveId } from "../../src/taxonomy/resolveId.js";
import { UnknownIdError } from "../../src/taxonomy/unknownIdError.js";
import { baseRecords, recordsWith } from "../helpers/records.js";

const records: TaxonomyRecords = recordsWith({
  redirects: {
    ...baseRecords().redirects,
    "old-rotation": { kind: "moved", to: "rotation" },
    "both-kinds": { kind: "split", to: ["ptq", "qat"] },
  },
});
const taxonomy: Taxonomy = createTaxonomy(records);

describe("resolveId()", () => {
  it.each(["a-quantizer", "a-stub", "ptq", "weights"])("leaves the present id %s as it is", (id) => {
    expect(resolveId(taxonomy, id)).toEqual({ kind: "current", id });
  });

  it("leads a moved paper or concept to its present id", () => {
    expect(resolveId(taxonomy, "old-quantizer")).toEqual({ kind: "moved", id: "a-quantizer" });
    expect(resolveId(taxonomy, "old-rotation")).toEqual({ kind: "moved", id: "rotation" });
  });

  it("leads a split paper or concept to its parts", () => {
    expect(resolveId(taxonomy, "two-in-one")).toEqual({ kind: "split", ids: ["a-quantizer", "a-stub"] });
    expect(resolveId(taxonomy, "both-kinds")).toEqual({ kind: "split", ids: ["ptq", "qat"] });
  });

  it.each(["", "never-was", "A-Quantizer", "__proto__", "constructor", "toString", "llama", "perplexity"])("knows nothing of %j", (id) => {
    expect(resolveId(taxonomy, id)).toBeUndefined();
  });

  it("leads in one hop to ids that are current", () => {
    for (const id of Object.keys(records.redirects ?? {})) {
      const resolved = resolveId(taxonomy, id);
      const ends = resolved?.kind === "split" ? resolved.ids : [resolved?.id ?? ""];
      for (const end of ends) expect(resolveId(taxonomy, end)).toEqual({ kind: "current", id: end });
    }
  });

  it("throws a TypeError that says what to pass when the first argument is no taxonomy", () => {
    for (const value of [undefined, null, {}, [], "a-quantizer"]) {
      expect(() => resolveId(value as unknown as Taxonomy, "ptq")).toThrow(TypeError);
      expect(() => resolveId(value as unknown as Taxonomy, "ptq")).toThrow(/^Cannot read the taxonomy: .*pass `taxonomy`/);
    }
  });
});

describe("former ids", () => {
  it("are accepted by lookups when they moved", () => {
    expect(getPaper(taxonomy, "old-quantizer").id).toBe("a-quantizer");
    expect(getConcept(taxonomy, "old-rotation").id).toBe("rotation");
    expect(lookupPaper(taxonomy, "old-quantizer")?.id).toBe("a-quantizer");
    expect(lookupConcept(taxonomy, "old-rotation")?.id).toBe("rotation");
    expect(lookupPaperId(taxonomy, "old-quantizer")).toBe("a-quantizer");
    expect(ancestors(taxonomy, "old-rotation")).toEqual([]);
  });

  it("are ids of papers or of concepts when they moved, not when they were split", () => {
    expect(isPaperId(taxonomy, "old-quantizer")).toBe(true);
    expect(isConceptId(taxonomy, "old-rotation")).toBe(true);
    expect(isPaperId(taxonomy, "old-rotation")).toBe(false);
    expect(isConceptId(taxonomy, "old-quantizer")).toBe(false);
    expect(isPaperId(taxonomy, "two-in-one")).toBe(false);
    expect(paperNumber(taxonomy, "old-quantizer")).toBe(paperNumber(taxonomy, "a-quantizer"));
  });

  it("throw an error that names the parts when they were split", () => {
    expect(() => getPaper(taxonomy, "two-in-one")).toThrow(UnknownIdError);
    expect(() => getPaper(taxonomy, "two-in-one")).toThrow('Cannot find paper "two-in-one": no such id, it was split into "a-quantizer" and "a-stub"');
  });
});

describe("isPaperId() and isConceptId()", () => {
  it.each(["", "__proto__", "constructor", "A-Quantizer", "a-quantizer "])("say no to %j", (text) => {
    expect([isPaperId(taxonomy, text), isConceptId(taxonomy, text)]).toEqual([false, false]);
  });

  it("tell papers from concepts", () => {
    expect([isPaperId(taxonomy, "ptq"), isConceptId(taxonomy, "ptq"), isPaperId(taxonomy, "a-stub"), isConceptId(taxonomy, "a-stub")]).toEqual([false, true, true, false]);
  });
});
