/**
 * Which schools does the field fall into, and which papers stand in their middle?
 *
 * Ties the curated papers by shared concepts and by relations, divides them with the Louvain method, and prints for
 * each community of three papers or more its size, the commonest method kinds among its core methods, and its most
 * central papers by PageRank. The random numbers are seeded: the same data give the same table.
 *
 * Run it with `npx tsx examples/communities.ts`; besides quantaxonomy it needs graphology-communities-louvain and
 * graphology-metrics.
 */
import louvainModule from "graphology-communities-louvain";
import { centrality } from "graphology-metrics";
import { taxonomy } from "quantaxonomy";
import { toPaperGraph } from "quantaxonomy/graph";

// The package exports a function, yet its types declare a default export beside it.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const SEED = 1;
const SMALLEST = 3;
const SHOWN = 3;

const graph = toPaperGraph(taxonomy);
const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
const ranks = centrality.pagerank(graph, { getEdgeWeight: "weight" });

const members = new Map<number, string[]>();
for (const [paper, community] of Object.entries(communities)) members.set(community, [...(members.get(community) ?? []), paper]);

const rows = [...members.values()]
  .filter((papers) => papers.length >= SMALLEST)
  .sort((a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""))
  .map((papers) => [String(papers.length), commonestMethods(papers), mostCentral(papers)]);

const inRows = rows.reduce((sum, [size]) => sum + Number(size), 0);
console.log(`${graph.order} papers, ${graph.size} ties, ${rows.length} communities with ${inRows} papers, modularity ${modularity.toFixed(2)}\n`);
printTable(["papers", "commonest method kinds", "most central papers"], rows);

/** The method kinds of a community with the number of papers that are about them. */
function commonestMethods(papers: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const paper of papers) for (const kind of graph.getNodeAttribute(paper, "methods")) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return ordered.slice(0, SHOWN).map(([kind, count]) => `${kind} ${count}`).join(", ") || "none of the seven";
}

/** The ids of the papers of a community with the highest rank; ties go by id. */
function mostCentral(papers: readonly string[]): string {
  const ordered = [...papers].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || compareText(a, b));
  return ordered.slice(0, SHOWN).map((paper) => graph.getNodeAttribute(paper, "id")).join(", ");
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, widths.map((width) => "-".repeat(width)), ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lehmer's generator: numbers from 0 to 1 that depend on the seed alone. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
