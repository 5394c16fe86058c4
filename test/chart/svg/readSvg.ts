import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element or text, as the parser gives them in order. */
type XmlNode = Readonly<Record<string, unknown>>;

/** What an independent reader of XML finds in a picture. */
export interface ReadSvg {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** The content of every `text` element, in order. */
  readonly texts: readonly string[];
  /** The names of all elements. */
  readonly names: ReadonlySet<string>;
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, processEntities: true });

/** Reads an SVG as XML; what is not well-formed is refused. */
export function readSvg(svg: string): ReadSvg {
  const verdict = XMLValidator.validate(svg);
  if (verdict !== true) throw new SyntaxError(`Cannot read the picture: ${verdict.err.msg}`);
  const names = new Set<string>();
  const texts: string[] = [];
  const contents: Record<string, string> = {};
  const textOf = (nodes: readonly XmlNode[]): string => nodes.map((node) => ("#text" in node ? String(node["#text"]) : textOf(childrenOf(node)))).join("");
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      const name = nameOf(node);
      if (name === undefined) continue;
      names.add(name);
      if (name === "text") texts.push(textOf(childrenOf(node)));
      if (name === "title" || name === "desc") contents[name] = textOf(childrenOf(node));
      walk(childrenOf(node));
    }
  };
  const document = parser.parse(svg) as readonly XmlNode[];
  walk(document);
  const attributes = document.find((node) => nameOf(node) === "svg")?.[":@"] as Readonly<Record<string, string>>;
  return { title: contents["title"] ?? "", description: contents["desc"] ?? "", width: Number(attributes["@_width"]), height: Number(attributes["@_height"]), texts, names };
}

function nameOf(node: XmlNode): string | undefined {
  return Object.keys(node).find((key) => key !== ":@" && key !== "#text");
}

function childrenOf(node: XmlNode): readonly XmlNode[] {
  const name = nameOf(node);
  return name === undefined ? [] : (node[name] as readonly XmlNode[]);
}
