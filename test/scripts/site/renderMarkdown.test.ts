import { describe, expect, it } from "vitest";
import { createHighlighter } from "../../../scripts/site/guides/createHighlighter.js";
import { pathOfFile } from "../../../scripts/site/guides/pathOfFile.js";
import { renderMarkdown } from "../../../scripts/site/guides/renderMarkdown.js";

const plain = (code: string): string => code;
const render = (markdown: string, file = "docs/model.md"): ReturnType<typeof renderMarkdown> => renderMarkdown(markdown, file, plain);

describe("renderMarkdown()", () => {
  it("takes title and lead apart from the rest", () => {
    const guide = render("# The `title`\n\nThe *lead*.\n\nThe rest.\n");
    expect(guide).toMatchObject({ title: "The title", lead: "The lead.", leadHtml: "<p>The <em>lead</em>.</p>\n", html: "<p>The rest.</p>\n" });
  });

  it("gives headings the anchors of GitHub, numbered where two say the same", () => {
    const { headings } = render("# T\n\n## What `x` is: A & B\n\n## Same\n\n## Same\n");
    expect(headings).toEqual([{ id: "what-x-is-a--b", text: "What x is: A & B" }, { id: "same", text: "Same" }, { id: "same-1", text: "Same" }]);
  });

  it("leads links between files to the pages of the site, and keeps those out of it", () => {
    const { html } = render("T\n\n[a](labelling.md#scope) [b](../README.md) [c](../examples/tour.ts) [d](#own) [e](https://example.org/x)");
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(["labelling.html#scope", "../index.html", "../examples/tour.html", "#own", "https://example.org/x"]);
  });

  it("names the files that it links to or shows, each once", () => {
    expect(render("[a](../LICENSE) [a](../LICENSE) ![p](pictures/x.svg)").linked).toEqual(["LICENSE", "docs/pictures/x.svg"]);
  });

  it("calls a guide by its name where the text has its file", () => {
    expect(render("T\n\n[docs/adding-a-paper.md](docs/adding-a-paper.md)", "README.md").html).toContain(">adding a paper</a>");
  });

  it("lets wide tables and code scroll by keyboard", () => {
    const { html } = render("T\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```sh\nx\n```\n");
    expect(html).toContain('<div class="wide" role="region" aria-label="Table: a, b" tabindex="0">');
    expect(html).toContain('<pre class="copied" tabindex="0">');
  });
});

describe("pathOfFile()", () => {
  it.each([
    ["README.md", "index.html"],
    ["docs/model.md#x", "guides/model.html#x"],
    ["CHANGELOG.md", "guides/changelog.html"],
    ["examples/tour.ts", "examples/tour.html"],
    ["LICENSE", "files/LICENSE.txt"],
    ["docs/pictures/a.svg", "files/docs/pictures/a.svg"],
  ])("puts %s at %s", (file, path) => {
    expect(pathOfFile(file)).toBe(path);
  });
});

describe("createHighlighter()", () => {
  it("colours words of a known language for both themes and keeps the code", async () => {
    const highlight = await createHighlighter();
    const html = highlight('const a = "<b>";\n\na();', "ts");
    expect(html).toContain("light-dark(");
    expect(html.replaceAll(/<[^>]+>/g, "")).toBe("const a = &quot;&lt;b&gt;&quot;;\n\na();");
  });

  it("escapes code of a language that it does not know", async () => {
    expect((await createHighlighter())("<x> & y", "mermaid")).toBe("&lt;x&gt; &amp; y");
  });
});
