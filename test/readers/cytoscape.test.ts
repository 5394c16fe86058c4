import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { toCytoscape } from "quantaxonomy/export/cytoscape";
import { toGraph } from "quantaxonomy/graph";

/** The little of Cytoscape.js that is asked; its package may not be installed. */
type Cytoscape = (options: { readonly headless: boolean; readonly elements: unknown }) => {
  nodes(): { map<T>(callback: (node: { id(): string; data(name: string): unknown }) => T): T[] };
  edges(): { map<T>(callback: (edge: { id(): string; data(name: string): unknown }) => T): T[] };
};

const name = "cytoscape";
const module = (await import(/* @vite-ignore */ name).catch(() => undefined)) as { default: Cytoscape } | undefined;

describe.skipIf(module === undefined)("Cytoscape.js (skipped where cytoscape is not installed)", () => {
  it("reads every node and edge of the shipped taxonomy", () => {
    const graph = toGraph(taxonomy);
    const { elements } = JSON.parse(toCytoscape(graph)) as { readonly elements: unknown };
    const read = module!.default({ headless: true, elements });
    expect(read.nodes().map((node) => [node.id(), node.data("name")])).toEqual(graph.mapNodes((key, { label }) => [key, label]));
    expect(read.edges().map((edge) => [edge.id(), edge.data("source"), edge.data("target"), edge.data("interaction")])).toEqual(graph.mapEdges((key, { kind }, source, target) => [key, source, target, kind]));
  });
});
