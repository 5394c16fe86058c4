import { describe, expect, it } from "vitest";
import { findPapers, taxonomy } from "../../src/index.js";
import { parseLines } from "./runCli.js";
import { runProcess, startProcess } from "./runProcess.js";

describe("the command as a process", () => {
  it("writes everything before it ends", async () => {
    const { code, out, err } = await runProcess(["papers", "--tier", "curated,stub", "--sort", "id"]);
    expect([code, err]).toEqual([0, ""]);
    expect(parseLines(out).map(({ id }) => id)).toEqual(findPapers(taxonomy, {}, { tiers: ["curated", "stub"], sort: "id" }).map(({ id }) => id));
  });

  it("ends quietly when the pipe closes", async () => {
    const { code, err } = await runProcess(["papers", "--tier", "curated,stub", "--format", "json"], { seen: 1 });
    expect([code, err]).toEqual([0, ""]);
  });

  it("reads ids from a pipe", async () => {
    const { code, out } = await runProcess(["related", "-", "--limit", "2"], { input: "affinequant\nsvdquant\n" });
    expect([code, parseLines(out).length]).toEqual([0, 2]);
  });

  it("tells a mistake on standard error and exits 1", async () => {
    expect(await runProcess(["paper", "afinequant"])).toEqual({ code: 1, out: "", err: 'Cannot find paper "afinequant": no such id, nearest is "affinequant"\n' });
  });

  it("prints no colour into a pipe, whatever the environment wants", async () => {
    const { out } = await runProcess(["papers", "--limit", "2", "--format", "table"], { env: { FORCE_COLOR: "1", CI: "1" } });
    expect(out).not.toContain("\u001b");
  });

  it("fits tables into COLUMNS when there is no terminal", async () => {
    const { out } = await runProcess(["papers", "--limit", "5", "--format", "table"], { env: { COLUMNS: "60" } });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it("exits 130 on Ctrl-C", async () => {
    const child = startProcess(["related", "-"]);
    // The command has started and waits for its input when it has had time to load.
    const timer = setInterval(() => child.kill("SIGINT"), 1500);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on("close", (...end) => resolve(end)));
    clearInterval(timer);
    expect(code ?? (signal === "SIGINT" ? 130 : -1)).toBe(130);
  });
});
