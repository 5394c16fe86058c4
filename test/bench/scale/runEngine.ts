/** What the process of one engine does: build it, time it, and hold its answers against the plain scan's. */
import { checkEngine } from "./check.js";
import { checkOurs } from "./checkOurs.js";
import type { Engine } from "./engine.js";
import { ENGINES } from "./engines.js";
import { openOurs, type BuildFigures } from "./engines/ours.js";
import { measure, memory, type Memory } from "./measure.js";
import { readOracle, type Asked } from "./oracleFile.js";
import { linesOf, type RecordFile } from "./papersFile.js";
import { readPlainPapers } from "./plainPapers.js";
import { timesOf, type EngineResult, type RunOptions } from "./run.js";
import { vocabularyOf } from "./vocabulary.js";

/** The files of a run. */
export interface RunFiles {
  /** Records, one a line. */
  readonly papers: string;
  /** Questions and answers. */
  readonly oracle: string;
  /** What the engine may write. */
  readonly own: string;
}

/** Measures the library; its corpus was built before. */
export async function runOurs(files: RunFiles, options: RunOptions, built: BuildFigures): Promise<EngineResult> {
  const before = memory();
  const { engine, taxonomy } = openOurs(files.own);
  const opened = since(before);
  const { questions, answers } = readOracle(files.oracle);
  const times = await timesOf(engine, questions, taxonomy.paperCount, options);
  const asked = since(before, sizeOfAsked({ questions, answers }));
  const { mistakes, checked } = await checkOurs(taxonomy, engine, questions, answers, readPlainPapers(files.papers, vocabularyOf()), options.budget);
  return { engine: "ours", papers: taxonomy.paperCount, times, ...built, ...openTimeOf(engine), opened, asked, mistakes, checked, remarks: [] };
}

/** Measures something else. */
export async function runOther(name: string, files: RunFiles, options: RunOptions): Promise<EngineResult> {
  const kind = ENGINES[name];
  if (!kind) throw new RangeError(`Cannot measure "${name}": wanted one of "ours", "${Object.keys(ENGINES).join('", "')}"`);
  const before = memory();
  const { engine, records, papers, buildTime } = await buildOther(kind.build, files);
  const opened = since(before, records.byteLength);
  const { questions, answers } = readOracle(files.oracle);
  const times = await timesOf(engine, questions, papers, options);
  const asked = since(before, records.byteLength + sizeOfAsked({ questions, answers }));
  const { mistakes, checked } = await checkEngine(engine, questions, answers, options.budget);
  const page = name === "reference" ? { pageTime: await pageTimeOf(files.papers, records, { questions, answers }, options) } : {};
  return { engine: name, papers, times, buildTime, ...openTimeOf(engine), ...page, ...(engine.byteLength === undefined ? {} : { byteLength: engine.byteLength }), opened, asked, mistakes, checked, remarks: (engine.remarks ?? []).map((remark) => `${kind.label}: ${remark}`) };
}

/** In a function of its own, so that the papers which it reads are forgotten once the engine stands. */
async function buildOther(build: (typeof ENGINES)[string]["build"], { papers, own }: RunFiles): Promise<{ engine: Engine; records: RecordFile; papers: number; buildTime: number }> {
  const start = performance.now();
  const plain = readPlainPapers(papers, vocabularyOf());
  const engine = await build(plain, own);
  return { engine, records: plain.records, papers: plain.papers.length, buildTime: performance.now() - start };
}

function openTimeOf({ openTime }: Engine): { readonly openTime?: number } {
  return openTime === undefined ? {} : { openTime };
}

function since(before: Memory, apart = 0): Memory {
  const now = memory();
  return { held: now.held - before.held - apart, resident: now.resident - before.resident - apart };
}

/** About what the questions and answers take themselves; matrices are most of it, as numbers of eight bytes. */
function sizeOfAsked({ questions, answers }: Asked): number {
  return 8 * answers.matrix.reduce((sum, counts) => sum + counts.length, 0) + JSON.stringify([questions, answers.find, answers.related]).length;
}

/** The part of finding that is the same to every engine that keeps no records: reading those of the page. */
async function pageTimeOf(papers: string, records: RecordFile, { questions, answers }: Asked, { rounds, budget }: RunOptions): Promise<number> {
  const numbers = new Map(readPlainPapers(papers, vocabularyOf()).papers.map(({ id }, number) => [id, number]));
  const pages = questions.find.map((_, i) => answers.find[i]!.ids.map((id) => numbers.get(id)!));
  return (await measure(pages, (page) => page.map((number) => records.read(number)), rounds, budget)).median;
}

/** Milliseconds that reading the lines of a file and parsing each takes, the least of some times. */
export function parseTime(papers: string, times: number): number {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    for (const { text } of linesOf(papers)) JSON.parse(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
