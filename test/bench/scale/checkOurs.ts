/**
 * Holds the library's answers against the plain scan. Finding, counting and cells are the same questions to all; nearness
 * and ways are richer here, so what they say is held against the records: sums, order, and every statement that can be read.
 */
import { matrix, pathBetween, relatedWork, type Taxonomy } from "quantaxonomy";
import type { Check } from "./check.js";
import { checkEngine } from "./check.js";
import type { Engine } from "./engine.js";
import { whilePatient } from "./measure.js";
import type { OracleAnswers } from "./oracle.js";
import type { PlainPapers } from "./plainPapers.js";
import { NEAREST, type Questions } from "./questions.js";

/** Cells of a matrix whose papers are counted where there are many. */
const SAMPLED_CELLS = 500;
const MOST_WHOLE = 20_000;

/** Checks the answers. */
export async function checkOurs(taxonomy: Taxonomy, engine: Engine, questions: Questions, oracle: OracleAnswers, plain: PlainPapers, budget = Infinity): Promise<Check> {
  const { find, count } = engine;
  const same = await checkEngine({ ...(find ? { find } : {}), ...(count ? { count } : {}) }, questions, oracle, budget);
  const mistakes = [...same.mistakes];
  let { checked } = same;
  const hold = (holds: boolean, what: string): void => {
    checked++;
    if (!holds && mistakes.length < 10) mistakes.push(what);
  };
  const numbers = new Map(plain.papers.map(({ id }, number) => [id, number]));
  checkRelated(taxonomy, questions, plain, numbers, hold, budget);
  checkPaths(taxonomy, questions, oracle, plain, numbers, hold, budget);
  checkCells(taxonomy, questions, oracle, plain, hold, budget);
  return { mistakes, checked };
}

type Hold = (holds: boolean, what: string) => void;

function checkRelated(taxonomy: Taxonomy, questions: Questions, { papers, vocabulary, counts }: PlainPapers, numbers: ReadonlyMap<string, number>, hold: Hold, budget: number): void {
  for (const [, seed] of whilePatient(questions.related, budget)) {
    const mine = papers[seed.number]!;
    const answer = relatedWork(taxonomy, seed.id, { limit: NEAREST });
    hold(answer.length === Math.min(NEAREST, papers.length - 1), `related ${seed.id}: ${answer.length} papers`);
    for (const [i, { id, score, reasons }] of answer.entries()) {
      const before = answer[i - 1];
      hold(before === undefined || before.score > score || (before.score === score && before.id < id), `related ${seed.id}: the order of ${id}`);
      hold(Math.abs(reasons.reduce((sum, { weight }) => sum + weight, 0) - score) < 1e-6, `related ${seed.id}: the weights of ${id} do not add up`);
      const other = papers[numbers.get(id)!]!;
      for (const { kind, text } of reasons) {
        if (kind === "relation") hold(mine.names.includes(numbers.get(id)!) || other.names.includes(seed.number), `related ${seed.id}: no relation to ${id}`);
        const [, scheme, label, count] = (kind === "concept" && /^both have the (\S+) (.+) \((\d+) of \d+ papers\)/.exec(text)) || [];
        if (label === undefined) continue;
        const concept = vocabulary.ids.findIndex((_, each) => vocabulary.labels[each] === label && vocabulary.schemes[each] === scheme);
        hold(mine.concepts.includes(concept) && other.concepts.includes(concept) && counts[concept] === Number(count), `related ${seed.id}: ${id}, ${text}`);
      }
    }
  }
}

/** A way may go by labels where that tells more; each step must hold, and ways by relations alone must be shortest. */
function checkPaths(taxonomy: Taxonomy, questions: Questions, oracle: OracleAnswers, { papers }: PlainPapers, numbers: ReadonlyMap<string, number>, hold: Hold, budget: number): void {
  for (const [i, { from, to }] of whilePatient(questions.path, budget)) {
    const path = pathBetween(taxonomy, from.id, to.id);
    const steps = path?.steps ?? [];
    hold(steps.every((step, at) => step.from === path?.papers[at] && step.to === path?.papers[at + 1]), `path ${i}: its steps do not meet`);
    hold(path === undefined ? oracle.path[i]! < 0 : path.papers[0] === from.id && path.papers.at(-1) === to.id, `path ${i}: its ends`);
    for (const { via, from: one, to: other } of steps) {
      const [a, b] = [numbers.get(one)!, numbers.get(other)!];
      if (via === "relation") hold(papers[a]!.names.includes(b) || papers[b]!.names.includes(a), `path ${i}: no relation of ${one} and ${other}`);
      else hold(papers[a]!.concepts.some((concept) => papers[b]!.concepts.includes(concept)), `path ${i}: nothing in common of ${one} and ${other}`);
    }
    if (path && steps.every(({ via }) => via === "relation")) hold(steps.length === oracle.path[i], `path ${i}: ${steps.length} steps, wanted ${oracle.path[i]}`);
  }
}

function checkCells(taxonomy: Taxonomy, questions: Questions, oracle: OracleAnswers, { papers }: PlainPapers, hold: Hold, budget: number): void {
  for (const [i, { rowIds, columnIds }] of whilePatient(questions.matrix, budget)) {
    const { cells } = matrix(taxonomy, { rows: rowIds, columns: columnIds });
    const right = oracle.matrix[i]!;
    const every = papers.length <= MOST_WHOLE && i === 0 ? 1 : Math.ceil(right.length / SAMPLED_CELLS);
    right.forEach((count, at) => {
      const cell = cells[Math.floor(at / columnIds.length)]![at % columnIds.length]!;
      hold((cell.state === "known") === count > 0, `matrix ${i}: the state of cell ${at}`);
      if (at % every === 0) hold(cell.papers.length === count, `matrix ${i}: ${cell.papers.length} papers in cell ${at}, wanted ${count}`);
    });
  }
}
