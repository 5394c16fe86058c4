import fc from "fast-check";
import { MultiGraph } from "graphology";

/** Texts with what formats trip over: markup, quotes, brackets, line ends, scripts, marks, emoji, control characters, half surrogates. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom("&", "<", ">", '"', "'", "{", "}", "[", "]", "|", "\\", "`", "#", "%%", ";", ":", ",", "\n", "\r", "\t", " ", "]]>", "-->", "end", "style:", "&amp;", "#quot;", "\\N", "$", "~"),
      fc.constantFrom("量化", "e\u0301", "\u0301", "👩‍🔬", "\u202E", "\u0000", "\u0001", "\u001F", "\u007F", "\uFFFE", "\uD800", "\uDC00", "\u2028", "é"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const evidence = fc.array(fc.record({ source: fc.constantFrom("title", "abstract"), text: nastyText }), { minLength: 1, maxLength: 2 });

const nodeAttributes = fc.record(
  {
    kind: fc.constantFrom("paper", "concept", "other"),
    label: nastyText,
    title: nastyText,
    date: fc.constantFrom("2024", "2024-03", "2024-03-19"),
    year: fc.integer({ min: 1990, max: 2030 }),
    parameters: fc.oneof(fc.constant(7e9), fc.constant(1), fc.constant(0.5)),
    methods: fc.array(nastyText, { maxLength: 3 }),
    evidence,
    open: fc.boolean(),
    mixed: fc.oneof(nastyText, fc.integer(), fc.boolean()),
    color: fc.constantFrom("#336699", "rgb(1,2,3)"),
    size: fc.integer({ min: 1, max: 30 }),
    x: fc.integer({ min: -9, max: 9 }),
    y: fc.constantFrom(-0.25, 0.5),
  },
  { requiredKeys: ["kind"] },
);

const edgeAttributes = fc.record({ kind: fc.constantFrom("extends", "has-concept"), weight: fc.constantFrom(0.25, 1), evidence, note: nastyText }, { requiredKeys: ["kind"] });

/** Graphs with attributes and keys of any text, several edges between two nodes among them. */
export const randomGraph: fc.Arbitrary<MultiGraph> = fc
  .record({
    type: fc.constantFrom("directed" as const, "undirected" as const, "mixed" as const),
    version: nastyText,
    nodes: fc.uniqueArray(fc.tuple(nastyText, nodeAttributes), { selector: ([key]) => key, maxLength: 6 }),
    edges: fc.uniqueArray(fc.tuple(nastyText, fc.nat(5), fc.nat(5), fc.boolean(), edgeAttributes), { selector: ([key]) => key, maxLength: 6 }),
  })
  .map(({ type, version, nodes, edges }) => {
    const graph = new MultiGraph({ type });
    graph.replaceAttributes({ version, tiers: ["curated", "stub"] });
    for (const [key, attributes] of nodes) graph.addNode(`n${key}`, attributes);
    const keys = graph.nodes();
    for (const [key, from, to, undirected, attributes] of edges) {
      const [source, target] = [keys[from], keys[to]];
      if (source === undefined || target === undefined) continue;
      if (type === "undirected" || (type === "mixed" && undirected)) graph.addUndirectedEdgeWithKey(`e${key}`, source, target, attributes);
      else graph.addDirectedEdgeWithKey(`e${key}`, source, target, attributes);
    }
    return graph;
  });

/** A graph as plain values in order: what two graphs must have in common to be the same. */
export function plainGraph(graph: MultiGraph, attributes: (given: Readonly<Record<string, unknown>>, what: "node" | "edge") => object = (given) => given) {
  return {
    nodes: graph.mapNodes((key, given) => [key, attributes(given, "node")]),
    edges: graph.mapEdges((key, given, source, target, _source, _target, undirected) => [key, source, target, undirected, attributes(given, "edge")]),
  };
}

/** The same graph under the names that a format gives to keys. */
export function renamed(graph: MultiGraph, nodeName: (key: string) => string, edgeName: (key: string) => string): MultiGraph {
  const copy = new MultiGraph({ type: graph.type });
  graph.forEachNode((key, attributes) => copy.addNode(nodeName(key), attributes));
  graph.forEachEdge((key, attributes, source, target, _source, _target, undirected) => {
    const ends = [nodeName(source), nodeName(target)] as const;
    if (undirected) copy.addUndirectedEdgeWithKey(edgeName(key), ...ends, attributes);
    else copy.addDirectedEdgeWithKey(edgeName(key), ...ends, attributes);
  });
  return copy;
}
