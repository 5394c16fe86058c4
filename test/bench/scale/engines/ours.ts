/** The library by its public names: a corpus, built in a process of its own and opened from its file. */
import { createReadStream } from "node:fs";
import { countPapers, findPapers, matrix, pathBetween, relatedWork, type Matrix, type Taxonomy } from "quantaxonomy";
import { buildCorpus, openCorpus } from "quantaxonomy/node";
import type { Engine } from "../engine.js";
import { NEAREST, PAGE, type MatrixQuestion } from "../questions.js";

/** What building a corpus takes. */
export interface BuildFigures {
  /** Milliseconds from the file of records to that of the corpus. */
  readonly buildTime: number;
  /** The most memory that the process held, in bytes. */
  readonly buildPeak: number;
}

/** Builds a corpus. */
export async function buildOurs(papers: string, corpus: string): Promise<BuildFigures> {
  const start = performance.now();
  await buildCorpus(createReadStream(papers), corpus);
  return { buildTime: performance.now() - start, buildPeak: 1024 * process.resourceUsage().maxRSS };
}

/** Opens what was built. */
export function openOurs(corpus: string): { readonly taxonomy: Taxonomy; readonly engine: Engine } {
  const start = performance.now();
  const taxonomy = openCorpus(corpus);
  return { taxonomy, engine: engineOf(taxonomy, performance.now() - start) };
}

/** The questions as the library takes them. */
export function engineOf(taxonomy: Taxonomy, openTime?: number): Engine {
  return {
    ...(openTime === undefined ? {} : { openTime }),
    find: ({ query }) => ({ papers: findPapers(taxonomy, query, { limit: PAGE }), total: countPapers(taxonomy, query) }),
    count: ({ query }) => countPapers(taxonomy, query),
    related: ({ id }) => relatedWork(taxonomy, id, { limit: NEAREST }).map((related) => ({ ...related, reasons: related.reasons.map(({ text }) => text) })),
    path: ({ from, to }) => pathBetween(taxonomy, from.id, to.id)?.papers,
    // A cell says how many papers it has by their list alone; its state tells whether there are any.
    matrix: (question) => cellsOf(taxonomy, question, ({ state }) => (state === "known" ? 1 : 0)),
    cells: (question) => cellsOf(taxonomy, question, ({ papers }) => papers.length),
  };
}

function cellsOf(taxonomy: Taxonomy, { rowIds, columnIds }: MatrixQuestion, tell: (cell: Matrix["cells"][number][number]) => number): ArrayLike<number> {
  const { cells } = matrix(taxonomy, { rows: rowIds, columns: columnIds });
  const told = new Uint32Array(rowIds.length * columnIds.length);
  let at = 0;
  for (const row of cells) for (const cell of row) told[at++] = tell(cell);
  return told;
}
