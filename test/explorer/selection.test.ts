import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { showSelection } from "../../src/explorer/state/selection.js";
import { paperOf, taxonomyOf } from "../query/records.js";

const moved = taxonomyOf({ a: paperOf("a"), b: paperOf("b") }, { redirects: { former: { kind: "moved", to: "a" }, pair: { kind: "split", to: ["a", "b"] } } });

describe("showSelection()", () => {
  it("shows a paper by its id, name or arXiv id", () => {
    for (const id of ["affinequant", "AffineQuant", "2403.12544"]) expect(showSelection(taxonomy, { kind: "paper", id })).toMatchObject({ kind: "paper", paper: { id: "affinequant" } });
  });

  it("shows a concept", () => {
    expect(showSelection(taxonomy, { kind: "concept", id: "rotation" })).toMatchObject({ kind: "concept", concept: { id: "rotation" } });
  });

  it("names the nearest id where there is none", () => {
    expect(showSelection(taxonomy, { kind: "paper", id: "affinquant" })).toEqual({ kind: "gone", of: "paper", id: "affinquant", instead: ["affinequant"], isSplit: false });
  });

  it("follows an id that has moved, and says so", () => {
    expect(showSelection(moved, { kind: "paper", id: "former" })).toMatchObject({ kind: "paper", paper: { id: "a" }, formerly: "former" });
  });

  it("names the parts of an id that was split", () => {
    expect(showSelection(moved, { kind: "paper", id: "pair" })).toEqual({ kind: "gone", of: "paper", id: "pair", instead: ["a", "b"], isSplit: true });
  });

  it("offers nothing where nothing is near", () => {
    expect(showSelection(moved, { kind: "concept", id: "<script>alert(1)</script>" })).toMatchObject({ kind: "gone", instead: [] });
  });
});
