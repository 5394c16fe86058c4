import { describe, expect, it } from "vitest";
import { createTaxonomy, type TaxonomyRecords } from "../../src/create/index.js";
import { diffTaxonomies } from "../../src/taxonomy/index.js";
import { baseConcept, baseConcepts, basePaper, baseRecords, recordsWith, withConcepts, withPaper } from "../helpers/records.js";

const before = createTaxonomy<TaxonomyRecords>(baseRecords());
const diff = (records: TaxonomyRecords, from = before) => diffTaxonomies(from, createTaxonomy(records));
const { papers, redirects } = baseRecords();
const added = { ...papers, another: basePaper({ title: "Another" }) };
const withAnother = createTaxonomy<TaxonomyRecords>(recordsWith({ papers: added }));

describe("diffTaxonomies()", () => {
  it("finds nothing between a taxonomy and itself, or its copy", () => {
    expect(diff(baseRecords())).toEqual({ verdict: "none", changes: [] });
    expect(diffTaxonomies(before, before)).toEqual({ verdict: "none", changes: [] });
  });

  it("calls a corrected value a patch and names the keys", () => {
    expect(diff(withPaper({ title: "Corrected", venue: "ICLR 2025" }))).toEqual({ verdict: "patch", changes: [{ kind: "paper", id: "a-quantizer", change: "changed", keys: ["title", "venue"] }] });
  });

  it("calls an addition minor", () => {
    expect(diff(recordsWith({ papers: added }))).toEqual({ verdict: "minor", changes: [{ kind: "paper", id: "another", change: "added", keys: [] }] });
    expect(diff(withConcepts("technique", { smoothing: baseConcept("smoothing") })).verdict).toBe("minor");
  });

  it("calls a removal major", () => {
    expect(diff(baseRecords(), withAnother)).toEqual({ verdict: "major", changes: [{ kind: "paper", id: "another", change: "removed", keys: [] }] });
  });

  it("calls a redirect minor: the id still resolves", () => {
    const moved = recordsWith({ redirects: { ...redirects, another: { kind: "moved", to: "a-quantizer" } } });
    expect(diff(moved, withAnother)).toEqual({ verdict: "minor", changes: [{ kind: "paper", id: "another", change: "redirected", keys: [] }] });
  });

  it("calls a former id that leads nowhere any more a removal", () => {
    const { "old-quantizer": _, ...rest } = redirects;
    expect(diff(recordsWith({ redirects: rest }))).toEqual({ verdict: "major", changes: [{ kind: "paper", id: "old-quantizer", change: "removed", keys: [] }] });
  });

  it("finds no change of kept redirects", () => {
    expect(diff(recordsWith({ redirects: { ...redirects } })).verdict).toBe("none");
  });

  it("calls a paper that falls back to a stub major, and a stub that is read a patch", () => {
    const stub = createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { ...papers, "a-stub": basePaper({ title: "Named elsewhere", date: "2020" }) } }));
    const { verdict, changes } = diffTaxonomies(stub, before);
    expect(verdict).toBe("major");
    expect(changes[0]?.keys).toContain("tier");
    expect(diffTaxonomies(before, stub).verdict).toBe("patch");
  });

  it("calls a concept that changes its scheme major", () => {
    const concepts = baseConcepts();
    const { rotation } = concepts.technique.concepts;
    const smoothing = { smoothing: rotation };
    const at = (scheme: "technique" | "granularity"): TaxonomyRecords => recordsWith({ concepts: { ...concepts, [scheme]: { ...concepts[scheme], concepts: { ...concepts[scheme].concepts, smoothing: { ...smoothing.smoothing, label: "smoothing" } } } } });
    const { verdict, changes } = diffTaxonomies(createTaxonomy(at("technique")), createTaxonomy(at("granularity")));
    expect([verdict, changes[0]?.keys]).toEqual(["major", ["scheme"]]);
  });

  it("gives the gravest verdict of several changes, by kind and then id", () => {
    const { verdict, changes } = diff({ ...withPaper({ venue: "ICLR 2025" }), models: { ...baseRecords().models, mine: { name: "Mine", aliases: [], family: "llm" } } }, withAnother);
    expect(verdict).toBe("major");
    expect(changes.map(({ kind, id, change }) => [kind, id, change])).toEqual([["paper", "a-quantizer", "changed"], ["paper", "another", "removed"], ["model", "mine", "added"]]);
  });

  it("sees an addition where the other way round it sees a removal", () => {
    expect(diffTaxonomies(withAnother, before).changes.map(({ change }) => change)).toEqual(["removed"]);
    expect(diffTaxonomies(before, withAnother).changes.map(({ change }) => change)).toEqual(["added"]);
  });
});
