/** A graph of papers and their relations, as `toGraph` of a project would hold them: labels stand on the nodes. */
import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path";
import type { Engine, Found } from "../engine.js";
import type { PlainPapers } from "../plainPapers.js";
import { PAGE, type FindQuestion } from "../questions.js";

interface PaperNode {
  readonly year: number;
  readonly bits: number;
  readonly concepts: readonly number[];
}

/** Builds the graph. */
export function buildGraphology({ papers, records }: PlainPapers): Engine {
  const graph = new UndirectedGraph<PaperNode>();
  papers.forEach(({ year, bits, concepts }, number) => graph.addNode(number, { year, bits, concepts }));
  papers.forEach(({ names }, number) => {
    for (const other of names) graph.mergeEdge(number, other);
  });
  const filter = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): readonly string[] =>
    graph.filterNodes((_, paper) => paper.year >= firstYear && paper.year <= lastYear && paper.bits <= mostBits && concepts.every((concept) => paper.concepts.includes(concept)));
  return {
    find: (question): Found => {
      // Nodes stand in the order in which they were added, the newest first.
      const found = filter(question);
      return { total: found.length, papers: found.slice(0, PAGE).map((number) => records.read(Number(number))) };
    },
    count: (question) => filter(question).length,
    path: ({ from, to }) => bidirectional(graph, from.number, to.number)?.map((number) => records.read(Number(number)).id),
    remarks: ["related, matrix: left to the array scan, which goes through the same attributes"],
  };
}
