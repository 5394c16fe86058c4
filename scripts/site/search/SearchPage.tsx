import type { VNode } from "preact";
import { usePage } from "../parts/usePage.js";
import { PAGE_KINDS, type SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";

/** The page that answers the search; `search.js` fills it. */
export function searchPage(): SitePage {
  return { path: sitePaths.search, title: "Search", description: "One search over papers, concepts, guides and reference.", content: <SearchContent /> };
}

function SearchContent(): VNode {
  const { href } = usePage();
  const lists = (
    <>
      <a href={href(sitePaths.papers)}>papers</a>, <a href={href(sitePaths.concepts)}>concepts</a>, <a href={href(sitePaths.guides)}>guides</a> and{" "}
      <a href={href(sitePaths.reference)}>reference</a>
    </>
  );
  return (
    <>
      <h1>Search</h1>
      <form role="search" class="search large" id="search-form">
        <label for="search">Papers, concepts, guides and reference</label>
        <input id="search" name="q" type="search" maxLength={200} autocomplete="off" />
        <button type="submit">Search</button>
        <fieldset>
          <legend class="unseen">What to search</legend>
          {["", ...PAGE_KINDS].map((kind) => (
            <label><input type="radio" name="kind" value={kind} checked={kind === ""} /> {kind === "" ? "All" : kind === "Reference" ? kind : `${kind}s`}</label>
          ))}
        </fieldset>
      </form>
      <noscript><p class="remark">The search needs JavaScript. The lists do not: {lists}.</p></noscript>
      <p id="search-status" role="status" />
      <p id="search-failed" class="remark" hidden>The search could not be loaded; opened from disk, a browser keeps its parts apart. The lists are there: {lists}.</p>
      <ol id="search-results" class="results" />
      <button id="search-more" type="button" hidden>Show more</button>
    </>
  );
}
