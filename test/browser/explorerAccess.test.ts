import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taxonomy } from "../../src/index.js";
import { launch, whyNoBrowser } from "./chromium.js";
import { fromFile, openExplorer, type Opening } from "./explorerPage.js";

/** What axe-core tells of a page, as far as it is used here. */
interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];
}

const VIEWS = ["", "method=ptq&q=rotation", "tab=timeline", "tab=matrix", "tab=matrix&rows=technique&columns=challenge&cell=rotation,outliers", "tab=path&from=mc-moe&to=q-diffusion", "tab=path&from=nobody", "paper=affinequant", "paper=nobody", "concept=ptq", "q=nothing-is-called-so&method=nothing"];
const SCREENS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["dark, on a phone", { colorScheme: "dark", viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
  ["light, on a phone", { colorScheme: "light", viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
] as const;

describe.skipIf(whyNoBrowser !== undefined)(`the explorer to axe-core${whyNoBrowser === undefined ? "" : ` (${whyNoBrowser})`}`, () => {
  let [browser, opening, axe]: [Browser?, Opening?, string?] = [];
  beforeAll(async () => {
    [browser, opening, axe] = await Promise.all([launch(), fromFile(taxonomy), readFile(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8")]);
  });
  afterAll(() => browser?.close());

  describe.each(SCREENS)("%s", (_name, screen) => {
    it.each(VIEWS)("has no serious violation at #%s", async (view) => {
      const { page } = await openExplorer(browser!, opening!, view, screen);
      await page.waitForTimeout(300);
      await page.evaluate(axe!);
      const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })") as AxeResults;
      await page.context().close();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, " ")}`))).toEqual([]);
    });
  });
});
