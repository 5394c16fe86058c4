import { marked } from "marked";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A cell as a browser would show it. */
export interface ReadCell {
  readonly text: string;
  readonly links: readonly string[];
  /** Names of its elements, in order: `a` where it is a link, and nothing else should be. */
  readonly elements: readonly string[];
}

/** The body of a Markdown table, read by renderer and parser that somebody else wrote. */
export function readTable(markdown: string): readonly (readonly ReadCell[])[] {
  const nodes = allOf(parseFragment(marked.parse(markdown, { async: false, gfm: true })).childNodes);
  const rows = nodes.filter((node) => node.nodeName === "tr").map((row) => allOf(childrenOf(row)).filter((node) => node.nodeName === "td"));
  return rows.filter((cells) => cells.length > 0).map((cells) => cells.map(readCell));
}

function readCell(cell: Node): ReadCell {
  const inside = allOf(childrenOf(cell));
  return {
    text: inside.map((node) => ("value" in node ? node.value : "")).join(""),
    links: inside.flatMap((node) => ("attrs" in node ? node.attrs.filter(({ name }) => name === "href").map(({ value }) => value) : [])),
    elements: inside.flatMap((node) => ("tagName" in node ? [node.tagName] : [])),
  };
}

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function allOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...allOf(childrenOf(node))]);
}
