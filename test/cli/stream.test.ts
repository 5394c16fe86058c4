import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseLines } from "./runCli.js";
import { type CliProcess, COMMAND, endOf, ROOT, runProcess, startProcess } from "./runProcess.js";

const MEGABYTE = 1 << 20;
/** What a run may take at most, whatever it reads: the program, its data and what is under way. */
const MAX_MEGABYTES = 400;

const paper = (i: number, more: object = {}): string => `${JSON.stringify({ n: i, title: `Post-training quantization of network ${i}`, abstract: `We round weights to ${(i % 7) + 2} bits without retraining.`, ...more })}\n`;
const papers = (count: number): string => Array.from({ length: count }, (_, i) => paper(i)).join("");
const hasProc = existsSync("/proc/self/status");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quantaxonomy-stream-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes pieces as fast as they are taken, until there are no more or the process ends. */
async function feed(child: CliProcess, pieces: Iterable<string | Uint8Array>): Promise<number> {
  let written = 0;
  const ended = once(child, "exit");
  child.stdin.on("error", () => undefined);
  for (const piece of pieces) {
    if (child.exitCode !== null || child.stdin.destroyed) break;
    written += piece.length;
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, "drain").catch(() => undefined), ended]);
  }
  child.stdin.end();
  return written;
}

/** The most memory that a process ever had, in megabytes. */
function peakOf(child: CliProcess): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
}

