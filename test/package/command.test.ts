import { describe, expect, it } from "vitest";
import { readPublished } from "../helpers/published.js";
import { run } from "./run.js";

describe("the installed command", () => {
  it("prints the papers, one JSON object a line", async () => {
    const { code, stdout, stderr } = await run("npx", ["--no-install", "quantaxonomy", "papers", "--format", "jsonl"]);
    // npm itself may warn of the user's settings.
    expect([code, stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"))]).toEqual([0, []]);
    const papers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as { id: string; tier: string });
    const curated = Object.values(readPublished().papers).filter(({ tier }) => tier === "curated");
    expect(papers.map(({ id }) => id).sort()).toEqual(curated.map(({ id }) => id).sort());
  });

  it("finds the file of its worker threads", async () => {
    // No paper, but lines that have to be answered all the same.
    const { code, stdout, stderr } = await run("npx", ["--no-install", "quantaxonomy", "classify", "--workers", "2", "package.json"]);
    expect([code, stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"))]).toEqual([1, []]);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ line: 1, error: expect.stringMatching(/^Cannot /) as string });
  });

  it("ends with 1 on a user's mistake", async () => {
    expect((await run("npx", ["--no-install", "quantaxonomy", "paper", "afinequant"])).code).toBe(1);
  });
});
