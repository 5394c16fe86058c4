import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../../src/create/index.js";
import { taxonomy } from "../../../src/data/taxonomy.js";
import { renderPaperList } from "../../../src/export/explorer/index.js";
import { findPapers, getConcept } from "../../../src/index.js";
import { basePaper, baseRecords } from "../../helpers/records.js";

type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => "tagName" in node;
const elementsOf = (nodes: readonly Node[]): readonly DefaultTreeAdapterTypes.Element[] => nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []));
const textOf = (node: Node): string => ("value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "");
const read = (html: string) => {
  const all = elementsOf(parseFragment(html).childNodes);
  const named = (name: string) => all.filter(({ tagName }) => tagName === name);
  return { headings: named("h2").map(textOf), items: named("li").map(textOf), links: named("a").map(({ attrs }) => attrs.find(({ name }) => name === "href")?.value), names: [...new Set(all.map(({ tagName }) => tagName))].sort() };
};

const withTitle = (title: string, id = "hostile") => createTaxonomy({ ...baseRecords(), papers: { ...baseRecords().papers, [id]: basePaper({ title }) } });

describe("renderPaperList()", () => {
  it("lists every paper that is no stub, once, with its year", () => {
    const { items } = read(renderPaperList(taxonomy));
    expect([...items].sort()).toEqual(findPapers(taxonomy, {}).map(({ year, title }) => `${year} ${title}`).sort());
  });

  it("gathers papers under the method that they are about, by its label", () => {
    const { headings } = read(renderPaperList(taxonomy));
    expect(headings).toContain(getConcept(taxonomy, "vector-quantization").label);
    expect(headings.at(-1)).toBe("Other papers");
  });

  it("puts the newest first", () => {
    const [first = ""] = renderPaperList(taxonomy).split("</ul>");
    const years = read(first).items.map((item) => Number(item.slice(0, 4)));
    expect(years.length).toBeGreaterThan(20);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it.each(["<script>alert(1)</script>", "</noscript><img src=x onerror=alert(1)>", "a & b \"c\" 'd' &amp;", "量化 😀 <b>", "$& $1 $`"])("shows the title %s as it is", (title) => {
    const { items, names } = read(renderPaperList(withTitle(title)));
    expect(items).toContain(`2024 ${title}`);
    expect(names).toEqual(["a", "h2", "li", "p", "ul"]);
  });

  it("is ASCII", () => {
    expect(renderPaperList(withTitle("Überquantisierung 量化 😀"))).toMatch(/^[\n\u0020-\u007e]*$/);
  });

  it("leads to arXiv, or to the page of the paper where there is one", () => {
    expect(read(renderPaperList(taxonomy)).links).toContain("https://arxiv.org/abs/2403.12544");
    const { links } = read(renderPaperList(taxonomy, { pages: { paper: "../papers/{id}.html", concept: "../concepts/{id}.html" } }));
    expect(links).toContain("../papers/affinequant.html");
    expect(links.every((link) => link?.startsWith("../papers/"))).toBe(true);
  });
});
