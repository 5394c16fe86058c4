import { describe, expect, it } from "vitest";
import type { CliIo } from "../../src/cli/io.js";
import { runCli } from "./runCli.js";

const LINE = '{"title":"a"}\n';

/** Runs over so many lines, each read by itself ten milliseconds after the one before. */
async function run(argv: readonly string[], lines: number, io: Partial<CliIo>) {
  let time = 0;
  const shown: string[] = [];
  const ending = await runCli(argv, {
    readPieces: async function* () {
      for (let i = 0; i < lines; i++) {
        time += 10;
        yield Buffer.from(LINE);
      }
    },
    now: () => time,
    showStatus: (line) => shown.push(line),
    ...io,
  });
  return { ...ending, shown };
}

describe("progress", () => {
  it("is shown on a terminal at most ten times a second and taken away at the end", async () => {
    const { shown, err } = await run(["classify"], 200, { isErrTerminal: true });
    expect([shown.length, shown[0], shown.at(-1), err]).toEqual([21, "10 lines, 100 a second", "", ""]);
  });

  it.each([
    ["standard error is no terminal", {}],
    ["results go to the terminal too", { isErrTerminal: true, isTerminal: true }],
  ])("is not shown where %s", async (_, io) => {
    const { shown, err } = await run(["classify"], 50, io);
    expect([shown, err]).toEqual([[], ""]);
  });

  it("is told in lines where it is asked for and there is no terminal", async () => {
    const { shown, err } = await run(["ingest", "-", "--from", "jsonl", "--progress"], 1_000, {});
    expect([shown, err.split("\n").length - 1]).toEqual([[], 3]);
    expect(err).toMatch(/^(?:[\d,]+ papers, \d+ a second\n){2}1,000 papers, 100 a second\n$/);
  });
});
