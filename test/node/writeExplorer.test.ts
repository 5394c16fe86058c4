import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import { toExplorerData, type ExplorerData } from "../../src/export/explorer/index.js";
import { writeExplorer } from "../../src/node/index.js";
import { builtPage } from "../helpers/builtPage.js";
import { basePaper, baseRecords } from "../helpers/records.js";

const small = createTaxonomy(baseRecords());
const FILES = ["app.js", "data.js", "index.html", "style.css"];

let [parent, page] = ["", ""];
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "quantaxonomy-explorer-"));
  page = await builtPage();
});

const dataOf = async (directory: string): Promise<ExplorerData> => {
  const context: { quantaxonomyData?: ExplorerData } = {};
  runInNewContext(await readFile(join(directory, "data.js"), "utf8"), context);
  return JSON.parse(JSON.stringify(context.quantaxonomyData)) as ExplorerData;
};

describe("writeExplorer()", () => {
  it("writes the page, its parts and the data, and nothing else", async () => {
    const directory = join(parent, "explorer");
    expect(await writeExplorer(small, directory, { page })).toBe(join(directory, "index.html"));
    expect((await readdir(directory)).sort()).toEqual(FILES);
    expect(await readdir(parent)).toEqual(["explorer"]);
  });

  it("writes the data of the taxonomy", async () => {
    await writeExplorer(small, join(parent, "explorer"), { page, title: "Ours" });
    expect(await dataOf(join(parent, "explorer"))).toEqual(toExplorerData(small, { title: "Ours" }));
  });

  it("makes the directories above", async () => {
    await writeExplorer(small, join(parent, "a", "b", "explorer"), { page });
    expect(await readdir(join(parent, "a", "b"))).toEqual(["explorer"]);
  });

  it("puts the papers where scripts are off, whatever their titles hold", async () => {
    const title = "$& <script>alert(1)</script> $' </noscript>";
    const hostile = createTaxonomy({ ...baseRecords(), papers: { ...baseRecords().papers, hostile: basePaper({ title }) } });
    await writeExplorer(hostile, join(parent, "explorer"), { page });
    const html = await readFile(join(parent, "explorer", "index.html"), "utf8");
    expect(html).toContain("<li>2024 $&amp; &lt;script&gt;alert(1)&lt;/script&gt; $&#39; &lt;/noscript&gt;</li>");
    expect(html).not.toContain("<!-- papers -->");
    expect(html).not.toContain("<script>alert");
  });

  it("replaces an explorer that is there", async () => {
    const directory = join(parent, "explorer");
    await writeExplorer(small, directory, { page, title: "Before" });
    await writeExplorer(small, directory, { page, title: "After" });
    expect((await dataOf(directory)).title).toBe("After");
    expect(await readdir(parent)).toEqual(["explorer"]);
  });

  it("takes an empty directory", async () => {
    await writeExplorer(small, parent, { page });
    expect((await readdir(parent)).sort()).toEqual(FILES);
  });

  it("writes where a link leads, and leaves the link", async () => {
    await mkdir(join(parent, "real"));
    await symlink("real", join(parent, "link"));
    await writeExplorer(small, join(parent, "link"), { page });
    expect((await readdir(join(parent, "real"))).sort()).toEqual(FILES);
    expect((await readdir(parent)).sort()).toEqual(["link", "real"]);
  });

  it("refuses a directory with anything else in it, and leaves it as it is", async () => {
    await writeFile(join(parent, "notes.txt"), "Mine");
    await expect(writeExplorer(small, parent, { page })).rejects.toThrow(`Cannot write the explorer: "${parent}" holds "notes.txt", which it would lose; wanted a new or empty directory, or one with nothing but an explorer`);
    expect(await readdir(parent)).toEqual(["notes.txt"]);
  });

  it("refuses another page, though its files have the names of an explorer's", async () => {
    await writeFile(join(parent, "index.html"), "Mine");
    await expect(writeExplorer(small, parent, { page })).rejects.toThrow('holds "index.html", which it would lose');
    expect(await readFile(join(parent, "index.html"), "utf8")).toBe("Mine");
  });

  it("refuses a file in its place", async () => {
    await writeFile(join(parent, "file"), "");
    await expect(writeExplorer(small, join(parent, "file"), { page })).rejects.toThrow(`Cannot write the explorer: "${join(parent, "file")}" is a file, wanted a directory`);
  });

  it("says so when the page is not built", async () => {
    await rm(join(page, "app.js"));
    await expect(writeExplorer(small, join(parent, "explorer"), { page })).rejects.toThrow(`Cannot open the explorer: its page is not built, wanted app.js in "${page}"; npm run build makes it`);
    expect(await readdir(parent)).toEqual([]);
  });

  it("says so when the page has no room for papers", async () => {
    const other = await builtPage({ "index.html": "<!doctype html>" });
    await expect(writeExplorer(small, join(parent, "explorer"), { page: other })).rejects.toThrow("has no place for papers, wanted <!-- papers --> in it");
  });

  it.skipIf(process.getuid?.() === 0)("leaves nothing behind where it may not write (skipped for root, who may)", async () => {
    await chmod(parent, 0o500);
    await expect(writeExplorer(small, join(parent, "explorer"), { page })).rejects.toThrow(/EACCES/);
    expect(await readdir(parent)).toEqual([]);
  });
});
