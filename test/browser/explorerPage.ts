import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Taxonomy } from "../../src/index.js";
import { writeExplorer, type WriteExplorerOptions } from "../../src/node/index.js";
import { startProcess } from "../cli/runProcess.js";

/** An explorer that can be opened, and how to end it. */
export interface Opening {
  /** The address of the page; all its files stand below `base`. */
  readonly url: string;
  readonly base: string;
  readonly end: () => Promise<void>;
}

/** Writes an explorer and opens it from the disk. */
export async function fromFile(taxonomy: Taxonomy, options: WriteExplorerOptions = {}): Promise<Opening> {
  const file = await writeExplorer(taxonomy, join(await mkdtemp(join(tmpdir(), "quantaxonomy-browser-")), "a b", "explorer"), options);
  const url = pathToFileURL(file).href;
  return { url, base: url.replace(/[^/]*$/, ""), end: async () => undefined };
}

/** Serves the explorer of the shipped data by the command. */
export async function fromCommand(flags: readonly string[] = []): Promise<Opening> {
  const child = startProcess(["explore", ...flags]);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (line: string) => resolve((JSON.parse(line) as { readonly url: string }).url));
    child.stderr.setEncoding("utf8").once("data", (line: string) => reject(new Error(line)));
  });
  return {
    url,
    base: url,
    end: async () => {
      const closed = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGINT");
      await closed;
    },
  };
}

/** A page, and all that went wrong on it: errors of scripts and of the console, dialogues, and requests to anywhere else. */
export interface WatchedPage {
  readonly page: Page;
  readonly wrongs: readonly string[];
}

/** Opens an explorer at a view and waits until it can be used. */
export async function openExplorer(browser: Browser, { url, base }: Pick<Opening, "url" | "base">, hash = "", options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 850 }, colorScheme: "light", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") wrongs.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrongs.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrongs.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) wrongs.push(`request: ${request.url()}`);
  });
  await page.goto(`${url}${hash === "" ? "" : `#${hash}`}`);
  if (options.javaScriptEnabled !== false) await page.getByRole("searchbox").waitFor();
  return { page, wrongs };
}

/** How many papers the list says that there are. */
export async function countShown(page: Page): Promise<number> {
  const text = await page.getByRole("region", { name: "Papers", exact: true }).getByRole("status").innerText();
  return Number(/^\d+/.exec(text)?.[0]);
}
