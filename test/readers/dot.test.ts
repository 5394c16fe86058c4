import { execFileSync, spawnSync } from "node:child_process";
import { XMLValidator } from "fast-xml-parser";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { taxonomy } from "quantaxonomy";
import { toDot } from "quantaxonomy/export/dot";
import { toGraph } from "quantaxonomy/graph";

const hasGraphviz = spawnSync("dot", ["-V"]).status === 0;

interface DotJson {
  readonly objects?: readonly { readonly _gvid: number; readonly name: string; readonly label?: string; readonly nodes?: readonly number[] }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly label?: string }[];
}

/** What Graphviz reads, without laying it out; it remarks that nodes have no place. */
function readDot(text: string): { readonly nodes: readonly (readonly [name: string, label: string | undefined])[]; readonly edges: readonly (readonly [tail: string, head: string, label: string | undefined])[] } {
  const { stdout } = spawnSync("dot", ["-Knop", "-Tdot_json"], { input: text, encoding: "utf8", maxBuffer: 2 ** 28 });
  const { objects = [], edges = [] } = JSON.parse(stdout) as DotJson;
  const nodes = objects.filter((each) => each.label !== undefined && !each.name.startsWith("cluster_"));
  const nameOf = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  return { nodes: nodes.map(({ name, label }) => [name, label]), edges: edges.map(({ tail, head, label }) => [nameOf.get(tail) ?? "", nameOf.get(head) ?? "", label]) };
}

describe.skipIf(!hasGraphviz)("Graphviz (skipped where dot is not installed)", () => {
  it("reads every node and edge of the shipped taxonomy", () => {
    const graph = toGraph(taxonomy);
    const { nodes, edges } = readDot(toDot(graph));
    expect(nodes.map(([name]) => name).sort()).toEqual(graph.nodes().sort());
    const ends = (list: readonly (readonly string[])[]): readonly string[] => list.map((each) => each.join(" ")).sort();
    expect(ends(edges.map(([tail, head, label = ""]) => [tail, head, label]))).toEqual(ends(graph.mapEdges((_, { kind }, source, target) => [source, target, kind])));
  });

  it("reads every node once when they stand in boxes", () => {
    const graph = toGraph(taxonomy);
    expect(readDot(toDot(graph, { clusterBy: "scheme" })).nodes).toHaveLength(graph.order);
  });

  it.each(['a "b"', "back\\", "back\\\\", 'back\\"', "{a|b}", "[x]", "<b>&amp;", "end", "量化 👩‍🔬 e\u0301", "\u0001\uD800", "two\nlines", "\\N", "->", ";", "//", "/* a */"])("draws %j as it is", (text) => {
    const graph = new MultiDirectedGraph();
    graph.addNode(text, { label: text, title: text, kind: "paper", url: `https://example.org/${text}` });
    graph.addDirectedEdge(text, text, { kind: text, evidence: [{ text }] });
    const dot = toDot(graph);
    const { nodes, edges } = readDot(dot);
    expect([nodes.length, edges.length]).toEqual([1, 1]);
    const svg = execFileSync("dot", ["-Tsvg"], { input: dot, encoding: "utf8" });
    expect(XMLValidator.validate(svg)).toBe(true);
    const shown = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => unescape(words));
    const wanted = text.replaceAll(/[\u0001\uD800]/g, "\uFFFD").replaceAll("\n", " ");
    expect(shown).toEqual([wanted, wanted]);
  });
});

/** The few entities that Graphviz writes. */
function unescape(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) => (code === undefined ? (names[name] ?? whole) : String.fromCodePoint(Number(code)))).replaceAll("\u00A0", " ");
}
