import type { VNode } from "preact";
import type { SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";
import type { Guide } from "./guide.js";

/** The page of a guide, with a table of contents where there is something to choose from. */
export function guidePage(guide: Guide): SitePage {
  return { path: sitePaths.guide(guide.name), title: guide.title, description: guide.lead, kind: "Guide", content: <GuideContent guide={guide} /> };
}

function GuideContent({ guide: { title, leadHtml, headings, html } }: { readonly guide: Guide }): VNode {
  return (
    <article class="guide">
      <h1 data-pagefind-weight="10" data-pagefind-meta="title">{title}</h1>
      {/* This and what follows are made by renderMarkdown() from the project's own texts. */}
      <div class="summary" dangerouslySetInnerHTML={{ __html: leadHtml }} />
      {headings.length > 2 && (
        <nav aria-label="On this page" class="contents" data-pagefind-ignore>
          <ul>{headings.map(({ id, text }) => <li><a href={`#${id}`}>{text}</a></li>)}</ul>
        </nav>
      )}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
