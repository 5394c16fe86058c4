import { posix } from "node:path";
import { Marked, type Tokens } from "marked";
import { escapeHtml } from "../escapeHtml.js";
import { relativePath } from "../relativePath.js";
import type { CodeHighlighter } from "./createHighlighter.js";
import type { Guide } from "./guide.js";
import { pathOfFile } from "./pathOfFile.js";

/**
 * A guide as HTML, its first paragraph apart: headings with the anchors that GitHub gives them, code in colours, and links between files of the
 * project as links between pages of the site. The first heading is left out, since the page has its own.
 *
 * @param file - The guide's own file, from the root of the project.
 */
export function renderMarkdown(markdown: string, file: string, highlight: CodeHighlighter): Omit<Guide, "name" | "file" | "markdown"> {
  const slugs = new Map<string, number>();
  const headings: { id: string; text: string }[] = [];
  const linked = new Set<string>();
  const hrefOf = (href: string): string => {
    if (/^([a-z][a-z+.-]*:|#)/i.test(href)) return escapeHtml(href);
    linked.add(posix.join(posix.dirname(file), href.replace(/#.*$/, "")));
    return escapeHtml(relativePath(pathOfFile(file), pathOfFile(href, file)));
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = plain(tokens);
        const id = slugOf(text, slugs);
        if (depth === 2) headings.push({ id, text });
        return depth === 1 ? "" : `<h${depth} id="${id}">${this.parser.parseInline(tokens)} <a class="anchor" href="#${id}" aria-label="Link to ${escapeHtml(text)}">#</a></h${depth}>\n`;
      },
      code({ text, lang = "" }) {
        return `<pre class="copied" tabindex="0"><code>${highlight(text, lang.split(/\s/)[0] ?? "")}</code></pre>\n`;
      },
      table(token) {
        const rows = token.rows.map((row) => `<tr>${row.map((cell) => cellOf(this.parser.parseInline(cell.tokens), cell)).join("")}</tr>`);
        const head = token.header.map((cell) => cellOf(this.parser.parseInline(cell.tokens), cell)).join("");
        const label = escapeHtml(token.header.map(({ tokens }) => plain(tokens)).filter((text) => text !== "").join(", "));
        return `<div class="wide" role="region" aria-label="Table: ${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`;
      },
      link({ href, tokens }) {
        // In the repository a guide goes by its file, here by its name.
        const named = /^(?:docs\/)?([a-z-]+)\.md$/.exec(plain(tokens))?.[1];
        return `<a href="${hrefOf(href)}">${named === undefined ? this.parser.parseInline(tokens) : named.replaceAll("-", " ")}</a>`;
      },
      image({ href, text }) {
        return `<img src="${hrefOf(href)}" alt="${escapeHtml(text)}">`;
      },
    },
  });
  const tokens = marked.lexer(markdown);
  const title = tokens.find((token): token is Tokens.Heading => token.type === "heading" && token["depth"] === 1);
  const lead = tokens.find((token): token is Tokens.Paragraph => token.type === "paragraph");
  const leadHtml = lead === undefined ? "" : marked.parser([lead]);
  const html = marked.parser(tokens.filter((token) => token !== lead));
  return { title: title === undefined ? file : plain(title.tokens), lead: lead === undefined ? "" : plain(lead.tokens), headings, linked: [...linked].sort(), leadHtml, html };
}

function cellOf(html: string, { header, align }: Tokens.TableCell): string {
  const style = align === null ? "" : ` style="text-align:${align}"`;
  if (!header) return `<td${style}>${html}</td>`;
  return html === "" ? `<td${style}></td>` : `<th scope="col"${style}>${html}</th>`;
}

/** What inline tokens say, without marks. */
function plain(tokens: readonly Tokens.Generic[]): string {
  return tokens.map((token) => (token["tokens"] === undefined ? unescape(String(token["text"] ?? token.raw)) : plain(token["tokens"] as readonly Tokens.Generic[]))).join("").replaceAll(/\s+/g, " ");
}

/** marked escapes some of the texts that it hands out. */
function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** The anchor of a heading, as GitHub makes it; a second heading of the same words is numbered. */
function slugOf(text: string, slugs: Map<string, number>): string {
  const slug = text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-");
  const times = slugs.get(slug) ?? 0;
  slugs.set(slug, times + 1);
  return times === 0 ? slug : `${slug}-${times}`;
}
