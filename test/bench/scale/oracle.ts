/**
 * The answers by a plain scan over the records: no index, no order of evaluation, nothing shared with an engine but the
 * reading of the file. What engines answer is held against these.
 */
import { weightOf, type PlainPapers } from "./plainPapers.js";
import { NEAREST, PAGE, type FindQuestion, type MatrixQuestion, type PathQuestion, type Questions } from "./questions.js";

/** What is right. */
export interface OracleAnswers {
  readonly find: readonly { readonly total: number; readonly ids: readonly string[] }[];
  readonly related: readonly (readonly { readonly id: string; readonly score: number; readonly reasons: readonly string[] }[])[];
  /** How many steps the shortest way has; -1 where there is none. */
  readonly path: readonly number[];
  readonly matrix: readonly (readonly number[])[];
}

/** Answers every question by going through all papers. */
export function answersOf(plain: PlainPapers, questions: Questions): OracleAnswers {
  const labels = plain.papers.map(({ concepts }) => new Set(concepts));
  const neighbours = plain.papers.map((): number[] => []);
  plain.papers.forEach(({ names }, from) => {
    for (const to of names) {
      neighbours[from]!.push(to);
      neighbours[to]!.push(from);
    }
  });
  return {
    find: questions.find.map((question) => findByScan(plain, labels, question)),
    related: questions.related.map(({ number }) => relatedByScan(plain, labels, number)),
    path: questions.path.map((question) => stepsBetween(neighbours, question)),
    matrix: questions.matrix.map((question) => matrixByScan(plain, question)),
  };
}

function findByScan({ papers }: PlainPapers, labels: readonly ReadonlySet<number>[], { concepts, firstYear, lastYear, mostBits }: FindQuestion): OracleAnswers["find"][number] {
  const found = papers.filter(({ year, bits }, number) => year >= firstYear && year <= lastYear && bits <= mostBits && concepts.every((concept) => labels[number]!.has(concept)));
  return { total: found.length, ids: found.slice(0, PAGE).map(({ id }) => id) };
}

function relatedByScan({ papers, counts, vocabulary }: PlainPapers, labels: readonly ReadonlySet<number>[], seed: number): OracleAnswers["related"][number] {
  const mine = papers[seed]!.concepts.map((concept) => ({ concept, weight: weightOf(counts[concept]!, papers.length) }));
  const scored = papers.map((_, number) => ({ number, score: mine.reduce((sum, { concept, weight }) => (labels[number]!.has(concept) ? sum + weight : sum), 0) }));
  const nearest = scored.filter(({ number }) => number !== seed).sort((a, b) => b.score - a.score || a.number - b.number).slice(0, NEAREST);
  return nearest.map(({ number, score }) => ({ id: papers[number]!.id, score, reasons: mine.flatMap(({ concept }) => (labels[number]!.has(concept) ? [vocabulary.ids[concept]!] : [])) }));
}

function stepsBetween(neighbours: readonly (readonly number[])[], { from, to }: PathQuestion): number {
  const seen = new Set([from.number]);
  for (let [steps, border] = [1, [from.number]]; border.length > 0; steps++) {
    const next: number[] = [];
    for (const paper of border) {
      for (const other of neighbours[paper]!) {
        if (other === to.number) return steps;
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    border = next;
  }
  return -1;
}

function matrixByScan({ papers, vocabulary }: PlainPapers, { rows, columns }: MatrixQuestion): readonly number[] {
  const [rowOf, columnOf] = [rows, columns].map((concepts) => vocabulary.ids.map((_, concept) => concepts.indexOf(concept)));
  const counts = Array.from({ length: rows.length * columns.length }, () => 0);
  for (const { concepts } of papers) {
    for (const row of concepts) {
      if (rowOf![row]! < 0) continue;
      for (const column of concepts) if (columnOf![column]! >= 0) counts[rowOf![row]! * columns.length + columnOf![column]!]!++;
    }
  }
  return counts;
}
