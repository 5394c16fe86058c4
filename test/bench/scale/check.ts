import type { Engine } from "./engine.js";
import { whilePatient } from "./measure.js";
import type { OracleAnswers } from "./oracle.js";
import type { Questions } from "./questions.js";

/** What is wrong with answers, and how many were looked at. */
export interface Check {
  readonly mistakes: readonly string[];
  readonly checked: number;
}

/** How many mistakes are told. */
const TOLD = 5;

/** Holds the answers of an engine against the plain scan's: all of them, or as many of each kind as patience lasts. */
export async function checkEngine(engine: Engine, questions: Questions, oracle: OracleAnswers, budget = Infinity): Promise<Check> {
  const mistakes: string[] = [];
  let checked = 0;
  const expect = (what: string, given: unknown, wanted: unknown): void => {
    checked++;
    const [got, right] = [JSON.stringify(given), JSON.stringify(wanted)];
    if (got !== right && mistakes.length < TOLD) mistakes.push(`${what}: ${got?.slice(0, 300)}, wanted ${right?.slice(0, 300)}`);
  };
  for (const [i, question] of whilePatient(questions.find, budget)) {
    const right = oracle.find[i]!;
    if (engine.find) {
      const { total, papers } = await engine.find(question);
      expect(`find ${i}`, { total, ids: papers.map(({ id }) => id) }, right);
    }
    if (engine.count) expect(`count ${i}`, await engine.count(question), right.total);
  }
  for (const [i, paper] of whilePatient(questions.related, budget)) if (engine.related) expect(`related ${i}`, await engine.related(paper), oracle.related[i]);
  for (const [i, question] of whilePatient(questions.path, budget)) {
    if (!engine.path) continue;
    const way = await engine.path(question);
    expect(`path ${i}`, [way === undefined ? -1 : way.length - 1, way?.[0], way?.at(-1)], oracle.path[i]! < 0 ? [-1, undefined, undefined] : [oracle.path[i], question.from.id, question.to.id]);
  }
  for (const [i, question] of whilePatient(questions.matrix, budget)) {
    if (engine.matrix) expect(`matrix ${i}`, Array.from(await engine.matrix(question)), oracle.matrix[i]);
    if (engine.cells && i === 0) expect(`cells ${i}`, Array.from(await engine.cells(question)), oracle.matrix[i]);
  }
  return { mistakes, checked };
}
