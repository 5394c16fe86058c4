import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { checkView } from "../../src/explorer/state/checkView.js";
import { FIRST_VIEW } from "../../src/explorer/state/view.js";
import { taxonomyOf, paperOf } from "../query/records.js";

describe("checkView()", () => {
  it("leaves a view alone that the data can answer", () => {
    const view = { ...FIRST_VIEW, picks: { method: ["ptq"], scope: ["in"] }, cell: { row: "ptq", column: "llm" } };
    expect(checkView(taxonomy, view)).toEqual({ view, notes: [] });
  });

  it("leaves out values that the data do not have, and names the nearest", () => {
    const { view, notes } = checkView(taxonomy, { ...FIRST_VIEW, picks: { method: ["ptqq"], tier: ["stub"] } });
    expect(view.picks).toEqual({});
    expect(notes).toEqual([
      "The link asks for the method “ptqq”, which is not in these data; the nearest is “ptq”.",
      expect.stringContaining("the tier “stub”"),
    ]);
  });

  it("leaves out a concept that stands in another facet", () => {
    expect(checkView(taxonomy, { ...FIRST_VIEW, picks: { model: ["ptq"] } }).view.picks).toEqual({});
  });

  it("falls back to methods and models where the axes are gone", () => {
    const { view, notes } = checkView(taxonomy, { ...FIRST_VIEW, rows: "gone", columns: "<script>", cell: { row: "a", column: "b" } });
    expect([view.rows, view.columns, view.cell]).toEqual(["method", "model", undefined]);
    expect(notes).toHaveLength(3);
  });

  it("keeps an axis of the children of a concept", () => {
    expect(checkView(taxonomy, { ...FIRST_VIEW, rows: "ptq" }).view.rows).toBe("ptq");
  });

  it("needs nothing of the shipped data", () => {
    const own = taxonomyOf({ a: paperOf("a") });
    expect(checkView(own, FIRST_VIEW)).toEqual({ view: FIRST_VIEW, notes: [] });
  });
});
