/**
 * Measures the explorer in Chromium: its weight, how soon it can be used, how smoothly the graph is dragged, and how soon
 * a search answers each key with 20,000 papers. Needs a build: `npm run bench:explorer`.
 *
 * Every page is opened from a file in a context of its own, so that nothing is cached.
 */
import { readdir, readFile } from "node:fs/promises";
import { cpus, loadavg, release } from "node:os";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { listConcepts, findPapers, taxonomy } from "../../src/index.js";
import { launch, whyNoBrowser } from "./chromium.js";
import { fromFile, openExplorer, type Opening } from "./explorerPage.js";
import { manyPapers } from "./manyPapers.js";

/** What the explorer is held to. */
const BUDGET = { usable: 1500, framesPerSecond: 30, weight: 400, key: 50 } as const;

const OPENINGS = 7;
const MAX_WAIT = 60_000;
const DRAGS = 3;
const DRAG_TIME = 2500;
const MANY = 20_000;
const WORDS = ["post-training quantization", "diffusion transformer", "kv cache", "outlier rotation w4a4"];
/** A quick typist: the drawing follows each key before the next one comes. */
const KEY_PAUSE = 120;

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly holds: boolean;
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const at = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** Kilobytes of the page as hosts send it, the data apart. */
async function weigh(): Promise<Row> {
  const folder = fileURLToPath(new URL("../../dist/explorer/", import.meta.url));
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => [name, gzipSync(await readFile(folder + name), { level: 9 }).length / 1000] as const));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  return { what: `weight without the data, gzipped (${sizes.map(([name, size]) => `${name} ${size.toFixed(1)}`).join(", ")})`, measured: `${total.toFixed(1)} kB`, budget: `${BUDGET.weight} kB`, holds: total <= BUDGET.weight };
}

/** Notes on the page when its list stands, and when the graph is drawn too and the page rests. */
const WATCH_OPENING = `
  globalThis.bench = {};
  const note = (key) => requestAnimationFrame(() => setTimeout(() => { globalThis.bench[key] ??= performance.now(); }));
  new MutationObserver(() => {
    if (document.querySelector("#papers a")) note("listed");
    if (document.querySelector("#papers a") && document.querySelector(".graph canvas")) note("drawn");
  }).observe(document, { childList: true, subtree: true });
`;

/** Opens the explorer and says after how many milliseconds its list, and its drawing, were there. */
async function timeOpening(browser: Browser, opening: Opening): Promise<{ readonly listed: number; readonly drawn: number }> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 850 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH_OPENING);
  await page.goto(opening.url);
  let times: { readonly listed?: number; readonly drawn?: number } = {};
  // Asked from outside: what Playwright waits with inside of a page is evaluated there, which the page's policy forbids.
  for (const end = Date.now() + MAX_WAIT; times.listed === undefined || times.drawn === undefined; ) {
    if (Date.now() > end) throw new Error(`Cannot measure the opening: after ${MAX_WAIT} ms there is no ${times.listed === undefined ? "list" : "drawing"}`);
    await page.waitForTimeout(100);
    times = (await page.evaluate("globalThis.bench")) as typeof times;
  }
  await context.close();
  return { listed: times.listed, drawn: times.drawn };
}

/** Drags the graph in circles and counts the frames that the page made meanwhile. */
async function timeDragging(page: Page): Promise<{ readonly framesPerSecond: number; readonly slowest: number }> {
  const box = await page.getByRole("img", { name: /^Graph of/ }).boundingBox();
  if (!box) throw new Error("Cannot drag the graph: it is not drawn");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x + 137, y + 11);
  await page.mouse.down();
  await page.evaluate("globalThis.frames = []; const count = (time) => { globalThis.frames.push(time); globalThis.counting = requestAnimationFrame(count); }; requestAnimationFrame(count); undefined");
  const end = Date.now() + DRAG_TIME;
  for (let turn = 0; Date.now() < end; turn += 0.15) await page.mouse.move(x + 140 * Math.cos(turn), y + 90 * Math.sin(turn));
  const frames = (await page.evaluate("cancelAnimationFrame(globalThis.counting), globalThis.frames")) as readonly number[];
  await page.mouse.up();
  const gaps = frames.slice(1).map((time, i) => time - frames[i]!);
  return { framesPerSecond: (1000 * gaps.length) / (frames.at(-1)! - frames[0]!), slowest: Math.max(...gaps) };
}

