import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../docs/fences.js";
import { launch, whyNoBrowser } from "./chromium.js";

/** The built site; another directory may be named. */
const SITE = process.env["SITE_DIRECTORY"] ?? join(ROOT, "docs", "site");
const whyNot = whyNoBrowser ?? (existsSync(join(SITE, "index.html")) ? undefined : "skipped: the site is not built, npm run docs builds it");

/** What axe-core tells of a page, as far as it is used here. */
interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json" };

/** A host that has the site below a path, as project pages do. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)).replace(/^\/project\//, "");
    readFile(join(SITE, path.endsWith("/") || path === "" ? `${path}index.html` : path)).then(
      (body) => response.writeHead(200, { "content-type": TYPES[extname(path)] ?? (path.includes(".") ? "application/octet-stream" : "text/html") }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

describe.skipIf(whyNot !== undefined)(`the site in a browser${whyNot === undefined ? "" : ` (${whyNot})`}`, () => {
  let server: Server;
  let browser: Browser;
  let base: string;
  let axe: string;
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    server = await serve();
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/project/`;
    [browser, axe] = await Promise.all([launch(), readFile(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8")]);
  });

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    server.close();
  });

  /** A page of the site; whatever it complains of or asks of others is noted. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith("data:")) complaints.push(`${path} asks ${request.url()}`);
    });
    await page.goto(`${base}${path}`);
    return page;
  }

  it.each([
    ["a paper", "AffineQuant", "papers/affinequant.html", "Papers"],
    ["a concept", "post-training quantization", "concepts/ptq.html", "Concepts"],
    ["a function of the reference", "findPapers", "api/functions/index.findPapers.html", "Reference"],
  ])("finds %s from any page, first among its kind", async (_what, words, path, kind) => {
    const page = await open("guides/model.html");
    await page.getByRole("searchbox").fill(words);
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/search\.html\?q=/);
    await page.getByRole("radio", { name: kind }).check();
    const first = page.locator("#search-results a").first();
    await first.waitFor();
    await first.click();
    await page.waitForURL(new RegExp(`/${path.replaceAll(".", "\\.")}`));
  });

  it("finds a paper by its short name before everything else", async () => {
    const page = await open("search.html?q=svdquant");
    await page.locator("#search-results a").first().waitFor();
    expect(await page.locator("#search-results a").first().textContent()).toMatch(/^SVDQuant/);
  });

  it("says that nothing was found", async () => {
    const page = await open(`search.html?q=${encodeURIComponent("雪人")}`);
    await page.locator("#search-status:not(:empty)").waitFor();
    expect(await page.getByRole("status").textContent()).toBe("Nothing has the words “雪人”.");
  });

  it("bears a long question with HTML in it", async () => {
    const words = `<img src=x onerror="document.title='hit'">${"x".repeat(5000)}`;
    const page = await open(`search.html?q=${encodeURIComponent(words)}`);
    await page.locator("#search-status:not(:empty)").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).toBe("Search · quantaxonomy");
  });

  /** Made of what other pages show, and long. */
  const LISTS = ["papers/index.html", "concepts/index.html", "guides/index.html"];
  const SHOWN = ["index.html", "papers/affinequant.html", "papers/index.html", "concepts/ptq.html", "concepts/index.html", "guides/model.html", "guides/index.html", "search.html?q=rotation"];

  it.each(SHOWN.filter((path) => !LISTS.includes(path)).flatMap((path) => (["light", "dark"] as const).map((colorScheme) => [path, colorScheme] as const)))("has no serious fault of access on %s, %s", async (path, colorScheme) => {
    const page = await open(path, { colorScheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })") as AxeResults;
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  it.each(SHOWN)("scrolls %s no further than downwards at a phone's width", async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  it("reaches the content by the first key", async () => {
    const page = await open("papers/affinequant.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
  });

  it("copies an entry for a bibliography, or selects it where there is no clipboard", async () => {
    const page = await open("papers/affinequant.html");
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: /Copied|Selected/ }).waitFor();
  });

  it("can be read with JavaScript switched off", async () => {
    const paper = await open("papers/affinequant.html", { javaScriptEnabled: false });
    expect(await paper.getByRole("heading", { level: 2 }).allTextContents()).toEqual(expect.arrayContaining(["Methods", "Labels", "Related work", "Cite it"]));
    const search = await open("search.html?q=x", { javaScriptEnabled: false });
    expect(await search.locator("noscript").first().isVisible()).toBe(true);
  });

  it("complained of nothing and asked nothing of others", () => {
    expect(complaints).toEqual([]);
  });
});
