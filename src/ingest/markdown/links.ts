/** A link of a text. */
export interface MarkdownLink {
  readonly label: string;
  readonly url: string;
  /** Where it starts in the text. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** `[label](url "title")`; a label may hold brackets one deep, an address parentheses one deep. */
const INLINE = /!?\[((?:[^[\]\\]|\\.|\[[^[\]]{0,300}\]){0,1000})\]\(\s{0,4}<?(https?:\/\/(?:[^\s()<>]|\([^\s()]{0,200}\)){1,2000})>?(?:\s{1,4}["'(][^\n]{0,200}?["')])?\s{0,4}\)/g;
const BARE = /https?:\/\/[^\s<>()[\]|"'`]{1,2000}/g;

/**
 * The web links of a line, in order; pictures count as none, and neither do those that badges link with.
 *
 * @internal
 */
export function linksOf(text: string): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  // Badges: what is shown is a picture, what is linked to stands behind it.
  for (const match of text.matchAll(INLINE)) {
    const [whole, label = "", url = ""] = match;
    if (!whole.startsWith("!")) links.push({ label: label.replaceAll(/!\[([^\]]*)\]/g, "$1"), url, start: match.index, end: match.index + whole.length });
  }
  const covered = text.replaceAll(INLINE, (whole) => " ".repeat(whole.length));
  for (const match of covered.matchAll(BARE)) {
    const url = match[0].replace(/[.,;:!?*_]{1,8}$/, "");
    links.push({ label: "", url, start: match.index, end: match.index + url.length });
  }
  return links.sort((a, b) => a.start - b.start);
}
