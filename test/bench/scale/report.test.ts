import { describe, expect, it } from "vitest";
import { renderGrowth, renderRun, type RunResult } from "./report.js";
import type { EngineResult } from "./run.js";

const timing = (median: number) => ({ median, mean: median, worst: 2 * median, first: 3 * median, rounds: 5, asked: 120 });
const memory = { held: 100_000, resident: 200_000 };
const engine = (name: string, find: number, overrides: Partial<EngineResult> = {}): EngineResult => ({ engine: name, papers: 1000, times: { find: timing(find) }, buildTime: 30, opened: memory, asked: memory, mistakes: [], checked: 10, remarks: [], ...overrides });
const run = (overrides: Partial<RunResult> = {}): RunResult => ({
  papers: 1000,
  machine: { processor: "Some processor", cores: 2, memory: 2 ** 34, node: "20.19.0", platform: "linux x64", load: 0.5 },
  fileSize: 5_000_000,
  parseTime: 20,
  questions: { find: 120, related: 40, path: 40, matrix: 5 },
  matrixSize: [310, 120],
  results: [engine("ours", 0.12), engine("reference", 0.1), engine("sqlite-fts5", 12)],
  failures: [],
  ...overrides,
});

describe("renderRun()", () => {
  it("names the machine", () => expect(renderRun(run())).toContain("Some processor, 2 cores, 16 GiB of memory, Node 20.19.0 on linux x64; load 0.5"));

  it("tells a ratio that was reached, one that was missed and one without figures", () => {
    const text = renderRun(run());
    expect(text).toContain("| find | typed arrays | ≤ 1.3 × | 1.2 × | reached |");
    expect(text).toContain("| build | JSON.parse of the lines | ≤ 2 × | 1.5 × | reached |");
    expect(renderRun(run({ results: [engine("ours", 1), engine("reference", 0.1)] }))).toContain("| find | typed arrays | ≤ 1.3 × | 10 × | missed |");
    expect(text).toContain("| path | graphology | ≥ 30 × faster | not measured |  |");
  });

  it("tells wrong answers and engines that failed", () => {
    const text = renderRun(run({ results: [engine("orama", 1, { mistakes: ["find 3: 2, wanted 1"] })], failures: [{ engine: "minisearch", why: "out of memory at 100 MiB" }] }));
    expect(text).toContain("Orama had wrong ones");
    expect(text).toContain("- wrong, Orama: find 3: 2, wanted 1");
    expect(text).toContain("- MiniSearch: out of memory at 100 MiB");
  });
});

describe("renderRun(), of an engine that is too slow", () => {
  it("tells how many questions it was asked", () => {
    const slow = engine("ours", 1, { times: { path: { ...timing(9000), asked: 4 } } });
    expect(renderRun(run({ results: [slow] }))).toContain("Too slow to be asked everything: quantaxonomy, path, the first 4 of 40 questions.");
  });
});

describe("renderGrowth()", () => {
  it("puts sizes beside each other, in their order, with a gap where an engine was left out", () => {
    const larger = run({ papers: 100_000, results: [engine("ours", 0.6)] });
    expect(renderGrowth([larger, run()]).split("\n")).toEqual([
      "| engine | work | 1,000 papers | 100,000 papers | growth |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| quantaxonomy | find | 0.12 | 0.6 | 5 × on 100 × the papers |",
      "| typed arrays | find | 0.1 | – | – |",
      "| SQLite FTS5 | find | 12 | – | – |",
    ]);
  });
});
