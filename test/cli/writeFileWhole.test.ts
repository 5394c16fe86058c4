import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileWhole } from "../../src/cli/writeFileWhole.js";
import { UserError } from "../../src/cli/userError.js";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "quantaxonomy-write-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe("writeFileWhole()", () => {
  it("writes text and bytes, and leaves nothing else", async () => {
    await writeFileWhole(join(directory, "a"), "Größe\n");
    await writeFileWhole(join(directory, "b"), new Uint8Array([0, 255]));
    expect(readFileSync(join(directory, "a"), "utf8")).toBe("Größe\n");
    expect([...readFileSync(join(directory, "b"))]).toEqual([0, 255]);
    expect(readdirSync(directory).sort()).toEqual(["a", "b"]);
  });

  it("replaces a file and keeps its mode", async () => {
    const file = join(directory, "a");
    writeFileSync(file, "a longer text than the next");
    chmodSync(file, 0o600);
    await writeFileWhole(file, "new");
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["new", 0o600]);
  });

  it("follows a link", async () => {
    writeFileSync(join(directory, "real"), "old");
    symlinkSync(join(directory, "real"), join(directory, "link"));
    await writeFileWhole(join(directory, "link"), "new");
    expect(readFileSync(join(directory, "real"), "utf8")).toBe("new");
  });

  it.each([
    ["none/such", "no such file or directory"],
    ["folder", "it is a directory, wanted a file"],
    ["x".repeat(300), "the name is too long"],
  ])("says in one line why %j cannot be written, and leaves nothing behind", async (name, reason) => {
    mkdirSync(join(directory, "folder"));
    const failure = await writeFileWhole(join(directory, name), "text").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toBe(`Cannot write "${join(directory, name)}": ${reason}`);
    expect(readdirSync(directory)).toEqual(["folder"]);
  });
});
