import { describe, expect, it } from "vitest";
import { llmsText } from "../../../scripts/site/plain/llmsText.js";
import { robots, sitemap } from "../../../scripts/site/plain/sitemap.js";
import { relativePath } from "../../../scripts/site/relativePath.js";
import { asSearched } from "../../../scripts/site/search/asSearched.js";
import { siteAddress } from "../../../scripts/site/siteAddress.js";
import { sitePaths } from "../../../scripts/site/sitePaths.js";
import { baseSite, README } from "./siteFixture.js";

describe("llmsText()", () => {
  it("has a name, a summary and linked guides, as llmstxt.org wants", () => {
    const text = llmsText(baseSite(), README);
    expect(text).toMatch(/^# quantaxonomy\n\n> Papers, asked\.\n\n/);
    expect(text).toContain("## Guides\n\n- [What it holds](guides/model.md): Records.\n");
    expect(text).toContain("- [post-training quantization](concepts/ptq.html): What post-training quantization covers\n");
  });

  it("has whole addresses where the site's is known", () => {
    expect(llmsText(baseSite(undefined, { address: "https://example.org/q/" }), README)).toContain("(https://example.org/q/guides/model.md)");
  });
});

describe("sitemap()", () => {
  it("names every page by its whole address, lists by their folder", () => {
    expect(sitemap(["papers/index.html", "index.html", "papers/a.html"], "https://example.org/q/").match(/<loc>.*<\/loc>/g)).toEqual([
      "<loc>https://example.org/q/</loc>",
      "<loc>https://example.org/q/papers/a.html</loc>",
      "<loc>https://example.org/q/papers/</loc>",
    ]);
  });
});

describe("robots()", () => {
  it("names the sitemap only where there is one", () => {
    expect(robots(undefined)).toBe("User-agent: *\nAllow: /\n");
    expect(robots("https://example.org/q/")).toContain("Sitemap: https://example.org/q/sitemap.xml\n");
  });
});

describe("relativePath()", () => {
  it.each([
    ["index.html", "papers/a.html", "papers/a.html"],
    ["papers/a.html", "index.html", "../index.html"],
    ["papers/a.html", "papers/b.html#x", "b.html#x"],
    ["papers/a.html", "papers/a.html", "a.html"],
    ["papers/a.html", "papers/a.html#x", "#x"],
  ])("goes from %s to %s by %s", (from, to, way) => {
    expect(relativePath(from, to)).toBe(way);
  });
});

describe("sitePaths", () => {
  it.each(["index", "../x", "a/b", ""])("refuses a page for %j, which would stand elsewhere or in place of the list", (id) => {
    expect(() => sitePaths.paper(id)).toThrow(RangeError);
  });
});

describe("siteAddress()", () => {
  it("ends an address with a slash, so that pages stand below it", () => {
    expect(siteAddress("SITE_URL", "https://example.org/q")).toBe("https://example.org/q/");
    expect(siteAddress("SITE_URL", "")).toBeUndefined();
  });

  it.each(["example.org", "ftp://example.org", "javascript:x"])("refuses %s and says what is wanted", (text) => {
    expect(() => siteAddress("SITE_URL", text)).toThrow(`Cannot use SITE_URL "${text}": wanted an address`);
  });
});

describe("asSearched()", () => {
  const reference = (heading: string): string => `<div class="container"><div class="col-content"><h1>${heading}</h1></div></div>`;

  it("leaves out what only leads to others", () => {
    expect(asSearched("<main><h1>Papers</h1></main>")).toBeUndefined();
    expect(asSearched(reference("Module index"))).toBeUndefined();
  });

  it("marks the main column of a page of the reference", () => {
    expect(asSearched(reference("Function findPapers"))).toContain('<div class="col-content" data-pagefind-body data-pagefind-filter="kind:Reference">');
  });

  it("reads a page of the site as it stands", () => {
    const html = '<main data-pagefind-body="true"></main>';
    expect(asSearched(html)).toBe(html);
  });
});
