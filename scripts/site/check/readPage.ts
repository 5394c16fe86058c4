import { parse, type DefaultTreeAdapterMap } from "parse5";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** What a page refers to, in the order of its elements. */
export interface Reference {
  /** The address as written. */
  readonly url: string;
  /** Whether the browser loads it without being asked; else a reader follows it. */
  readonly loads: boolean;
}

/** What a check needs to know of a page. */
export interface PageFacts {
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  /** What addresses are relative to, where the page says so itself. */
  readonly base?: string;
  readonly hasTitle: boolean;
  readonly hasLanguage: boolean;
  /** How many headings of the first level there are. */
  readonly headingCount: number;
}

/** Attributes that make a browser load what they name; `link` and `use` are told apart below. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  audio: ["src"],
  video: ["src", "poster"],
  track: ["src"],
  input: ["src"],
  use: ["href", "xlink:href"],
  image: ["href", "xlink:href"],
};

/** Attributes that a reader follows. */
const FOLLOWED: Readonly<Record<string, string>> = { a: "href", area: "href", form: "action", q: "cite", blockquote: "cite" };

/** Links of the head that name another address of the page and are not loaded. */
const NOT_LOADED = /\b(canonical|alternate|author|license|next|prev|help|search)\b/i;

/** Reads a page as a browser without scripts would, so that what stands in `<noscript>` is read too. */
export function readPage(html: string): PageFacts {
  const elements = [...elementsOf(parse(html, { scriptingEnabled: false }))];
  const named = (name: string): readonly Element[] => elements.filter(({ tagName }) => tagName === name);
  const base = attribute(named("base")[0], "href");
  return {
    ids: elements.flatMap((element) => attribute(element, "id") ?? []),
    references: elements.flatMap(referencesOf),
    ...(base === undefined ? {} : { base }),
    hasTitle: named("title").some((title) => title.childNodes.some((node) => "value" in node && node.value.trim() !== "")),
    hasLanguage: attribute(named("html")[0], "lang") !== undefined,
    headingCount: named("h1").length,
  };
}

function* elementsOf(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsOf(child);
  if ("content" in node) yield* elementsOf(node.content);
}

function referencesOf(element: Element): readonly Reference[] {
  const { tagName } = element;
  const references = (LOADED[tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name);
    return value === undefined ? [] : name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s/)[0] ?? "") : [value];
  }).map((url) => ({ url, loads: true }));
  if (tagName === "link") references.push({ url: attribute(element, "href") ?? "", loads: !NOT_LOADED.test(attribute(element, "rel") ?? "") });
  if (tagName === "meta" && attribute(element, "http-equiv")?.toLowerCase() === "refresh") references.push({ url: /url=(.*)$/i.exec(attribute(element, "content") ?? "")?.[1]?.trim() ?? "", loads: true });
  const followed = attribute(element, FOLLOWED[tagName] ?? "");
  if (followed !== undefined) references.push({ url: followed, loads: false });
  const style = attribute(element, "style") ?? "";
  return [...references, ...urlsOfStyles(style).map((url) => ({ url, loads: true }))];
}

/** The addresses that styles load. */
export function urlsOfStyles(css: string): readonly string[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)].map(([, ...parts]) => (parts.find((part) => part !== undefined) ?? "").trim());
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => (attr.prefix === undefined || attr.prefix === "" ? attr.name : `${attr.prefix}:${attr.name}`) === name)?.value;
}
