import type { Work } from "./engine.js";
import { labelOf } from "./engines.js";
import type { EngineResult } from "./run.js";

/** The machine, for whoever compares. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly node: string;
  readonly platform: string;
  /** Processes that waited for a core when the run began, one minute's mean. */
  readonly load: number;
}

/** Everything that one run told. */
export interface RunResult {
  readonly papers: number;
  readonly machine: Machine;
  readonly fileSize: number;
  /** Milliseconds that reading and parsing the lines takes. */
  readonly parseTime: number;
  readonly questions: Readonly<Record<"find" | "related" | "path" | "matrix", number>>;
  readonly matrixSize: readonly [rows: number, columns: number];
  readonly results: readonly EngineResult[];
  /** Engines that gave no result, and why. */
  readonly failures: readonly { readonly engine: string; readonly why: string }[];
}

/** A run as a section of a document. */
export function renderRun(run: RunResult): string {
  const { papers, machine, results, failures, fileSize, parseTime, questions, matrixSize } = run;
  const mistaken = results.filter(({ mistakes }) => mistakes.length > 0);
  return [
    `### ${count(papers)} papers`,
    "",
    `${machine.processor}, ${machine.cores} cores, ${size(machine.memory)} of memory, Node ${machine.node} on ${machine.platform}; load ${machine.load.toFixed(1)} when the run began. ` +
      `${size(fileSize)} of records, which take ${time(parseTime)} to read and parse. ${questions.find} questions to find, ${questions.related} to relate, ${questions.path} for ways, ${questions.matrix} matrices of ${matrixSize.join(" × ")}.`,
    "",
    "Medians in milliseconds; in brackets the slowest question in times of the mean.",
    "",
    table(
      ["engine", "find", "total alone", "related", "path", "matrix", "matrix with its papers", "build", "open", "bytes a paper", "resident"],
      results.map((result) => [labelOf(result.engine), ...(["find", "count", "related", "path", "matrix", "cells"] as const).map((work) => cell(result, work)), time(result.buildTime), result.openTime === undefined ? "–" : time(result.openTime), bytes(result.asked.held, papers), bytes(result.asked.resident, papers)]),
    ),
    "",
    ...asides(run),
    "",
    "What it is to reach, within this run:",
    "",
    table(["work", "beside", "wanted", "here", ""], ratiosOf(run).map(({ work, beside, wanted, here, holds }) => [work, beside, wanted, here, holds])),
    "",
    `${count(results.reduce((sum, { checked }) => sum + checked, 0))} answers were held against a plain scan over the records; ${mistaken.length === 0 ? "all were right" : `${mistaken.map(({ engine }) => labelOf(engine)).join(", ")} had wrong ones`}.`,
    ...mistaken.flatMap(({ engine, mistakes }) => mistakes.map((mistake) => `- wrong, ${labelOf(engine)}: ${mistake}`)),
    "",
    ...[...results.flatMap(({ remarks }) => remarks), ...failures.map(({ engine, why }) => `${labelOf(engine)}: ${why}`)].map((remark) => `- ${remark}`),
  ].join("\n");
}

/** What a table has no column for. */
function asides(run: RunResult): readonly string[] {
  const { results } = run;
  const ours = results.find(({ engine }) => engine === "ours");
  const pageTime = results.find((result) => result.pageTime !== undefined)?.pageTime;
  const firsts = Object.entries(ours?.times ?? {}).map(([work, { first }]) => `${WORK_NAMES[work as Work]} ${time(first)}`);
  const peak = ours?.buildPeak === undefined ? "" : ` Building it held ${size(ours.buildPeak)} at most.`;
  return [
    ...(firsts.length === 0 ? [] : [`The first question of each kind, which may make what the others stand on, took ours: ${firsts.join(", ")}.${peak}`]),
    ...(pageTime === undefined ? [] : [`Reading and parsing the records of a page takes ${time(pageTime)}; it is in every find, and ours reads its own.`]),
    ...results.flatMap(({ engine, byteLength, papers }) => (byteLength === undefined ? [] : [`By its own count, ${labelOf(engine)} has ${bytes(byteLength, papers)} bytes a paper.`])),
    ...cutShort(run),
  ].flatMap((aside, i) => (i === 0 ? [aside] : ["", aside]));
}

/** Lists that an engine was too slow to be asked as a whole. */
function cutShort({ results, questions }: RunResult): readonly string[] {
  const lists: Readonly<Record<Work, number>> = { ...questions, count: questions.find, cells: questions.matrix };
  return results.flatMap(({ engine, times }) =>
    Object.entries(times).flatMap(([work, { asked }]) => (asked < lists[work as Work] ? [`Too slow to be asked everything: ${labelOf(engine)}, ${WORK_NAMES[work as Work]}, the first ${asked} of ${lists[work as Work]} questions.`] : [])),
  );
}

