import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./runCli.js";
import { ROOT, startProcess, type CliProcess } from "./runProcess.js";

const isBuilt = existsSync(join(ROOT, "dist", "explorer", "app.js"));

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "quantaxonomy-explore-"));
});

const overlayWith = async (paper: string): Promise<string> => {
  await mkdir(join(directory, "ours", "papers"), { recursive: true });
  await writeFile(join(directory, "ours", "papers", "our-quantizer.yaml"), paper);
  return join(directory, "ours");
};

const DRAFT = 'tier: draft\ntitle: "Ours <script>"\ndate: "2026-10"\nscope: out\nsummary: Not on quantization.\nconcepts: [{ id: method, evidence: [] }]\n';

/** The first line that a process prints. */
async function firstLine(child: CliProcess): Promise<string> {
  let out = "";
  for await (const piece of child.stdout.setEncoding("utf8")) {
    out += piece as string;
    if (out.includes("\n")) break;
  }
  return out.split("\n")[0] ?? "";
}

const closed = (child: CliProcess): Promise<readonly [number | null, string | null]> => new Promise((resolve) => child.on("close", (...end) => resolve(end)));

describe("explore", () => {
  it.each([
    [["--port", "65536"], 'Cannot read --port "65536": wanted a number from 0 to 65535\n'],
    [["--port", "http"], 'Cannot read --port "http": wanted a whole number from 0\n'],
    [["--port", "0", "--out", "x"], "Cannot take --out and --port together: what is written is not served\n"],
    [["--tier", "curatd"], 'Cannot read --tier "curatd": wanted one of curated, draft, listed, stub; nearest is "curated"\n'],
  ])("refuses %j", async (flags, message) => {
    const { code, out, err } = await runCli(["explore", ...flags]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.split(" wanted one of")[0]).toBe(message.split(" wanted one of")[0]);
  });

  it("refuses a broken overlay, and says where it is broken", async () => {
    const overlay = await overlayWith(DRAFT.replace("method, evidence", "methd, evidence"));
    const { code, out, err } = await runCli(["explore", "--overlay", overlay, "--out", join(directory, "out")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Cannot lay ".*ours" over the taxonomy: .*our-quantizer\.yaml:6:\d+ .*"methd".*\n$/);
    expect(existsSync(join(directory, "out"))).toBe(false);
  });

  it.skipIf(!isBuilt)("writes the explorer with --out (skipped where the page is not built)", async () => {
    const overlay = await overlayWith(DRAFT);
    const { code, out, err } = await runCli(["explore", "--overlay", overlay, "--out", join(directory, "out"), "--title", "Ours"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({ file: join(directory, "out", "index.html") });
    expect(await readdir(join(directory, "out"))).toEqual(expect.arrayContaining(["app.js", "data.js", "index.html", "style.css"]));
    expect(await readFile(join(directory, "out", "index.html"), "utf8")).toContain("Ours &lt;script&gt;");
  });

  it.skipIf(!isBuilt)("prints the bare path on a terminal (skipped where the page is not built)", async () => {
    const { out } = await runCli(["explore", "--out", join(directory, "out")], { isTerminal: true });
    expect(out).toBe(`${join(directory, "out", "index.html")}\n`);
  });

  it.skipIf(!isBuilt)("serves the explorer, prints its address, and ends on Ctrl-C with 130 (skipped where the page is not built)", async () => {
    const child = startProcess(["explore", "--overlay", await overlayWith(DRAFT)]);
    const ended = closed(child);
    const { url } = JSON.parse(await firstLine(child)) as { readonly url: string };
    const data = await fetch(`${url}data.js`);
    expect([data.status, (await data.text()).includes("our-quantizer")]).toEqual([200, true]);
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it.skipIf(!isBuilt)("tells in one line that its port is taken (skipped where the page is not built)", async () => {
    const first = startProcess(["explore"]);
    const { port } = new URL((JSON.parse(await firstLine(first)) as { readonly url: string }).url);
    const second = startProcess(["explore", "--port", port]);
    let err = "";
    second.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    expect(await closed(second)).toEqual([1, null]);
    expect(err).toBe(`Cannot serve on port ${port}: another program listens there, leave --port out for one that is free\n`);
    const ended = closed(first);
    first.kill("SIGINT");
    await ended;
  });
});
