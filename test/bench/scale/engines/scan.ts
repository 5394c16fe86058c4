/** The papers as an array, gone through for every question: what a script does that uses no index. */
import type { Engine, Found } from "../engine.js";
import { weightOf, type PlainPapers } from "../plainPapers.js";
import { NEAREST, PAGE, type FindQuestion } from "../questions.js";

/** Keeps the papers as they are. */
export function buildScan({ papers, records, counts, vocabulary }: PlainPapers): Engine {
  const rows = papers.map(({ year, bits, concepts }, number) => ({ number, year, bits, concepts }));
  const filter = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion) => rows.filter((row) => row.year >= firstYear && row.year <= lastYear && row.bits <= mostBits && concepts.every((concept) => row.concepts.includes(concept)));
  return {
    find: (question): Found => {
      const found = filter(question);
      return { total: found.length, papers: found.slice(0, PAGE).map(({ number }) => records.read(number)) };
    },
    count: (question) => filter(question).length,
    related: ({ number: seed }) => {
      const mine = new Map(rows[seed]!.concepts.map((concept) => [concept, weightOf(counts[concept]!, rows.length)]));
      const scored = rows.map(({ number, concepts }) => ({ number, score: concepts.reduce((sum, concept) => sum + (mine.get(concept) ?? 0), 0) }));
      const nearest = scored.filter(({ number }) => number !== seed).sort((a, b) => b.score - a.score || a.number - b.number).slice(0, NEAREST);
      return nearest.map(({ number, score }) => ({ id: records.read(number).id, score, reasons: rows[number]!.concepts.flatMap((concept) => (mine.has(concept) ? [vocabulary.ids[concept]!] : [])) }));
    },
    matrix: ({ rows: down, columns }) => {
      const [rowOf, columnOf] = [new Map(down.map((concept, row) => [concept, row])), new Map(columns.map((concept, column) => [concept, column]))];
      const cells = new Array<number>(down.length * columns.length).fill(0);
      for (const { concepts } of rows) {
        for (const one of concepts) {
          const row = rowOf.get(one);
          if (row === undefined) continue;
          for (const other of concepts) {
            const column = columnOf.get(other);
            if (column !== undefined) cells[row * columns.length + column]!++;
          }
        }
      }
      return cells;
    },
    remarks: ["path: an array has no neighbours"],
  };
}