/** How times and bytes grow from size to size, for all runs at hand. */
export function renderGrowth(runs: readonly RunResult[]): string {
  const sorted = [...runs].sort((a, b) => a.papers - b.papers);
  const engines = [...new Set(sorted.flatMap(({ results }) => results.map(({ engine }) => engine)))];
  const works: readonly Work[] = ["find", "count", "related", "path", "matrix"];
  const rows = engines.flatMap((engine) =>
    works.flatMap((work) => {
      const times = sorted.map(({ results }) => results.find((result) => result.engine === engine)?.times[work]?.median);
      if (times.every((each) => each === undefined)) return [];
      const [first, last] = [times.findIndex((each) => each !== undefined), times.findLastIndex((each) => each !== undefined)];
      const growth = first === last ? "–" : `${figure(times[last]! / times[first]!)} × on ${figure(sorted[last]!.papers / sorted[first]!.papers)} × the papers`;
      return [[labelOf(engine), WORK_NAMES[work], ...times.map((each) => (each === undefined ? "–" : figure(each))), growth]];
    }),
  );
  return table(["engine", "work", ...sorted.map(({ papers }) => `${count(papers)} papers`), "growth"], rows);
}

const WORK_NAMES: Readonly<Record<Work, string>> = { find: "find", count: "total alone", related: "related", path: "path", matrix: "matrix", cells: "matrix with its papers" };

interface Ratio {
  readonly work: string;
  readonly beside: string;
  readonly wanted: string;
  readonly here: string;
  readonly holds: string;
}

/** The ratios that it is to reach; those without figures are told as such. */
function ratiosOf({ papers, results, parseTime }: RunResult): readonly Ratio[] {
  const of = (engine: string): EngineResult | undefined => results.find((result) => result.engine === engine);
  const ours = of("ours");
  const median = (engine: string, work: Work): number | undefined => of(engine)?.times[work]?.median;
  const most = (work: string, beside: string, bound: number, value: number | undefined, unit = "×"): Ratio => ({ work, beside, wanted: `≤ ${count(bound)} ${unit}`, here: value === undefined ? "not measured" : `${figure(value)} ${unit}`, holds: value === undefined ? "" : value <= bound ? "reached" : "missed" });
  const faster = (work: Work, engine: string, bound: number): Ratio => {
    const value = ratio(median(engine, work), median("ours", work));
    return { work: WORK_NAMES[work], beside: labelOf(engine), wanted: `≥ ${bound} × faster`, here: value === undefined ? "not measured" : `${figure(value)} ×`, holds: value === undefined ? "" : value >= bound ? "reached" : "missed" };
  };
  const reference = (work: Work, bound: number): Ratio => most(WORK_NAMES[work], labelOf("reference"), bound, ratio(median("ours", work), median("reference", work)));
  const find = ours?.times.find;
  return [
    reference("find", 1.3),
    reference("count", 1.3),
    faster("find", "sqlite-fts5", 40),
    faster("count", "sqlite-fts5", 40),
    most("find, slowest question", "the mean", 5, ratio(find?.worst, find?.mean)),
    reference("related", 1.3),
    faster("related", "sqlite-junction", 40),
    reference("matrix", 1.2),
    faster("matrix", "duckdb", papers > 100_000 ? 3 : 8),
    reference("path", 1.3),
    faster("path", "graphology", 30),
    most("index, a paper", "", 200, ratio(ours?.asked.held, papers), "bytes"),
    most("open", "", 500, ours?.openTime, "ms"),
    most("build", "JSON.parse of the lines", 2, ratio(ours?.buildTime, parseTime)),
  ];
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function cell({ times }: EngineResult, work: Work): string {
  const timing = times[work];
  return timing === undefined ? "–" : `${figure(timing.median)} (${figure(timing.worst / timing.mean)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Three figures that count. */
function figure(value: number): string {
  return value >= 1000 ? count(Math.round(value)) : Number(value.toPrecision(3)).toString();
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

function time(milliseconds: number): string {
  return milliseconds < 1000 ? `${figure(milliseconds)} ms` : `${figure(milliseconds / 1000)} s`;
}

function bytes(value: number, papers: number): string {
  return count(Math.round(value / papers));
}

function size(value: number): string {
  return value < 2 ** 30 ? `${figure(value / 2 ** 20)} MiB` : `${figure(value / 2 ** 30)} GiB`;
}
