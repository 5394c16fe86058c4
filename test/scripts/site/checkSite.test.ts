import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkSite } from "../../../scripts/site/check/checkSite.js";

const made: string[] = [];

/** What is said of a site of these files; those of HTML have a head. */
async function check(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), "site-"));
  made.push(directory);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), path.endsWith(".html") && !text.includes("<html") ? `<!doctype html><html lang="en"><head><title>T</title></head><body><h1 id="top-of-it">H</h1>${text}</body></html>` : text);
  }
  return (await checkSite(directory)).map(({ file, says }) => `${file}: ${says}`);
}

afterEach(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true });
});

describe("checkSite()", () => {
  it("finds nothing in a whole site", async () => {
    expect(
      await check({
        "index.html": '<a href="a/b.html#x">b</a> <a href="a/">a</a> <a href="#top-of-it">up</a> <a href="https://example.org">out</a> <img src="data:image/png;base64,AA" alt=""> <a href="?q=1">again</a>',
        "a/index.html": '<a href="../">home</a>',
        "a/b.html": '<p id="x"></p><link rel="stylesheet" href="../s.css?cache=1"><link rel="canonical" href="https://example.org/b">',
        "s.css": "a { background: url(data:x) } /* url(gone.png) */",
      }),
    ).toEqual([]);
  });

  it("finds a link to no page, and to no anchor", async () => {
    expect(await check({ "index.html": '<a href="gone.html">x</a><a href="b.html#gone">y</a><a href="#gone">z</a>', "b.html": "" })).toEqual([
      "index.html: it refers to gone.html, and there is no gone.html",
      "index.html: it refers to b.html#gone, and b.html has no such anchor",
      "index.html: it refers to #gone, and index.html has no such anchor",
    ]);
  });

  it("finds a link out of the site by its depth, or from the root of the host", async () => {
    expect(await check({ "index.html": '<a href="../x.html">x</a><a href="/y.html">y</a>' })).toEqual([
      "index.html: it refers to ../x.html, and there is no ../x.html",
      "index.html: it refers to /y.html from the root of the host, and the site may stand below it",
    ]);
  });

  it.each([
    ["script", '<script src="https://cdn.example/x.js"></script>'],
    ["sheet", '<link rel="stylesheet" href="https://cdn.example/x.js">'],
    ["sheet without a protocol", '<link rel="stylesheet" href="//cdn.example/x.js">'],
    ["hint", '<link rel="preconnect" href="https://cdn.example/x.js">'],
    ["picture", '<img alt="" src="https://cdn.example/x.js">'],
    ["picture of a set", '<img alt="" srcset="data:x 1x, https://cdn.example/x.js 2x">'],
    ["frame", '<iframe src="https://cdn.example/x.js"></iframe>'],
    ["object", '<object data="https://cdn.example/x.js"></object>'],
    ["drawing", '<svg><use href="https://cdn.example/x.js"></use></svg>'],
    ["style of an element", `<p style="background: url('https://cdn.example/x.js')"></p>`],
    ["refresh", '<meta http-equiv="refresh" content="0; url=https://cdn.example/x.js">'],
    ["template", '<template><img alt="" src="https://cdn.example/x.js"></template>'],
    ["page without scripts", '<noscript><img alt="" src="https://cdn.example/x.js"></noscript>'],
  ])("finds a %s from elsewhere", async (_what, html) => {
    expect(await check({ "index.html": html })).toEqual([expect.stringMatching(/^index\.html: it loads (https:)?\/\/cdn\.example\/x\.js from elsewhere$/)]);
  });

  it("finds what a sheet imports or draws from elsewhere", async () => {
    expect(await check({ "s.css": '@import "https://cdn.example/a.css"; @font-face { src: url(https://cdn.example/b.woff2) }', "index.html": "" })).toEqual([
      "s.css: it loads https://cdn.example/a.css from elsewhere",
      "s.css: it loads https://cdn.example/b.woff2 from elsewhere",
    ]);
  });

  it("finds an id that occurs twice", async () => {
    expect(await check({ "index.html": '<p id="a"></p><p id="a"></p>' })).toEqual(['index.html: the id "a" occurs more than once']);
  });

  it("finds an address that runs a script", async () => {
    expect(await check({ "index.html": '<a href="javascript:alert(1)">x</a>' })).toEqual(["index.html: it links to javascript:alert(1), which is no address of the web"]);
  });

  it("finds a page without title or language, or with two first headings", async () => {
    expect(await check({ "index.html": "<html><head></head><body><h1>A</h1><h1>B</h1></body></html>" })).toEqual([
      "index.html: it has no title",
      "index.html: it does not say its language",
      "index.html: it has 2 first headings, wanted one",
    ]);
  });

  it("takes the base of a page for the root of the site", async () => {
    expect(await check({ "404.html": '<html lang="en"><head><title>T</title><base href="/project/"></head><body><h1>H</h1><a href="a.html">a</a></body></html>', "a.html": "" })).toEqual([]);
  });
});