describe("classify in a pipe", () => {
  it.each([["1"], ["2"]])("ends quietly when its reader has seen enough, with %s workers", async (workers) => {
    const { code, err } = await runProcess(["classify", "--workers", workers], { input: papers(20_000), seen: 1 });
    expect([code, err]).toEqual([0, ""]);
  });

  it("gives the same bytes with two workers as with one thread", async () => {
    const input = `${papers(1_500)}{oops\n\n${"[".repeat(50_000)}\n{"title":""}\n${paper(7)}`;
    const [one, two] = await Promise.all([runProcess(["classify"], { input }), runProcess(["classify", "--workers", "2"], { input })]);
    expect([one.code, one.err, two.code, two.err]).toEqual([1, "", 1, ""]);
    expect(two.out === one.out && parseLines(one.out).length).toBe(1_504);
  });

  it.each([["1"], ["2"]])("answers a line before the next one comes, with %s workers", async (workers) => {
    const child = startProcess(["classify", "--workers", workers]);
    child.stdin.write(paper(1));
    const [first] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    expect(parseLines(first)).toMatchObject([{ line: 1, n: 1 }]);
    child.stdin.end();
    expect((await endOf(child)).code).toBe(0);
  });

  it.each([["1"], ["2"]])("leaves whole lines alone on Ctrl-C, with %s workers", async (workers) => {
    const child = startProcess(["classify", "--workers", workers]);
    const lines = papers(500);
    void feed(child, (function* () {
      for (;;) yield lines;
    })());
    // Its reader pauses, so that a write is under way and half of it is in the pipe.
    const ending = endOf(child);
    await once(child.stdout, "data");
    child.stdout.pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill("SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.stdout.resume();
    const { code, out, err } = await ending;
    expect([code, err, out.at(-1)]).toEqual([130, "", "\n"]);
    expect(parseLines(out).map(({ line }) => line)).toEqual(parseLines(out).map((_, i) => i + 1));
  });

  it("answers a line of fifty megabytes in its place", async () => {
    const child = startProcess(["classify"]);
    const ending = endOf(child);
    await feed(child, [paper(1), '{"title":"', ...Array.from({ length: 50 }, () => "a".repeat(MEGABYTE)), '"}\n', paper(3)]);
    const { code, out } = await ending;
    expect(code).toBe(1);
    expect(parseLines(out)).toMatchObject([{ line: 1, n: 1 }, { line: 2, error: "Cannot read the line: it is 52428812 bytes long, wanted at most 16777216" }, { line: 3, n: 3 }]);
  });

  it("tells a taxonomy that workers cannot open in one line", async () => {
    const { code, out, err } = await runProcess(["classify", "--workers", "2", "--overlay", join(folder, "none")], { input: papers(10) });
    expect([code, out, err]).toEqual([1, "", `Cannot open "${join(folder, "none")}": no such file or directory\n`]);
  });

  const command = `${COMMAND.map((word) => `'${word}'`).join(" ")} classify`;
  describe.each([
    ["xargs", ["-P2", "-I{}", "sh", "-c", `${command} '{}' > '{}.out'`]],
    ["parallel", ["-j2", `${command} {} > {}.out`]],
  ])("under %s", (program, words) => {
    it.skipIf(!isThere(program))("gives what it gives in one run (skipped where that program is not there)", () => {
      const parts = Array.from({ length: 4 }, (_, i) => join(folder, `${program}-${i}.jsonl`));
      for (const [i, part] of parts.entries()) writeFileSync(part, Array.from({ length: 50 }, (_, k) => paper(50 * i + k)).join(""));
      execFileSync(program, words, { cwd: ROOT, input: `${parts.join("\n")}\n` });
      const single = execFileSync(COMMAND[0], [...COMMAND.slice(1), "classify"], { cwd: ROOT, input: parts.map((part) => readFileSync(part, "utf8")).join(""), encoding: "utf8" });
      // Lines are counted anew in every part.
      const facts = (text: string): unknown => parseLines(text).map((answer) => ({ ...answer, line: undefined }));
      expect(facts(parts.map((part) => readFileSync(`${part}.out`, "utf8")).join(""))).toEqual(facts(single));
    });
  });

  it("joins with ingest to one filter", async () => {
    const ingest = startProcess(["ingest", "-"]);
    const classify = startProcess(["classify"]);
    ingest.stdout.pipe(classify.stdin);
    ingest.stdin.end('title,abstract\nPost-training quantization of networks,We round.\n"Stray,x\nGrowing tomatoes,In gardens.\n');
    const { out } = await endOf(classify);
    expect(parseLines(out).map(({ title, outOfScope }) => [title, outOfScope])).toEqual([["Post-training quantization of networks", false], ["Growing tomatoes", true]]);
  });

  it("writes drafts beside the answers", async () => {
    const directory = join(folder, "drafts");
    const { code, out, err } = await runProcess(["classify", "--workers", "2", "--draft", directory], { input: `${paper(0, { title: "MoonQuant: post-training quantization by night", date: "2026-10" })}${paper(1, { title: "MoonQuant: quantization of tides", date: "2026-11" })}{oops\n` });
    expect([code, err, parseLines(out).length]).toEqual([1, "", 3]);
    expect(readdirSync(join(directory, "papers")).sort()).toEqual(["moonquant-2.yaml", "moonquant.yaml"]);
    expect((await runProcess(["validate", directory])).code).toBe(0);
  });
});

describe.skipIf(!hasProc)("memory (skipped where the system does not tell it)", () => {
  const text = "x".repeat(60_000);
  function* many(megabytes: number): Generator<string> {
    for (let i = 0, length = 0; length < megabytes * MEGABYTE; i++) {
      const line = paper(i, { text });
      length += line.length;
      yield line;
    }
  }

  it.each([
    ["classify", ["classify"]],
    ["classify with two workers", ["classify", "--workers", "2"]],
    ["ingest of JSONL", ["ingest", "-", "--from", "jsonl"]],
    ["ingest of a format to be recognised", ["ingest", "-"]],
  ])("of %s does not grow with two hundred megabytes", async (_, argv) => {
    const child = startProcess(argv);
    let [lines, peak] = [0, 0];
    child.stdout.on("data", (piece: Buffer) => {
      for (const byte of piece) if (byte === 10) lines++;
      peak = Math.max(peak, peakOf(child));
    });
    const ended = once(child, "close");
    await feed(child, many(200));
    await ended;
    expect(child.exitCode).toBe(0);
    expect(lines).toBe([...many(200)].length);
    expect(peak).toBeLessThan(MAX_MEGABYTES);
  });

  it.each([["1"], ["2"]])("stays bounded while nobody reads, and nothing is lost, with %s workers", async (workers) => {
    const child = startProcess(["classify", "--workers", workers]);
    let written = 0;
    const feeding = feed(child, (function* () {
      for (const line of many(200)) {
        written += line.length;
        yield line;
      }
    })());
    await once(child.stdout, "readable");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // The process took what it may hold and no more: it waits for its reader.
    expect(written).toBeLessThan(30 * MEGABYTE);
    expect(peakOf(child)).toBeLessThan(MAX_MEGABYTES);
    let lines = 0;
    child.stdout.on("data", (piece: Buffer) => {
      for (const byte of piece) if (byte === 10) lines++;
    });
    await Promise.all([feeding, once(child, "close")]);
    expect(lines).toBe([...many(200)].length);
  });
});

describe("ingest in a pipe", () => {
  it("prints a paper before the next one comes", async () => {
    const child = startProcess(["ingest", "-", "--from", "csv"]);
    child.stdin.write("title,year\nRounding,2024\n");
    const [first] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    expect(parseLines(first)).toMatchObject([{ title: "Rounding" }]);
    child.stdin.end();
    expect((await endOf(child)).code).toBe(0);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const { code, err } = await runProcess(["ingest", "-"], { input: papers(20_000), seen: 1 });
    expect([code, err]).toEqual([0, ""]);
  });
});

function isThere(program: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((place) => existsSync(join(place, program)));
}
