/**
 * Measures the library beside what people would use instead, on papers that were made for it: one process an engine, every
 * answer held against a plain scan. `npm run bench:scale -- --papers 100000`; docs/benchmarks.md says more and takes the figures.
 *
 * --papers n      how many papers (1000)
 * --engines a,b   only these; figures are printed and not written
 * --rounds n      how often the questions are asked (9)
 * --budget s      seconds for each kind of work (20)
 * --minutes n     how long an engine may take in all (60)
 * --seed n        other papers and questions (1)
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { GENERATOR_VERSION, writeGenerated } from "./generate.js";
import { ENGINES, labelOf } from "./scale/engines.js";
import { buildOurs, type BuildFigures } from "./scale/engines/ours.js";
import { readOracle, writeOracle } from "./scale/oracleFile.js";
import { QUESTIONS_VERSION } from "./scale/questions.js";
import { renderGrowth, renderRun, type RunResult } from "./scale/report.js";
import type { EngineResult } from "./scale/run.js";
import { parseTime, runOther, runOurs, type RunFiles } from "./scale/runEngine.js";
import { vocabularyOf } from "./scale/vocabulary.js";
import { writeBetween } from "./scale/writeBetween.js";

const DOCUMENT = "docs/benchmarks.md";
/** Ignored by version control, as is everything beside it. */
const CACHE = "test/bench/node_modules/.cache/scale";
const SELF = fileURLToPath(import.meta.url);

const { values } = parseArgs({
  options: {
    papers: { type: "string", default: "1000" },
    engines: { type: "string" },
    rounds: { type: "string", default: "9" },
    budget: { type: "string", default: "20" },
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    part: { type: "string" },
    out: { type: "string" },
  },
});
const [papers, rounds, seconds, minutes, seed] = [values.papers, values.rounds, values.budget, values.minutes, values.seed].map(numberOf) as [number, number, number, number, number];
// Papers are made of the shipped concepts: others give other papers.
const concepts = createHash("sha256").update(JSON.stringify(vocabularyOf())).digest("hex").slice(0, 8);
const key = `${papers}-${seed}-${concepts}-${GENERATOR_VERSION}`;
const filesOf = (engine: string): RunFiles => ({ papers: join(CACHE, `papers-${key}.jsonl`), oracle: join(CACHE, `oracle-${key}.${QUESTIONS_VERSION}.json`), own: join(CACHE, `${engine}-${papers}.${engine === "ours" ? "qtx" : "db"}`) });

if (values.part === undefined) runAll();
else await runPart(values.part, values.out!);

/** One process: makes the papers, answers them by a scan, or measures one engine. */
async function runPart(part: string, out: string): Promise<void> {
  const files = filesOf(part);
  switch (part) {
    case "papers":
      return writeGenerated(files.papers, papers, seed);
    case "oracle":
      return writeOracle(files.papers, files.oracle, seed);
    case "build":
      return writeFileSync(out, JSON.stringify(await buildOurs(files.papers, filesOf("ours").own)));
    case "parse":
      return writeFileSync(out, JSON.stringify(parseTime(files.papers, 3)));
    default: {
      const options = { rounds, budget: seconds * 1000 };
      writeFileSync(out, JSON.stringify(await (part === "ours" ? runOurs(files, options, readPart("build") as BuildFigures) : runOther(part, files, options))));
      // Databases keep threads of their own.
      process.exit(0);
    }
  }
}

