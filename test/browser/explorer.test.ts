import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { countPapers, findPapers, getPaper, matrix, taxonomy } from "../../src/index.js";
import { toBibtex } from "../../src/export/bibtex/index.js";
import { launch, whyNoBrowser } from "./chromium.js";
import { countShown, fromFile, openExplorer, type Opening } from "./explorerPage.js";

describe.skipIf(whyNoBrowser !== undefined)(`the explorer opened from a file${whyNoBrowser === undefined ? "" : ` (${whyNoBrowser})`}`, () => {
  let browser: Browser;
  let opening: Opening;
  let wrongs: readonly string[] = [];
  let page: Page;
  beforeAll(async () => {
    [browser, opening] = await Promise.all([launch(), fromFile(taxonomy)]);
  });
  afterAll(() => browser.close());
  const open = async (hash = "", options: BrowserContextOptions = {}): Promise<Page> => {
    ({ page, wrongs } = await openExplorer(browser, opening, hash, options));
    return page;
  };
  afterEach(async () => {
    await page.context().close();
    // Whatever a test does: no error, no dialogue, and nothing asked of anybody else.
    expect(wrongs).toEqual([]);
  });

  const list = () => page.getByRole("region", { name: "Papers", exact: true });
  const card = () => page.getByRole("article");
  const titleOf = (id: "affinequant"): string => getPaper(taxonomy, id).title;
  /** The fragment of the address once it has come to rest. */
  const hash = async (pattern: RegExp): Promise<void> => page.waitForURL((url) => pattern.test(url.hash));

  it("shows all papers, and draws them", async () => {
    await open();
    expect(await countShown(page)).toBe(countPapers(taxonomy, {}));
    await page.getByRole("img", { name: /^Graph of \d+ papers/ }).locator("canvas").first().waitFor();
    expect(await page.getByText("draws no WebGL").count()).toBe(0);
  });

  it("finds as one types, the best match first", async () => {
    await open();
    await page.getByRole("searchbox").fill("affinequant");
    await list().getByRole("listitem").first().getByText("AffineQuant").waitFor();
    expect(await countShown(page)).toBe(countPapers(taxonomy, { text: "affinequant" }));
    await hash(/q=affinequant/);
  });

  it("narrows by facets whose counts say what they leave", async () => {
    await open();
    const facet = page.getByRole("group", { name: "method", exact: true });
    const line = facet.locator("label").filter({ hasText: "post-training quantization" }).first();
    const promised = Number(/(\d+)\s*$/.exec(await line.innerText())?.[1]);
    await line.getByRole("checkbox").check();
    await hash(/method=ptq/);
    expect(await countShown(page)).toBe(promised);
    expect(promised).toBe(countPapers(taxonomy, { method: "ptq" }));

    const model = page.getByRole("group", { name: "model", exact: true }).locator("label").filter({ hasText: "language model" }).first();
    const left = Number(/(\d+)\s*$/.exec(await model.innerText())?.[1]);
    expect(left).toBeLessThan(promised);
    await model.getByRole("checkbox").check();
    await expect.poll(() => countShown(page)).toBe(left);
  });

  it("shows what is picked as chips that take it away again", async () => {
    await open("method=ptq&model=llm");
    expect(await countShown(page)).toBe(countPapers(taxonomy, { method: "ptq", model: "llm" }));
    await page.getByRole("button", { name: /^Remove model:/ }).click();
    await expect.poll(() => countShown(page)).toBe(countPapers(taxonomy, { method: "ptq" }));
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => countShown(page)).toBe(countPapers(taxonomy, {}));
  });

  it("bounds years and bits", async () => {
    await open("year=2023-2024&bits=weights:4,activations:4");
    expect(await countShown(page)).toBe(countPapers(taxonomy, { year: { min: 2023, max: 2024 }, setting: { weights: { max: 4 }, activations: { max: 4 } } }));
  });

  it("opens the card of a paper with labels and the words that they stand on", async () => {
    await open("q=affinequant");
    await list().getByRole("link", { name: /AffineQuant/ }).first().click();
    await card().getByRole("heading", { level: 2, name: titleOf("affinequant") }).waitFor();
    const { summary, concepts } = getPaper(taxonomy, "affinequant") as unknown as { readonly summary: string; readonly concepts: readonly { readonly evidence: readonly { readonly text: string }[] }[] };
    const text = (await card().innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain(summary.replaceAll(/\s+/g, " ").trim());
    for (const { evidence } of concepts) for (const words of evidence) expect(text).toContain(words.text);
    await hash(/paper=affinequant/);
  });

  it("lists related work on the card, with reasons, and relations both ways", async () => {
    await open("paper=omniquant");
    await card().getByRole("heading", { name: "Related work" }).waitFor();
    await card().getByText("Others say of it").waitFor();
    await card().getByRole("heading", { name: "Relations" }).waitFor();
    await expect.poll(async () => card().getByRole("list").filter({ has: page.locator(".reasons") }).getByRole("link").count()).toBeGreaterThan(3);
  });

  it("copies BibTeX, or shows it to be copied", async () => {
    await open("paper=affinequant", { permissions: ["clipboard-read", "clipboard-write"] });
    await card().getByRole("button", { name: "Copy BibTeX" }).click();
    await card().getByRole("status").filter({ hasText: /Copied|Ctrl\+C/ }).waitFor();
    const field = card().getByRole("textbox", { name: "BibTeX" });
    const text = (await field.count()) > 0 ? await field.inputValue() : await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(toBibtex([getPaper(taxonomy, "affinequant")]));
  });

  it("shows BibTeX selected where the browser gives no clipboard", async () => {
    await open("paper=affinequant");
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await card().getByRole("button", { name: "Copy BibTeX" }).click();
    const field = card().getByRole("textbox", { name: "BibTeX" });
    await field.waitFor();
    await expect.poll(() => field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(toBibtex([getPaper(taxonomy, "affinequant")]).length);
  });

  it("opens the card of a concept with definition, neighbours and papers", async () => {
    await open("paper=affinequant");
    await card().getByRole("link", { name: "post-training quantization" }).first().click();
    await card().getByRole("heading", { name: "Narrower" }).waitFor();
    await card().getByRole("heading", { name: `Papers, ${countPapers(taxonomy, { concept: "ptq" })}` }).waitFor();
    await hash(/concept=ptq/);
  });

  it("explains the path between two papers step by step", async () => {
    await open("tab=path");
    await page.getByRole("combobox", { name: "From", exact: true }).fill("mc-moe");
    await page.getByRole("combobox", { name: "To", exact: true }).fill("mc-sharp");
    const panel = page.getByRole("tabpanel");
    await panel.getByText("One step").waitFor();
    expect((await panel.innerText()).toLowerCase()).toContain("a stated relation");
    await hash(/from=mc-moe&to=mc-sharp/);
  });

  it("opens the papers of a cell of the matrix", async () => {
    await open("tab=matrix");
    const cell = page.getByRole("button", { name: /^post-training quantization, .*language model.*: \d+ papers$/ }).first();
    const count = Number(await cell.innerText());
    await cell.click();
    await expect.poll(() => countShown(page)).toBe(count);
    await hash(/cell=ptq,llm/);
    const { rows, columns, cells } = matrix(taxonomy, { rows: "method", columns: "model" });
    expect(count).toBe(cells[rows.findIndex(({ id }) => id === "ptq")]?.[columns.findIndex(({ id }) => id === "llm")]?.papers.length);
  });

  it("draws the matrix as a picture too", async () => {
    await open("tab=matrix");
    await page.getByRole("button", { name: "Picture" }).click();
    await page.getByRole("tabpanel").locator("canvas").first().waitFor();
  });

  it("draws the timeline, and has it as a table", async () => {
    await open("tab=timeline");
    const canvas = page.getByRole("tabpanel").locator("canvas").first();
    await canvas.waitFor();
    expect(await canvas.evaluate((element: HTMLCanvasElement) => element.width * element.height)).toBeGreaterThan(10_000);
    await page.getByText("The same as a table").click();
    await page.getByRole("rowheader", { name: "2024" }).waitFor();
  });

  it("restores a view from its link", async () => {
    await open();
    await page.getByRole("searchbox").fill("rotation");
    await page.getByRole("tab", { name: "Matrix" }).click();
    await page.getByRole("group", { name: "method", exact: true }).getByRole("checkbox", { name: /^post-training quantization/ }).check();
    await list().getByRole("link").first().click();
    await hash(/paper=/);
    const link = page.url();
    const [count, title] = [await countShown(page), await card().getByRole("heading", { level: 2 }).innerText()];
    await page.context().close();
    await open(new URL(link).hash.slice(1));
    expect(await page.getByRole("searchbox").inputValue()).toBe("rotation");
    expect(await countShown(page)).toBe(count);
    expect(await card().getByRole("heading", { level: 2 }).innerText()).toBe(title);
    expect(await page.getByRole("tab", { name: "Matrix" }).getAttribute("aria-selected")).toBe("true");
  });

  it("goes back and forward", async () => {
    await open();
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.getByRole("tab", { name: "Path" }).click();
    await page.goBack();
    await expect.poll(() => page.getByRole("tab", { name: "Timeline" }).getAttribute("aria-selected")).toBe("true");
    await page.goBack();
    await expect.poll(() => page.getByRole("tab", { name: "Graph" }).getAttribute("aria-selected")).toBe("true");
    await page.goForward();
    await expect.poll(() => page.getByRole("tab", { name: "Timeline" }).getAttribute("aria-selected")).toBe("true");
  });

  it("has a clear card for an id that is gone, and leads to the nearest", async () => {
    await open("paper=afinequant");
    await card().getByRole("heading", { name: "No paper “afinequant”" }).waitFor();
    await card().getByRole("link", { name: "affinequant" }).click();
    await card().getByRole("heading", { level: 2, name: titleOf("affinequant") }).waitFor();
  });

  it("says what a link asks for that is not there, and shows the rest", async () => {
    await open("method=ptqq&model=llm");
    await page.getByRole("alert").getByText("ptqq").waitFor();
    expect(await countShown(page)).toBe(countPapers(taxonomy, { model: "llm" }));
  });

  it.each(["q=%", "q=%E0%A4%A", "paper=__proto__", "paper=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "tab=constructor&rows=__proto__&columns=toString", "year=9999-1&bits=weights:-4", "cell=ptq", "method=,,,&theme=pink", "#####", "concept=../../etc/passwd"])("opens with the broken link #%s", async (broken) => {
    await open(broken);
    expect(await countShown(page)).toBeGreaterThanOrEqual(0);
    expect(await page.getByRole("tab", { selected: true }).count()).toBe(1);
  });

  it("says what to loosen when nothing is left, and how many papers that brings", async () => {
    await open("method=caching&model=gnn&q=affinequant");
    const region = list();
    await region.getByText("No paper has all of this.").waitFor();
    expect(await countShown(page)).toBe(0);
    const way = region.getByRole("button", { name: /^Without .*: \d+ papers?$/ });
    if ((await way.count()) > 0) {
      const brings = Number(/(\d+) papers?$/.exec(await way.first().innerText())?.[1]);
      await way.first().click();
      await expect.poll(() => countShown(page)).toBe(brings);
    } else {
      await region.getByRole("button", { name: "Without any filter" }).click();
      await expect.poll(() => countShown(page)).toBe(countPapers(taxonomy, {}));
    }
  });

  it("bounds a search of 5,000 characters", async () => {
    await open();
    const started = Date.now();
    await page.getByRole("searchbox").evaluate((input: HTMLInputElement) => {
      input.value = "quantization ".repeat(385);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await expect.poll(async () => (await page.getByRole("searchbox").inputValue()).length).toBeLessThan(1000);
    expect(await countShown(page)).toBeGreaterThanOrEqual(0);
    expect(Date.now() - started).toBeLessThan(3000);
    await page.goto(`${opening.url}#q=${"quantization%20".repeat(385)}`);
    await page.reload();
    await page.getByRole("searchbox").waitFor();
    expect((await page.getByRole("searchbox").inputValue()).length).toBeLessThan(1000);
  });

  it("is used by the keyboard alone", async () => {
    await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip to the papers");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results-heading");
    await page.keyboard.press("/");
    await page.keyboard.type("affinequant");
    await expect.poll(() => countShown(page)).toBe(countPapers(taxonomy, { text: "affinequant" }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await card().getByRole("heading", { level: 2, name: titleOf("affinequant") }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("card-title");
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await expect.poll(() => countShown(page)).toBe(countPapers(taxonomy, {}));
    await page.getByRole("tab", { name: "Graph" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "Timeline" }).getAttribute("aria-selected")).toBe("true");
  });

  it("lets no focus go unseen", async () => {
    await open("paper=affinequant&tab=matrix");
    const hidden: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const { activeElement: at } = document;
        if (!at || at === document.body) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
        return outlineStyle === "none" || outlineWidth === "0px" ? (boxShadow === "none" ? at.outerHTML.slice(0, 80) : undefined) : undefined;
      });
      if (found !== undefined) hidden.push(found);
    }
    expect(hidden).toEqual([]);
  });

  it.each(["", "tab=timeline", "tab=matrix", "tab=path&from=mc-moe&to=q-diffusion", "paper=affinequant", "concept=ptq", "q=nothing-is-called-so"])("fits a phone of 360 pixels at #%s", async (view) => {
    await open(view, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("is dark where the system is, and where it is asked", async () => {
    const lightness = (): Promise<number> =>
      page.evaluate(() => {
        const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
        return (r + g + b) / 3;
      });
    await open("", { colorScheme: "dark" });
    expect(await lightness()).toBeLessThan(64);
    await page.getByRole("button", { name: "Dark" }).click();
    await expect.poll(lightness).toBeGreaterThan(192);
    await hash(/theme=light/);
  });

  it("lists the papers where scripts are off", async () => {
    await open("", { javaScriptEnabled: false });
    const text = await page.locator("body").innerText();
    const papers = findPapers(taxonomy, {});
    for (const { title } of papers) expect(text).toContain(title.replaceAll(/\s+/g, " "));
    expect(await page.getByRole("link", { name: titleOf("affinequant") }).getAttribute("href")).toBe("https://arxiv.org/abs/2403.12544");
    expect(text.includes("Opening…")).toBe(false);
  });
});
