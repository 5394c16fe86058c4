import { describe, expect, it } from "vitest";
import { getPaper, taxonomy } from "quantaxonomy";
import { toGraph } from "quantaxonomy/graph";
import { makeDrawing } from "../../src/explorer/graph/drawing.js";
import { emphasise } from "../../src/explorer/graph/emphasis.js";
import type { ExplorerData } from "../../src/export/explorer/explorerData.js";

const layout = Object.fromEntries(toGraph(taxonomy, { kinds: ["paper", "concept"] }).mapNodes((key, _, i = 0) => [key, [i, i] as const]));
const drawing = makeDrawing(taxonomy, { layout } as unknown as ExplorerData, ["curated"]);
const nothing = { found: undefined, selected: undefined, pointed: undefined, path: [] };

describe("makeDrawing()", () => {
  it("draws every paper and concept that has a place, and leaves out the others", () => {
    const { [`paper:affinequant`]: _, ...others } = layout;
    expect(drawing.graph.order).toBe(Object.keys(layout).length);
    expect(makeDrawing(taxonomy, { layout: others } as unknown as ExplorerData, ["curated"]).graph.hasNode("paper:affinequant")).toBe(false);
  });

  it("ties a paper to its labels, and a concept to its papers", () => {
    expect(drawing.labels.get("paper:affinequant")).toEqual(getPaper(taxonomy, "affinequant").concepts.map(({ id }) => `concept:${id}`));
    expect(drawing.labels.get("concept:affine-transformation")).toContain("paper:affinequant");
  });

  it("draws a paper larger the more relations it has", () => {
    const bySize = drawing.graph.filterNodes((_, { is }) => is === "paper").sort((a, b) => drawing.graph.degree(a) - drawing.graph.degree(b));
    const sizes = bySize.map((key) => drawing.graph.getNodeAttribute(key, "size"));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });
});

describe("emphasise()", () => {
  it("lights everything where nothing is looked at", () => {
    expect(emphasise(drawing, nothing)).toMatchObject({ lit: undefined, centre: undefined, ties: [] });
  });

  it("lights a node's neighbours, and ties it to each", () => {
    const { lit, ties } = emphasise(drawing, { ...nothing, pointed: "paper:affinequant" });
    expect(lit).toContain("paper:omniquant");
    expect(lit).toContain("concept:affine-transformation");
    expect(new Set(ties.map(({ to }) => to)).size + 1).toBe(lit?.size);
  });

  it("puts what is pointed at before what is selected", () => {
    expect(emphasise(drawing, { ...nothing, selected: "paper:omniquant", pointed: "paper:affinequant" }).centre).toBe("paper:affinequant");
  });

  it("keeps the papers found in colour under an open card", () => {
    expect(emphasise(drawing, { ...nothing, selected: "paper:omniquant", found: new Set(["paper:dit-moe"]) }).lit).toContain("paper:dit-moe");
  });

  it("lights the papers found with their concepts", () => {
    const { lit } = emphasise(drawing, { ...nothing, found: new Set(["paper:affinequant"]) });
    expect([...(lit ?? [])].sort()).toEqual(["paper:affinequant", ...(drawing.labels.get("paper:affinequant") ?? [])].sort());
  });

  it("walks a path tie by tie", () => {
    const path = ["paper:affinequant", "paper:omniquant", "paper:vidit-q"];
    expect(emphasise(drawing, { ...nothing, path }).ties.map(({ from, to }) => [from, to])).toEqual([path.slice(0, 2), path.slice(1)]);
  });
});
