import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";

/** The browser that the tests drive: that of the system, or the one that `CHROMIUM` names. */
const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A browser that draws by software, asks nothing of the network by itself, and runs where there is no screen. */
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const isThere = (path: string): boolean => existsSync(fileURLToPath(new URL(path, import.meta.url)));

/** Why nothing can be tested in a browser here, or `undefined` when it can. */
export const whyNoBrowser: string | undefined = !isThere("./node_modules/playwright-core/package.json")
  ? "skipped: playwright-core is not installed, npm ci --prefix test/browser installs it"
  : !existsSync(EXECUTABLE)
    ? `skipped: there is no ${EXECUTABLE}, CHROMIUM names another`
    : !isThere("../../dist/explorer/app.js")
      ? "skipped: dist/explorer is not there, npm run build makes it"
      : undefined;

/** Starts the browser. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}
