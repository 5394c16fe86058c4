import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { runCli } from "./runCli.js";

vi.mock("@resvg/resvg-js", () => {
  throw new Error("Cannot find package");
});

it("chart names the package where there is none for PNG, and writes nothing", async () => {
  const file = join(tmpdir(), `quantaxonomy-none-${process.pid}.png`);
  const { code, out, err } = await runCli(["chart", "lineage", "gptq", "--out", file]);
  expect([code, out, err]).toEqual([1, "", 'Cannot render a PNG: the optional package "@resvg/resvg-js" is not installed or does not run here; npm install @resvg/resvg-js, or keep the SVG\n']);
  expect(existsSync(file)).toBe(false);
});
