import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFilesWhole } from "../../src/cli/writeFilesWhole.js";
import { writeFileWhole } from "../../src/cli/writeFileWhole.js";
import { COMMAND } from "./runProcess.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-whole-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Stops a process that writes to a path when it has begun to. */
async function stopInTheMiddle(path: string, kind: string, signal: NodeJS.Signals): Promise<number | null> {
  const script = fileURLToPath(new URL("./endlessWriter.ts", import.meta.url));
  const child = spawn(COMMAND[0], [...COMMAND.slice(1, 3), script, path, kind], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.once("data", () => child.kill(signal));
  return new Promise((resolve) => child.on("close", resolve));
}

function* failing(): Generator<string> {
  yield "half";
  throw new RangeError("Cannot go on");
}

describe.each(["SIGKILL", "SIGINT"] as const)("%s in the middle of writing", (signal) => {
  it("leaves the old file as it was", async () => {
    const path = join(folder, "papers.csv");
    writeFileSync(path, "old");
    expect(await stopInTheMiddle(path, "file", signal)).toBe(signal === "SIGINT" ? 130 : null);
    expect(readFileSync(path, "utf8")).toBe("old");
    // Nobody can tidy up after a kill.
    if (signal === "SIGINT") expect(readdirSync(folder)).toEqual(["papers.csv"]);
  });

  it("leaves the old directory as it was", async () => {
    const path = join(folder, "import");
    mkdirSync(path);
    writeFileSync(join(path, "papers.csv"), "old");
    expect(await stopInTheMiddle(path, "directory", signal)).toBe(signal === "SIGINT" ? 130 : null);
    expect(readFileSync(join(path, "papers.csv"), "utf8")).toBe("old");
    if (signal === "SIGINT") expect(readdirSync(folder)).toEqual(["import"]);
  });
});

describe("writeFileWhole()", () => {
  it("leaves nothing behind when the pieces cannot be made", async () => {
    await expect(writeFileWhole(join(folder, "new"), failing())).rejects.toThrow("Cannot go on");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes where a link points to", async () => {
    writeFileSync(join(folder, "real"), "old");
    symlinkSync(join(folder, "real"), join(folder, "link"));
    await writeFileWhole(join(folder, "link"), "new");
    expect(readFileSync(join(folder, "real"), "utf8")).toBe("new");
  });
});

describe("writeFilesWhole()", () => {
  it("leaves nothing behind when the pieces cannot be made", async () => {
    const files = function* () {
      for (const text of failing()) yield { file: "a", text };
    };
    await expect(writeFilesWhole(join(folder, "new"), files(), () => undefined)).rejects.toThrow("Cannot go on");
    expect(readdirSync(folder)).toEqual([]);
  });
});
