import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countPapers, taxonomy } from "../../src/index.js";
import { launch, whyNoBrowser } from "./chromium.js";
import { countShown, fromCommand, openExplorer, type Opening } from "./explorerPage.js";

const OURS = 'tier: draft\ntitle: "Our own <script>alert(1)</script> quantizer"\ndate: "2026-10"\nscope: out\nsummary: Not on quantization.\nconcepts: [{ id: method, evidence: [] }]\n';

describe.skipIf(whyNoBrowser !== undefined)(`the explorer served by the command over an overlay${whyNoBrowser === undefined ? "" : ` (${whyNoBrowser})`}`, () => {
  let [browser, opening]: [Browser?, Opening?] = [];
  beforeAll(async () => {
    const overlay = await mkdtemp(join(tmpdir(), "quantaxonomy-served-"));
    await mkdir(join(overlay, "papers"));
    await writeFile(join(overlay, "papers", "our-quantizer.yaml"), OURS);
    [browser, opening] = await Promise.all([launch(), fromCommand(["--overlay", overlay])]);
  });
  afterAll(async () => {
    await browser?.close();
    await opening?.end();
  });

  it("shows the shipped papers and one's own", async () => {
    const { page, wrongs } = await openExplorer(browser!, opening!);
    expect(await countShown(page)).toBe(countPapers(taxonomy, {}) + 1);
    await page.getByRole("img", { name: /^Graph of \d+ papers/ }).locator("canvas").first().waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it("restores a link to one's own paper", async () => {
    const { page, wrongs } = await openExplorer(browser!, opening!, "q=our%20own&paper=our-quantizer");
    await page.getByRole("article").getByRole("heading", { level: 2, name: "Our own <script>alert(1)</script> quantizer" }).waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it("loads charts when they are shown, and not before", async () => {
    const { page, wrongs } = await openExplorer(browser!, opening!);
    const loaded = (): Promise<readonly string[]> => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(/^.*\//, "")));
    expect([...(await loaded())].sort()).toEqual(["app.js", "data.js", "style.css"]);
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.getByRole("tabpanel").locator("canvas").first().waitFor();
    expect(await loaded()).toContain("charts.js");
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it("copies BibTeX", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=affinequant", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
    await page.context().close();
  });

  it("lists the papers where scripts are off", async () => {
    const { page, wrongs } = await openExplorer(browser!, opening!, "", { javaScriptEnabled: false });
    expect(await page.locator("body").innerText()).toContain("2026 Our own <script>alert(1)</script> quantizer");
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
