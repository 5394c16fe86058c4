import { describe, expect, it } from "vitest";
import { findPapers, lineage, taxonomy } from "quantaxonomy";
import { toMermaid } from "quantaxonomy/export/mermaid";
import { toGraph } from "quantaxonomy/graph";
import { labelled } from "../export/mermaid/flowchartLaws.js";

/** The little of Mermaid and of a page that is asked; the packages may not be installed. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{
      readonly db: {
        getVertices(): ReadonlyMap<string, { readonly text: string; readonly classes: readonly string[] }>;
        getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string; readonly stroke: string }[];
      };
    }>;
  };
}

async function loadMermaid(): Promise<Mermaid | undefined> {
  const names = ["jsdom", "mermaid"];
  try {
    // Mermaid reads no text without a page, since it cleans labels by its means.
    const { JSDOM } = (await import(/* @vite-ignore */ names[0]!)) as { JSDOM: new (html: string) => { readonly window: { readonly document: object } } };
    const { window } = new JSDOM("<!doctype html>");
    Object.assign(globalThis, { window, document: window.document });
    return ((await import(/* @vite-ignore */ names[1]!)) as { default: Mermaid }).default;
  } catch {
    return undefined;
  }
}

const mermaid = await loadMermaid();

/** How Mermaid keeps entities until it draws. */
const decode = (text: string): string => text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(Number(code)));

async function readFlowchart(text: string) {
  // The first call makes the kinds of diagrams known.
  await mermaid!.parse(text);
  const { db } = await mermaid!.mermaidAPI.getDiagramFromText(text);
  const boxes = [...db.getVertices().values()];
  return { nodes: boxes.map((each) => decode(each.text)), classes: boxes.map((each) => each.classes.join(" ")), edges: db.getEdges().map(({ start, end, text: label, stroke }) => [start, end, decode(label), stroke]) };
}

describe.skipIf(mermaid === undefined)("Mermaid (skipped where mermaid and jsdom are not installed)", () => {
  it("reads the nodes, kinds and edges of a graph", async () => {
    const graph = toGraph(taxonomy, { papers: ["affinequant", "omniquant", "q-diffusion"] });
    const { nodes, classes, edges } = await readFlowchart(toMermaid(graph));
    expect(nodes).toEqual(graph.mapNodes((_, { label }) => label));
    expect(classes).toEqual(graph.mapNodes((_, { kind }) => kind));
    const place = new Map(graph.nodes().map((node, i) => [node, `n${i}`]));
    expect(edges).toEqual(graph.mapEdges((_, { kind }, source, target) => [place.get(source), place.get(target), kind, "normal"]));
  });

  it("reads the lineage of every paper that has one", async () => {
    for (const { id } of findPapers(taxonomy, {})) {
      const { ancestors, descendants } = lineage(taxonomy, id);
      const { nodes } = await readFlowchart(toMermaid(lineage(taxonomy, id)));
      expect(nodes).toHaveLength(1 + ancestors.length + descendants.length);
    }
  });

  it.each(['a "b"', "#quot; #1;", "&lt;b&gt; <b>", "[x] {y} (z) |w|", "`code`", "end", "style:#1;x;", "classDef a:b#c;", "%% comment", "%%{init: {}}%%", "back\\n", "量化 👩‍🔬 e\u0301", "---", "-->", "subgraph;", "click n0 call x()"])("reads %j as it is", async (label) => {
    const { nodes, edges } = await readFlowchart(toMermaid(labelled(label)));
    expect(nodes[0]).toBe(label);
    expect(edges).toEqual([["n0", "n1", label, "normal"]]);
  });
});
