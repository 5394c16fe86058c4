import { describe, expect, it } from "vitest";
import { run } from "./run.js";

describe("the installed command", () => {
  it("prints the papers, one JSON object a line", async () => {
    const { code, stdout, stderr } = await run("npx", ["--no-install", "quantaxonomy", "papers", "--format", "jsonl"]);
    // npm itself may warn of the user's settings.
    expect([code, stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"))]).toEqual([0, []]);
    const papers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as { id: string; tier: string });
    expect(papers).toHaveLength(90);
    expect(papers.map(({ id }) => id)).toContain("affinequant");
  });

  it("ends with 1 on a user's mistake", async () => {
    expect((await run("npx", ["--no-install", "quantaxonomy", "paper", "afinequant"])).code).toBe(1);
  });
});
