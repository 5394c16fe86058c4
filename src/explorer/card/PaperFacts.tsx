import type { VNode } from "preact";
import type { Paper } from "../../model/paper.js";
import { outsideUrl } from "./outsideUrl.js";

/** Who, when, where, and the ways out of this page. */
export function PaperFacts({ paper }: { readonly paper: Paper }): VNode {
  const { authors, authorCount = authors.length, etAl, date, venue, aliases, checked } = paper;
  const more = authorCount > authors.length ? ` and ${authorCount - authors.length} more` : etAl ? " and others" : "";
  const links = linksOf(paper);
  return (
    <div class="facts">
      {authors.length > 0 ? (
        <p>
          {authors.join(", ")}
          {more}
        </p>
      ) : null}
      <p>
        <time dateTime={date}>{date}</time>
        {venue === undefined ? null : ` · ${venue}`}
        {links.map(([name, url]) => (
          <span key={name}>
            {" · "}
            <a href={url} rel="noreferrer">
              {name}
            </a>
          </span>
        ))}
      </p>
      {aliases.length > 0 ? <p class="faint">Also: {aliases.join("; ")}</p> : null}
      {checked === undefined ? null : <p class="faint">Checked {checked}</p>}
    </div>
  );
}

function linksOf(paper: Paper): readonly (readonly [name: string, url: string])[] {
  const { arxiv, doi, code } = paper;
  const links: readonly (readonly [string, string | undefined])[] = [
    ["arXiv", arxiv && `https://arxiv.org/abs/${arxiv}`],
    ["DOI", doi && `https://doi.org/${encodeURI(doi)}`],
    ["Code", code],
    ["Listing", paper.tier === "listed" ? paper.url : undefined],
  ];
  return links.flatMap(([name, url]) => {
    const safe = url && outsideUrl(url);
    return safe ? [[name, safe] as const] : [];
  });
}
