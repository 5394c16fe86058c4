import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findPapers, taxonomy } from "../../src/index.js";
import { parseLines } from "./runCli.js";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the command as a process; `seen` closes its standard output after that many bytes. */
async function runProcess(argv: readonly string[], { input = "", seen = Infinity, env = {} }: { input?: string; seen?: number; env?: Readonly<Record<string, string>> } = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, ...argv], { cwd: ROOT, env: { ...process.env, ...env } });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.length >= seen) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

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
    const child = spawn(process.execPath, ["--import", "tsx", MAIN, "related", "-"], { cwd: ROOT });
    // The command has started and waits for its input when it has had time to load.
    const timer = setInterval(() => child.kill("SIGINT"), 1500);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on("close", (...end) => resolve(end)));
    clearInterval(timer);
    expect(code ?? (signal === "SIGINT" ? 130 : -1)).toBe(130);
  });
});
