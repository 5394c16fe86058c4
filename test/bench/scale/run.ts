import { WORKS, type Engine, type Work } from "./engine.js";
import { measure, type Memory, type Timing } from "./measure.js";
import type { Questions } from "./questions.js";

/** What a process of one engine tells. */
export interface EngineResult {
  readonly engine: string;
  readonly papers: number;
  readonly times: Readonly<Partial<Record<Work, Timing>>>;
  /** Milliseconds from the file of records to an engine that answers. */
  readonly buildTime: number;
  readonly openTime?: number;
  /** The most that building held, in bytes, where it had a process of its own. */
  readonly buildPeak?: number;
  /** What holding it takes beyond the process without it, after opening and after all questions; records' text apart. */
  readonly opened: Memory;
  readonly asked: Memory;
  /** The bytes of its columns, by its own count. */
  readonly byteLength?: number;
  /** Milliseconds that reading and parsing the records of a full page takes, for engines that do it here. */
  readonly pageTime?: number;
  /** What was wrong; empty where every answer was as the plain scan has it. */
  readonly mistakes: readonly string[];
  /** How many answers were held against the plain scan. */
  readonly checked: number;
  readonly remarks: readonly string[];
}

/** How often and how long. */
export interface RunOptions {
  readonly rounds: number;
  /** Milliseconds for each kind of work. */
  readonly budget: number;
}

/** Times every kind of work that an engine can do. */
export async function timesOf(engine: Engine, questions: Questions, papers: number, { rounds, budget }: RunOptions): Promise<EngineResult["times"]> {
  const times: Partial<Record<Work, Timing>> = {};
  for (const work of WORKS) {
    // The lists of a large corpus's cells together are longer than memory has room for.
    if (work === "cells" && papers > MOST_PAPERS_OF_CELLS) continue;
    const timing = await timingOf(engine, questions, work, rounds, budget);
    if (timing !== undefined) times[work] = timing;
  }
  return times;
}

const MOST_PAPERS_OF_CELLS = 100_000;

async function timingOf(engine: Engine, questions: Questions, work: Work, rounds: number, budget: number): Promise<Timing | undefined> {
  switch (work) {
    case "find":
    case "count":
      return engine[work] && measure(questions.find, engine[work], rounds, budget);
    case "related":
      return engine.related && measure(questions.related, engine.related, rounds, budget);
    case "path":
      return engine.path && measure(questions.path, engine.path, rounds, budget);
    case "matrix":
    case "cells":
      return engine[work] && measure(questions.matrix, engine[work], rounds, budget);
    default:
      return work satisfies never;
  }
}