/** From each key to the changed list, and to the frame that shows it. */
const WATCH_KEYS = `
  globalThis.keys = [];
  let open;
  addEventListener("keydown", ({ key }) => { if (key === "Escape") open = undefined; }, true);
  document.getElementById("search").addEventListener("input", () => {
    open = { start: performance.now() };
    globalThis.keys.push(open);
    const mine = open;
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { mine.shown = performance.now() - mine.start; }; channel.port2.postMessage(0); });
  }, true);
  new MutationObserver(() => { if (open) open.listed ??= performance.now() - open.start; }).observe(document.querySelector(".results"), { childList: true, characterData: true, subtree: true });
  undefined;
`;

async function timeKeys(page: Page): Promise<{ readonly listed: readonly number[]; readonly shown: readonly number[] }> {
  await page.evaluate(WATCH_KEYS);
  for (const words of WORDS) {
    await page.getByRole("searchbox").focus();
    await page.keyboard.type(words, { delay: KEY_PAUSE });
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(500);
  }
  const keys = (await page.evaluate("globalThis.keys")) as readonly { readonly listed?: number; readonly shown?: number }[];
  return { listed: keys.flatMap(({ listed }) => listed ?? []), shown: keys.flatMap(({ shown }) => shown ?? []) };
}

async function measure(browser: Browser): Promise<readonly Row[]> {
  const rows: Row[] = [await weigh()];
  const opening = await fromFile(taxonomy);
  const openings = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await timeOpening(browser, opening));
  const size = `${findPapers(taxonomy, {}).length} papers and ${listConcepts(taxonomy).length} concepts`;
  const [listedTime, drawnTime] = [medianOf(openings.map(({ listed }) => listed)), medianOf(openings.map(({ drawn }) => drawn))];
  rows.push({ what: `opening to search and list, ${size}`, measured: `${listedTime.toFixed(0)} ms`, budget: `${BUDGET.usable} ms`, holds: listedTime <= BUDGET.usable });
  rows.push({ what: "opening to the graph drawn", measured: `${drawnTime.toFixed(0)} ms (worst ${Math.max(...openings.map(({ drawn }) => drawn)).toFixed(0)})`, budget: `${BUDGET.usable} ms`, holds: drawnTime <= BUDGET.usable });

  const { page } = await openExplorer(browser, opening, "", { reducedMotion: "no-preference" });
  await page.waitForTimeout(1500);
  const drags = [];
  for (let i = 0; i < DRAGS; i++) drags.push(await timeDragging(page));
  const frames = medianOf(drags.map(({ framesPerSecond }) => framesPerSecond));
  rows.push({ what: "frames a second while the graph is dragged", measured: `${frames.toFixed(0)} (slowest frame ${Math.max(...drags.map(({ slowest }) => slowest)).toFixed(0)} ms)`, budget: `${BUDGET.framesPerSecond}`, holds: frames >= BUDGET.framesPerSecond });
  await page.context().close();

  const many = await fromFile(manyPapers(MANY));
  const large = await timeOpening(browser, many);
  rows.push({ what: `opening to search and list, ${MANY} papers`, measured: `${large.listed.toFixed(0)} ms`, budget: "", holds: true });
  const { page: largePage } = await openExplorer(browser, many);
  await largePage.waitForTimeout(6000);
  const { listed, shown } = await timeKeys(largePage);
  rows.push({ what: `a key of a search to the new list, ${MANY} papers, ${listed.length} keys`, measured: `${medianOf(listed).toFixed(0)} ms (95% ${at(listed, 0.95).toFixed(0)}, worst ${Math.max(...listed).toFixed(0)})`, budget: `${BUDGET.key} ms`, holds: medianOf(listed) <= BUDGET.key });
  rows.push({ what: "and to the frame that shows it", measured: `${medianOf(shown).toFixed(0)} ms (95% ${at(shown, 0.95).toFixed(0)}, worst ${Math.max(...shown).toFixed(0)})`, budget: "", holds: true });
  return rows;
}

if (whyNoBrowser !== undefined) {
  process.stderr.write(`${whyNoBrowser.replace("skipped", "Cannot measure the explorer")}\n`);
  process.exitCode = 1;
} else {
  const browser = await launch();
  const rows = await measure(browser);
  process.stdout.write(`Medians; load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()} without a graphics card, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, Linux ${release()}, Node ${process.version}\n\n`);
  process.stdout.write(["| what | measured | at most |", "| --- | --- | --- |", ...rows.map(({ what, measured, budget, holds }) => `| ${what} | ${measured}${holds ? "" : " ✗"} | ${budget} |`), ""].join("\n"));
  await browser.close();
  process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
}
