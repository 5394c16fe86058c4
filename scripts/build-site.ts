/**
 * Builds the site into `docs/site/`: guides, a page for every paper and concept, the reference, the explorer where it is
 * built, one search over all. Ends with 1 and the list where a link leads nowhere or a page would load something from
 * elsewhere.
 *
 * `SITE_URL` says where it will be published (for the sitemap and the page of missing addresses), `REPOSITORY_URL` where
 * the project is kept (for links to the files of records). `--no-reference` leaves typedoc's part out, `--out <directory>`
 * builds elsewhere.
 */
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openOrExit } from "./openOrExit.js";
import { buildSite } from "./site/buildSite.js";
import { siteAddress } from "./site/siteAddress.js";

const ROOT = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { out: { type: "string", default: join(ROOT, "docs", "site") }, "no-reference": { type: "boolean", default: false } } });
const directory = resolve(values.out);
const shown = relative(ROOT, directory);
const started = performance.now();
const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
const { taxonomy } = await openOrExit(join(ROOT, "taxonomy"), version);
const address = siteAddress("SITE_URL", process.env["SITE_URL"]);
const repository = siteAddress("REPOSITORY_URL", process.env["REPOSITORY_URL"])?.replace(/\/$/, "");
const { pageCount, searchedCount, explorer, faults } = await buildSite(ROOT, taxonomy, directory, {
  ...(address === undefined ? {} : { address }),
  ...(repository === undefined ? {} : { repository }),
  reference: !values["no-reference"],
});
for (const { file, says } of faults) console.error(`${file}: ${says}`);
if (faults.length > 0) {
  console.error(`Cannot publish the site: ${faults.length} faults, named above; ${shown} is as it was`);
  process.exitCode = 1;
} else {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (!explorer) console.error("Without the explorer: dist/explorer/ is not there; build it first");
  console.log(`${shown}: ${pageCount} pages, ${searchedCount} of the site and its reference can be searched, in ${seconds} s`);
}
