import { readFileSync, writeFileSync } from "node:fs";
import { answersOf, type OracleAnswers } from "./oracle.js";
import { readPlainPapers } from "./plainPapers.js";
import { questionsOf, type Questions } from "./questions.js";
import { vocabularyOf } from "./vocabulary.js";

/** The questions and their answers, as they stand in a file. */
export interface Asked {
  readonly questions: Questions;
  readonly answers: OracleAnswers;
}

/** Makes the questions and answers them by a plain scan. */
export function writeOracle(papers: string, out: string, seed: number): void {
  const plain = readPlainPapers(papers, vocabularyOf());
  const questions = questionsOf(plain, seed);
  writeFileSync(out, JSON.stringify({ questions, answers: answersOf(plain, questions) } satisfies Asked));
}

/** Reads what {@link writeOracle} wrote. */
export function readOracle(path: string): Asked {
  return JSON.parse(readFileSync(path, "utf8")) as Asked;
}
