import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { buildSite, type BuiltSite } from "../../../scripts/site/buildSite.js";
import { baseSite } from "./siteFixture.js";

const made: string[] = [];

afterEach(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true });
});

/** A project with these texts beside the least that one has. */
async function project(texts: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "site-project-"));
  made.push(root);
  const all = { "README.md": "# quantaxonomy\n\nPapers, asked.\n\n[model](docs/model.md#facets) [licence](LICENSE) [a script](examples/tour.ts)\n", "CHANGELOG.md": "# Changelog\n", LICENSE: "MIT\n", "examples/tour.ts": "export {};\n", "docs/model.md": "# Model\n\nRecords.\n\n## Facets\n", ...texts };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const build = (root: string, name = "site", address?: string): Promise<BuiltSite> => buildSite(root, baseSite().taxonomy, join(root, name), { reference: false, ...(address === undefined ? {} : { address }) });

/** Every file of a directory with what it holds; pagefind puts the kinds that it filters by in another order each time. */
async function contentsOf(directory: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const sameEachTime = files.filter((file) => !/\.pf_(filter|meta)$|pagefind-entry\.json$/.test(file));
  return new Map(await Promise.all(sameEachTime.map(async (file) => [file.slice(directory.length + 1), await readFile(file, "base64")] as const)));
}

describe("buildSite()", () => {
  it("builds pages, files that guides link to, texts for programs and a search, without a fault", async () => {
    const root = await project();
    expect(await build(root)).toMatchObject({ faults: [], explorer: false });
    const files = [...(await contentsOf(join(root, "site"))).keys()];
    expect(files).toEqual(expect.arrayContaining(["404.html", "concepts/ptq.html", "examples/tour.html", "files/LICENSE.txt", "guides/model.html", "guides/model.md", "index.html", "llms.txt", "pagefind/pagefind.js", "papers/a-quantizer.html", "papers/old-quantizer.html", "robots.txt", "search.html"]));
    expect(files).not.toContain("sitemap.xml");
  });

  it("builds the same twice", async () => {
    const root = await project();
    await build(root, "one");
    await build(root, "two");
    expect(await contentsOf(join(root, "two"))).toEqual(await contentsOf(join(root, "one")));
  });

  it("writes a sitemap of all pages but those that lead on, where the address is known", async () => {
    const root = await project();
    await build(root, "site", "https://example.org/q/");
    const sitemap = await readFile(join(root, "site", "sitemap.xml"), "utf8");
    expect(sitemap).toContain("<loc>https://example.org/q/papers/a-quantizer.html</loc>");
    expect(sitemap).not.toContain("old-quantizer");
  });

  it("tells the faults and leaves the last site as it was", async () => {
    const root = await project();
    await build(root);
    await writeFile(join(root, "README.md"), "# quantaxonomy\n\nNew. [gone](docs/gone.md)\n");
    expect((await build(root)).faults).toEqual([{ file: "index.html", says: "it refers to guides/gone.html, and there is no guides/gone.html" }]);
    expect(await readFile(join(root, "site", "index.html"), "utf8")).toContain("Papers, asked.");
    expect((await readdir(root)).filter((name) => name.startsWith("site"))).toEqual(["site"]);
  });

  it("leaves nothing behind where it fails", async () => {
    const root = await project({ "README.md": "# quantaxonomy\n\n[gone](gone.txt)\n" });
    await expect(build(root)).rejects.toThrow("gone.txt");
    expect(existsSync(join(root, "site"))).toBe(false);
    expect((await readdir(root)).filter((name) => name.startsWith("site"))).toEqual([]);
  });
});