/** Everything, in turn. */
function runAll(): void {
  mkdirSync(CACHE, { recursive: true });
  const named = values.engines?.split(",");
  const unknown = named?.find((engine) => engine !== "ours" && !(engine in ENGINES));
  if (unknown !== undefined) throw new RangeError(`Cannot measure "${unknown}": wanted one of "ours", "${Object.keys(ENGINES).join('", "')}"`);
  const machine = { processor: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, memory: totalmem(), node: process.versions.node, platform: `${process.platform} ${process.arch}`, load: loadavg()[0]! };
  const files = filesOf("");
  if (!existsSync(files.papers)) demand("papers");
  if (!existsSync(files.oracle)) demand("oracle");
  const parsed = demand("parse") as number;

  const results: EngineResult[] = [];
  const failures: RunResult["failures"][number][] = [];
  for (const engine of named ?? ["ours", ...Object.keys(ENGINES)]) {
    if (!named && papers > (ENGINES[engine]?.mostPapers ?? Infinity)) {
      failures.push({ engine, why: `left out beyond ${ENGINES[engine]!.mostPapers.toLocaleString("en-GB")} papers` });
      continue;
    }
    const built = engine === "ours" ? spawnPart("build") : undefined;
    const told = built && "why" in built ? built : spawnPart(engine);
    if ("why" in told) failures.push({ engine, why: told.why });
    else results.push(told.value as EngineResult);
    for (const file of readdirSync(CACHE)) if (file.startsWith(`${engine}-${papers}.`) && !file.endsWith(".json")) rmSync(join(CACHE, file), { recursive: true });
    process.stderr.write(`${labelOf(engine)}: ${"why" in told ? told.why : "done"}\n`);
  }
  const { questions } = readOracle(files.oracle);
  const run: RunResult = {
    papers,
    machine,
    fileSize: statSync(files.papers).size,
    parseTime: parsed,
    questions: { find: questions.find.length, related: questions.related.length, path: questions.path.length, matrix: questions.matrix.length },
    matrixSize: [questions.matrix[0]!.rows.length, questions.matrix[0]!.columns.length],
    results,
    failures,
  };
  const text = renderRun(run);
  process.stdout.write(`${text}\n`);
  if (!named) {
    writeFileSync(join(CACHE, `run-${papers}.json`), JSON.stringify(run));
    if (!writeBetween(DOCUMENT, `bench:${papers}`, text)) process.stderr.write(`${DOCUMENT} has no place for ${papers} papers: the figures are not written\n`);
    const runs = readdirSync(CACHE).flatMap((file) => (/^run-\d+\.json$/.test(file) ? [JSON.parse(readFileSync(join(CACHE, file), "utf8")) as RunResult] : []));
    writeBetween(DOCUMENT, "bench:growth", renderGrowth(runs));
  }
  if (results.some(({ mistakes }) => mistakes.length > 0)) process.exitCode = 1;
}

/** A part that everything else stands on. */
function demand(part: string): unknown {
  process.stderr.write(`${part}\n`);
  const told = spawnPart(part);
  if ("why" in told) throw new Error(`Cannot measure anything: ${part}: ${told.why}`);
  return told.value;
}

/** Runs a part in a process of its own. */
function spawnPart(part: string): { readonly value: unknown } | { readonly why: string } {
  const out = partFile(part);
  rmSync(out, { force: true });
  const heap = Math.floor((0.8 * totalmem()) / 2 ** 20);
  const options = ["papers", "rounds", "budget", "seed"].flatMap((name) => [`--${name}`, String(values[name as "papers"])]);
  const { status, signal, stderr } = spawnSync(process.execPath, ["--expose-gc", `--max-old-space-size=${heap}`, SELF, "--part", part, "--out", out, ...options], { encoding: "utf8", timeout: minutes * 60_000, killSignal: "SIGKILL", maxBuffer: 1 << 28 });
  if (status === 0) return { value: readPart(part) };
  if (signal === "SIGKILL") return { why: `not done in ${minutes} minutes, or out of memory` };
  if (/heap out of memory/.test(stderr)) return { why: `out of memory at ${heap} MiB` };
  return { why: /^\w*Error.*$/m.exec(stderr)?.[0] ?? `ended with ${status ?? signal}` };
}

/** Where a part tells what came of it. */
function partFile(part: string): string {
  return join(CACHE, `part-${part}.json`);
}

/** What a part told; `undefined` where it had nothing to tell. */
function readPart(part: string): unknown {
  return existsSync(partFile(part)) ? JSON.parse(readFileSync(partFile(part), "utf8")) : undefined;
}

function numberOf(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new RangeError(`Cannot measure with ${text}: wanted a whole number from 1`);
}
