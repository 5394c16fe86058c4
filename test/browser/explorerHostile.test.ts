import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/index.js";
import { basePaper, words } from "../helpers/records.js";
import { launch, whyNoBrowser } from "./chromium.js";
import { fromFile, openExplorer, type Opening } from "./explorerPage.js";

const TITLE = `<script>alert("title")</script> "quoted" 'and' </title> <img src=x onerror="alert('image')"> 量化 é 😀 &amp; $&`;

const hostile = overlay(taxonomy, {
  papers: {
    "hostile-paper": {
      ...basePaper({
        title: TITLE,
        name: "<b>Hostile</b>",
        aliases: ["</script><script>alert('alias')</script>"],
        authors: ["<svg onload=alert('author')>", "O'Neil \"Q\" &c."],
        summary: "A summary with <iframe src='javascript:alert(1)'></iframe> in it.",
        code: "https://github.com/hostile/%22onclick=%22alert(1)",
        concepts: [{ id: "method", evidence: words("<script>alert('evidence')</script>") }, { id: "llm", evidence: words() }],
        methods: [{ kind: "ptq", role: "core", evidence: words("<i>") }],
      }),
      tier: "draft",
    },
    "moved-paper": { ...basePaper({ title: "Where an old id leads", concepts: [{ id: "method", evidence: words() }] }), tier: "draft" },
    "half-one": { ...basePaper({ title: "One half", concepts: [{ id: "method", evidence: words() }] }), tier: "draft" },
    "half-two": { ...basePaper({ title: "The other half", concepts: [{ id: "method", evidence: words() }] }), tier: "draft" },
  },
  redirects: { "former-id": { kind: "moved", to: "moved-paper" }, "whole-id": { kind: "split", to: ["half-one", "half-two"] } },
});

describe.skipIf(whyNoBrowser !== undefined)(`the explorer over an overlay${whyNoBrowser === undefined ? "" : ` (${whyNoBrowser})`}`, () => {
  let [browser, opening]: [Browser?, Opening?] = [];
  beforeAll(async () => {
    [browser, opening] = await Promise.all([launch(), fromFile(hostile, { title: "</script><script>alert('head')</script>", pages: { paper: "../papers/{id}.html", concept: "../concepts/{id}.html" } })]);
  });
  afterAll(() => browser?.close());

  it.each(["", "q=hostile", "paper=hostile-paper", "paper=hostile-paper&tab=path&from=hostile-paper&to=affinequant", "tab=matrix&q=hostile", "tab=timeline&q=hostile"])("shows markup as text at #%s", async (view) => {
    const { page, wrongs } = await openExplorer(browser!, opening!, view);
    await page.waitForTimeout(400);
    // Elements that only markup of the records could have made; links would need a script.
    expect(await page.locator("iframe, img, svg[onload], [onerror], [onclick]").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it("shows the title and the head as they are written", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=hostile-paper");
    expect(await page.getByRole("article").getByRole("heading", { level: 2 }).innerText()).toContain(TITLE);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("</script><script>alert('head')</script>");
    await page.context().close();
  });

  it("keeps the code link of a record an ordinary link", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=hostile-paper");
    const addresses = await page.getByRole("article").getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.filter((address) => !/^(?:https|file):/.test(address))).toEqual([]);
    await page.context().close();
  });

  it("leads to the static page of a paper where there is one", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=affinequant");
    expect(await page.getByRole("article").getByRole("link", { name: "Page", exact: true }).getAttribute("href")).toBe("../papers/affinequant.html");
    await page.context().close();
  });

  it("follows a moved id, and says so", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=former-id");
    await page.getByRole("article").getByRole("heading", { level: 2, name: "Where an old id leads" }).waitFor();
    await page.getByText("“former-id”").waitFor();
    await page.context().close();
  });

  it("offers both parts of an id that was split", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=whole-id");
    await page.getByRole("article").getByRole("link", { name: "half-one" }).waitFor();
    await page.getByRole("article").getByRole("link", { name: "half-two" }).waitFor();
    await page.context().close();
  });

  it("marks a draft as what nobody has checked, and has a facet of tiers", async () => {
    const { page } = await openExplorer(browser!, opening!, "paper=hostile-paper&tier=draft");
    await page.getByText("nobody has checked its labels").waitFor();
    await expect.poll(async () => page.getByRole("region", { name: "Papers", exact: true }).getByRole("status").innerText()).toMatch(/^4 of /);
    await page.context().close();
  });
});
